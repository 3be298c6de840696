/**
 * Long work in short pieces: it yields wherever it may be held up, so that whoever does it decides
 * whether messages come in between, or whether it ends there.
 */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all of it at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
