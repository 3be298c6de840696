/** A training that has ended, looked at as it was at moments of it. */
import { useEffect, useRef, useState } from 'react';
import type { ImageSet } from '../../domain/data/dataset.ts';
import { outputScaleOf } from '../../domain/experiment/shares.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { Latest } from '../../draw/latest.ts';
import { keepLatest } from '../../draw/latest.ts';
import type { DigitReading } from '../../draw/reading.ts';
import { certaintyWords, readOutputs } from '../../draw/reading.ts';
import type { KeptMoments, MomentView, TrainingMoment } from '../../worker/protocol/time.ts';
import type { Answer } from '../page/answers.ts';
import { useAnswer } from '../page/answers.ts';
import { ask } from '../page/link.ts';
import type { Run } from '../runs/runs.ts';

export type { KeptMoments, MomentView, TrainingMoment } from '../../worker/protocol/time.ts';

/** The moments of a run that has ended; they change no more. */
export const useMoments = (runId: string): Answer<KeptMoments> =>
  useAnswer(`moments/${runId}`, () => ask({ kind: 'moments', runId }));

/** One image that is sent through the network, and whether it is the reader's own drawing. */
export interface ShownImage {
  readonly image: ImageSet;
  readonly drawn: boolean;
}

interface Asked {
  readonly moment: TrainingMoment;
  readonly shown: ShownImage | null;
}

export interface ShownMoment extends Asked {
  readonly view: MomentView;
}

/**
 * The network as it was at the moment that was asked for last; until that is there, as it was at the
 * one before. One question is under way at a time, and only the newest waits.
 */
export function useMoment(
  runId: string,
  moment: TrainingMoment | undefined,
  shown: ShownImage | null,
) {
  const [answer, setAnswer] = useState<ShownMoment | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef<Latest<Asked> | null>(null);
  useEffect(() => {
    const view = ({ moment: { epoch, step }, shown: one }: Asked) =>
      ask({ kind: 'viewMoment', runId, moment: { epoch, step }, image: one?.image ?? null });
    const asking = keepLatest(view, {
      onResult: (next: MomentView, asked) => {
        setAnswer({ ...asked, view: next });
        setFailure(null);
      },
      onError: (thrown) => setFailure(toFailure(thrown)),
    });
    latest.current = asking;
    return () => asking.cancel();
  }, [runId]);
  useEffect(() => {
    if (moment) latest.current?.submit({ moment, shown });
  }, [runId, moment, shown]);
  return { answer, failure };
}

/** What a network made of one image, in words as well. */
export interface Verdict extends DigitReading {
  readonly words: string;
}

export function verdictOf(outputs: Float32Array, { experiment }: Run): Verdict {
  const reading = readOutputs(outputs, outputScaleOf(experiment));
  return { ...reading, words: certaintyWords(reading.certainty) };
}
