/**
 * Step metrics on their way to the curves. They come at every report of the worker, up to a hundred
 * a second, so they stay outside React: plots subscribe and paint at most once a frame, and only the
 * progress line renders, a few times a second.
 */
import { useSyncExternalStore } from 'react';
import type { WorkerEvent } from '../../worker/protocol/protocol.ts';
import { join } from './join.ts';

export type RunProgress = Extract<WorkerEvent, { readonly kind: 'runProgress' }>;

/** Running means of an epoch at a moment of it. */
export interface LivePoint {
  /** Epochs done, with the fraction of the present one: 0 at the start, 1 after the first. */
  readonly epochs: number;
  /** The epoch, from 1, and how many samples of it the means are of. */
  readonly epoch: number;
  readonly samples: number;
  readonly loss: number;
  readonly accuracy: number;
}

export interface LiveSeries {
  /** Grows in place: read it, and keep no hold of it. */
  readonly points: readonly LivePoint[];
  readonly progress: RunProgress | null;
}

/** How many steps an epoch has, of how many samples. */
export interface EpochSize {
  readonly steps: number;
  readonly samples: number;
  readonly batchSize: number;
}

/** A series longer than this is thinned to half: enough for any curve on any screen. */
export const liveCapacity = 1200;

/** The progress line changes at most so often: faster, and nobody could read it. */
const readableGap = 150; // milliseconds

const series = new Map<string, { points: LivePoint[]; progress: RunProgress | null }>();
const listeners = new Map<string, Set<() => void>>();
const nothing: LiveSeries = { points: [], progress: null };

/** Every second point, and always the first and the last one. */
export function thin(points: readonly LivePoint[]): LivePoint[] {
  return points.filter((_, index) => index % 2 === 0 || index === points.length - 1);
}

function tell(runId: string): void {
  for (const listener of listeners.get(runId) ?? []) listener();
}

export function startLive(runId: string): void {
  series.set(runId, { points: [], progress: null });
  tell(runId);
}

export function forgetLive(runId: string): void {
  series.delete(runId);
  tell(runId);
}

/** Adds what the worker measured; `size` turns its step into a fraction of the epoch. */
export function recordProgress(progress: RunProgress, size: EpochSize): void {
  const { runId, epoch, step, loss, accuracy } = progress;
  const epochs = epoch - 1 + (size.steps > 0 ? step / size.steps : 0);
  const samples = Math.min(step * size.batchSize, size.samples);
  const own = series.get(runId) ?? { points: [], progress: null };
  // A run that moved to another device goes on from its last epoch: what came after it is void.
  while ((own.points.at(-1)?.epochs ?? -Infinity) >= epochs) {
    own.points.pop();
  }
  if (own.points.length >= liveCapacity) own.points = thin(own.points);
  own.points.push({ epochs, epoch, samples, loss, accuracy });
  own.progress = progress;
  series.set(runId, own);
  tell(runId);
}

/** The series of a run so far. */
export function liveSeries(runId: string | null): LiveSeries {
  return (runId === null ? undefined : series.get(runId)) ?? nothing;
}

/** Calls `listener` at every report of `runId`: it must be quick. Returns how to stop. */
export function subscribeLive(runId: string, listener: () => void): () => void {
  const set = listeners.get(runId) ?? new Set();
  listeners.set(runId, set.add(listener));
  return () => {
    set.delete(listener);
    if (set.size === 0 && listeners.get(runId) === set) listeners.delete(runId);
  };
}

/** Tells `listener` of a run as often as one can read, and of its last report for certain. */
function subscribeReadably(runId: string | null, listener: () => void): () => void {
  if (runId === null) return () => undefined;
  const joined = join(listener, readableGap);
  const stop = subscribeLive(runId, joined.ask);
  return () => {
    stop();
    joined.drop();
  };
}

/** The newest progress of a run, for the progress line. */
export function useProgress(runId: string | null): RunProgress | null {
  return useSyncExternalStore(
    (listener) => subscribeReadably(runId, listener),
    () => liveSeries(runId).progress,
  );
}
