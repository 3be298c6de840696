/** Work of which at most one is under way, and of which only the newest waits. */
export interface Latest<Input> {
  /** Does the work for `input` now, or as soon as what is under way is done; older waiting inputs go. */
  submit(input: Input): void;
  /** Forgets what waits and whatever the work under way will bring. */
  cancel(): void;
}

export interface LatestHandlers<Input, Output> {
  readonly onResult: (output: Output, input: Input) => void;
  readonly onError: (thrown: unknown, input: Input) => void;
}

/**
 * Keeps one call of `work` in flight; the newest input always wins. A result is delivered even when
 * a newer input waits: while somebody draws without a pause, they still see each reading.
 */
export function keepLatest<Input, Output>(
  work: (input: Input) => Promise<Output>,
  { onResult, onError }: LatestHandlers<Input, Output>,
): Latest<Input> {
  let waiting: { readonly input: Input } | null = null;
  let running = false;
  let era = 0;

  async function run(input: Input): Promise<void> {
    const started = era;
    const deliver = await work(input).then(
      (output) => () => onResult(output, input),
      (thrown: unknown) => () => onError(thrown, input),
    );
    if (started === era) deliver();
  }

  async function drain(): Promise<void> {
    running = true;
    try {
      while (waiting) {
        const { input } = waiting;
        waiting = null;
        await run(input);
      }
    } finally {
      running = false;
    }
  }

  return {
    submit(input) {
      waiting = { input };
      if (!running) void drain();
    },
    cancel() {
      waiting = null;
      era++;
    },
  };
}
