/** The whole states of trainings that the worker stores: each under its run's key, its record's id. */
import type { StoredRun } from '../../worker/protocol/protocol.ts';
import { ask } from '../page/link.ts';
import { noteUnkept } from '../runs/runs.ts';
import { wasDeleted } from './deleted-runs.ts';

export type { StoredRun } from '../../worker/protocol/protocol.ts';

/** What is stored, the newest first; nothing where nothing can be. */
export const listStates = (): Promise<readonly StoredRun[]> =>
  ask({ kind: 'listStored' }).catch(() => []);

export async function stateOf(key: string): Promise<StoredRun | null> {
  return (await listStates()).find((stored) => stored.key === key) ?? null;
}

/** Deletes stored states for good; keys of none are passed over. */
export async function deleteStates(keys: readonly string[]): Promise<void> {
  const stored = (await listStates()).filter(({ key }) => keys.includes(key));
  await Promise.allSettled(stored.map(({ key }) => ask({ kind: 'deleteStored', stored: key })));
  keys.forEach(noteUnkept);
}

/** Deletes the states of runs that were deleted, but for those that a tab trains under now. */
export async function clearDeleted(states: readonly StoredRun[]): Promise<void> {
  for (const { key } of states) {
    if (wasDeleted(key) && !(await trainsSomewhere(key))) await deleteStates([key]);
  }
}

/** A state with a star never makes room for another. */
export async function starState(key: string, starred: boolean): Promise<void> {
  if ((await stateOf(key)) === null) return;
  await ask({ kind: 'starStored', stored: key, starred }).catch(() => undefined);
}

/** Whether a tab trains under this key now, as far as the browser tells. */
export async function trainsSomewhere(key: string): Promise<boolean> {
  const { locks } = navigator as Partial<Navigator>;
  const held = (await locks?.query().catch(() => undefined))?.held ?? [];
  return held.some(({ name }) => name === `digit-lab/run/${key}`);
}
