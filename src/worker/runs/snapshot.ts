import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';
import type { Progress } from '../../training/loop.ts';
import type { Network } from '../../training/network.ts';
import type { RunState } from '../../training/run-state.ts';

/** Everything that goes on after a lost device, or from a file, needs. */
export type Snapshot = Pick<RunState, 'progress' | 'weights' | 'optimizer'>;

/** What has run away is not kept over what has not. @throws LabError 'training-diverged' */
export function checkNumbers(
  tensors: readonly Float32Array[],
  { epoch, learningRate }: Progress,
): void {
  if (tensors.every((values) => values.every(Number.isFinite))) return;
  const message = t(
    'The weights are no longer numbers, in epoch {epoch}, at a learning rate of {learningRate}.',
    { epoch, learningRate },
  );
  throw new LabError('training-diverged', message);
}

/** Puts a network where the snapshot stands. */
export function restore(network: Network, { weights, optimizer }: Snapshot): void {
  network.setWeights(weights);
  network.setOptimizerState(optimizer);
}

/** Whether nothing was learnt since: a step that was given up has left everything as it was. */
export const standsAt = (snapshot: Snapshot | null, { epoch, step }: Progress): boolean =>
  snapshot?.progress.epoch === epoch && snapshot.progress.step === step;
