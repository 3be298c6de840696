import { createRandom, permutation } from '../../domain/random/random.ts';

/** A number for a text: the same for the same one. */
export const seedOf = (text: string): number =>
  Array.from(text).reduce((seed, sign) => (seed * 31 + sign.charCodeAt(0)) >>> 0, 7);

/** Steps in an order that is not theirs, the same each time. */
export function shuffled(steps: readonly string[]): readonly string[] {
  const seed = seedOf(steps.join());
  for (let draw = 0; ; draw++) {
    const order = permutation(steps.length, createRandom(seed + draw));
    if (steps.length < 2 || order.some((place, at) => place !== at)) {
      return Array.from(order, (place) => steps[place]!);
    }
  }
}

/** Images of different classes with the label that each is shown with; one is wrong. */
export interface LabelTask {
  readonly indices: readonly number[];
  readonly labels: readonly number[];
  /** Place of the wrong one. */
  readonly wrong: number;
}

/** Some images of a labelled set, one with another's label; null where there are too few classes. */
export function labelTask(labels: Uint8Array, seed: number, count = 6): LabelTask | null {
  const random = createRandom(seed);
  const indices: number[] = [];
  for (const index of permutation(labels.length, random)) {
    if (indices.length === count) break;
    if (!indices.some((other) => labels[other] === labels[index])) indices.push(index);
  }
  if (indices.length < 2) return null;
  const shown = indices.map((index) => labels[index]!);
  const wrong = Math.floor(random() * indices.length);
  const from = (wrong + 1 + Math.floor(random() * (indices.length - 1))) % indices.length;
  return { indices, labels: shown.with(wrong, shown[from]!), wrong };
}
