import { create } from 'zustand';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { BackendChoice, BackendInfo, WorkerEvent } from '../../worker/protocol/protocol.ts';
import { ask } from './link.ts';

export type { BackendChoice, BackendInfo } from '../../worker/protocol/protocol.ts';

interface BackendState {
  readonly choice: BackendChoice;
  /** What computes; null until the worker has looked. */
  readonly info: BackendInfo | null;
  readonly failure: Failure | null;
}

const useBackendStore = create<BackendState>(() => ({ choice: 'auto', info: null, failure: null }));

export const useBackend = (): BackendState => useBackendStore();
export const getBackendChoice = (): BackendChoice => useBackendStore.getState().choice;

const choices: readonly BackendChoice[] = ['auto', 'engine', 'processor', 'webgpu', 'webgl', 'cpu'];

/** What `?backend=` (or anything else that a user may have typed) asks for. */
export function readBackendChoice(text: string | null): BackendChoice {
  return choices.find((choice) => choice === text) ?? 'auto';
}

/** Asks for a backend; trainings that start from now on use it. */
export async function chooseBackend(choice: BackendChoice): Promise<void> {
  useBackendStore.setState({ choice, failure: null });
  try {
    const info = await ask({ kind: 'probe', choice });
    if (getBackendChoice() === choice) useBackendStore.setState({ info });
  } catch (thrown) {
    useBackendStore.setState({ info: null, failure: toFailure(thrown) });
  }
}

/** What computed is gone: asks what computes now. */
export function hearBackendEvent(event: WorkerEvent): void {
  if (event.kind !== 'deviceLost' && event.kind !== 'workerReplaced') return;
  void chooseBackend(getBackendChoice());
}

/** A training tells what it really runs on: that is the truth from then on. */
export function noteBackend(info: BackendInfo): void {
  useBackendStore.setState({ info, failure: null });
}
