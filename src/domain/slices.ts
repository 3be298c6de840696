/** Work that rests now and then, so that whoever carries it out can let others in between. */
export type Sliced<T> = Generator<undefined, T>;

/** All of it in one piece. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** So many bytes are looked at between two rests: about a millisecond's work. */
const portion = 1 << 18;

/** Calls `visit` with 0 … `count` - 1, things of `size` bytes each, and rests now and then. */
export function* each(
  count: number,
  size: number,
  visit: (index: number) => void,
): Sliced<undefined> {
  const together = Math.max(1, Math.floor(portion / Math.max(1, size)));
  for (let first = 0; first < count; first += together) {
    const end = Math.min(count, first + together);
    for (let index = first; index < end; index++) visit(index);
    yield undefined;
  }
  return undefined;
}
