import { useEffect, useRef, useState } from 'react';
import { toFailure } from '../../domain/failure.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Latest } from '../../draw/latest.ts';
import { keepLatest } from '../../draw/latest.ts';

export interface Newest<Input, Output> {
  /** The last answer, and what it answers; it stays while the next one is on its way. */
  readonly answer: { readonly input: Input; readonly output: Output } | null;
  readonly failure: Failure | null;
}

type Kept<Input, Output> = Newest<Input, Output>;

/**
 * The answer to the newest input. One question is under way at a time, and of those that come up
 * meanwhile only the newest is asked. `work` and `input` must keep their identity while they mean the
 * same; a null input asks nothing.
 */
export function useNewest<Input, Output>(
  work: (input: Input) => Promise<Output>,
  input: Input | null,
): Newest<Input, Output> {
  const [kept, setKept] = useState<Kept<Input, Output>>({ answer: null, failure: null });
  const latest = useRef<Latest<Input> | null>(null);
  useEffect(() => {
    const asking = keepLatest(work, {
      onResult: (output: Output, of: Input) =>
        setKept({ answer: { input: of, output }, failure: null }),
      onError: (thrown: unknown) =>
        setKept(({ answer }) => ({ answer, failure: toFailure(thrown) })),
    });
    latest.current = asking;
    return () => asking.cancel();
  }, [work]);
  useEffect(() => {
    if (input !== null) latest.current?.submit(input);
  }, [work, input]);
  return kept;
}
