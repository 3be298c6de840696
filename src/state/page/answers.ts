import { useEffect } from 'react';
import { create } from 'zustand';
import type { ImageSet } from '../../domain/data/dataset.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { LayerActivation } from '../../training/network.ts';
import type { ReplyTo } from '../../worker/protocol/protocol.ts';
import { ask } from './link.ts';

export type { LayerActivation } from '../../training/network.ts';

/** An answer of the worker that does not change once it is there (images, activations, …). */
export interface Answer<T> {
  readonly value: T | null;
  readonly failure: Failure | null;
}

const waiting: Answer<never> = { value: null, failure: null };

/** So many answers are kept; the oldest go first. */
const capacity = 160;

interface AnswersState {
  readonly answers: ReadonlyMap<string, Answer<unknown>>;
}

const useAnswers = create<AnswersState>(() => ({ answers: new Map() }));

function keep(key: string, answer: Answer<unknown>): void {
  const answers = new Map(useAnswers.getState().answers).set(key, answer);
  for (const oldest of answers.keys()) {
    if (answers.size <= capacity) break;
    answers.delete(oldest);
  }
  useAnswers.setState({ answers });
}

/** Lets failures go, so that whoever still wants to know asks again. */
export function forgetFailedAnswers(): void {
  const { answers } = useAnswers.getState();
  const kept = [...answers].filter(([, { failure }]) => failure === null);
  if (kept.length < answers.size) useAnswers.setState({ answers: new Map(kept) });
}

/** Asks once per key, whoever wants to know; a failure stays until it is let go. */
export async function fetchAnswer(key: string, request: () => Promise<unknown>): Promise<void> {
  if (useAnswers.getState().answers.has(key)) return;
  keep(key, waiting);
  try {
    keep(key, { value: await request(), failure: null });
  } catch (thrown) {
    keep(key, { value: null, failure: toFailure(thrown) });
  }
}

/** What was answered under `key`; undefined while nobody has asked. */
export const getAnswer = (key: string): Answer<unknown> | undefined =>
  useAnswers.getState().answers.get(key);

/**
 * What `request` answers, kept under `key`: equal keys must mean equal answers. A null key asks
 * nothing. `value` is null while the answer is on its way.
 */
export function useAnswer<T>(key: string | null, request: () => Promise<T>): Answer<T> {
  const answer = useAnswers((state) => (key === null ? waiting : state.answers.get(key)));
  useEffect(() => {
    if (key !== null && answer === undefined) void fetchAnswer(key, request);
  }, [key, answer, request]);
  return (answer ?? waiting) as Answer<T>;
}

/** The images at `indices` of a split, in that order; null while they are read. */
export function useImages(
  datasetId: string | null,
  split: 'train' | 'test' | 'unlabelled',
  indices: readonly number[],
): ImageSet | null {
  const key = datasetId === null ? null : `images/${datasetId}/${split}/${indices.join(',')}`;
  return useAnswer(key, () =>
    ask({ kind: 'readImages', datasetId: datasetId ?? '', split, indices }),
  ).value;
}

/** Value ranges of a data set before and after a scaling. */
export function useScaling(
  datasetId: string,
  scaling: Experiment['scaling'],
): Answer<ReplyTo['describeScaling']> {
  return useAnswer(`scaling/${datasetId}/${scaling}`, () =>
    ask({ kind: 'describeScaling', datasetId, scaling, index: 0 }),
  );
}

/** What every layer of a trained run gives for `image` (one image); `name` tells images apart. */
export function useActivations(
  runId: string | null,
  image: ImageSet | null,
  name: string,
): Answer<readonly LayerActivation[]> {
  const key = runId === null || image === null ? null : `activations/${runId}/${name}`;
  return useAnswer(key, () =>
    image ? ask({ kind: 'activations', runId: runId ?? '', image }) : Promise.resolve([]),
  );
}
