import { useEffect, useRef, useState } from 'react';
import type { ImageSet } from '../../domain/data/dataset.ts';
import type { Latest } from '../../draw/latest.ts';
import { keepLatest } from '../../draw/latest.ts';

/**
 * What a run answers to the newest image; null before its first answer. One question is under way at
 * a time. A run that went away, or is trained anew, answers nothing: its last answer stays.
 */
export function useNewestAnswer<Answer extends object>(
  ask: (runId: string, image: ImageSet) => Promise<Answer>,
  runId: string,
  image: ImageSet | null,
): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const latest = useRef<Latest<ImageSet> | null>(null);
  useEffect(() => {
    const asking = keepLatest((input: ImageSet) => ask(runId, input), {
      onResult: (next: Answer) => setAnswer(next),
      onError: () => undefined,
    });
    latest.current = asking;
    return () => asking.cancel();
  }, [ask, runId]);
  useEffect(() => {
    if (image) latest.current?.submit(image);
  }, [ask, runId, image]);
  return answer;
}
