import { useState } from 'react';
import type { Failure } from '../domain/failure.ts';
import { toFailure } from '../domain/failure.ts';

interface Attempt {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Does something that may fail; the failure stays in sight until the next attempt. */
  readonly attempt: (work: () => Promise<void>) => void;
}

/** Something that a press of a button starts, with its waiting and its failure. */
export function useAttempt(): Attempt {
  const [state, setState] = useState<Pick<Attempt, 'busy' | 'failure'>>({
    busy: false,
    failure: null,
  });
  const attempt = (work: () => Promise<void>) => {
    setState({ busy: true, failure: null });
    work().then(
      () => setState({ busy: false, failure: null }),
      (thrown: unknown) => setState({ busy: false, failure: toFailure(thrown) }),
    );
  };
  return { ...state, attempt };
}
