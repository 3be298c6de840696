/**
 * Step metrics on their way to the curves. They come up to 10 times a second, so they stay outside
 * React: curves subscribe and paint, and only the progress line renders.
 */
import { useSyncExternalStore } from 'react';
import type { WorkerEvent } from '../../worker/protocol/protocol.ts';

export type RunProgress = Extract<WorkerEvent, { readonly kind: 'runProgress' }>;

/** Running means of an epoch at a moment of it. */
export interface LivePoint {
  /** Epochs done, with the fraction of the present one: 0 at the start, 1 after the first. */
  readonly epochs: number;
  readonly loss: number;
  readonly accuracy: number;
}

export interface LiveSeries {
  readonly points: LivePoint[];
  readonly progress: RunProgress | null;
}

/** A series longer than this is thinned to half: enough for any curve on any screen. */
export const liveCapacity = 1200;

const series = new Map<string, LiveSeries>();
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
  series.set(runId, nothing);
  tell(runId);
}

export function forgetLive(runId: string): void {
  series.delete(runId);
  tell(runId);
}

/** Adds what the worker measured; `stepsPerEpoch` turns its step into a fraction of the epoch. */
export function recordProgress(progress: RunProgress, stepsPerEpoch: number): void {
  const { runId, epoch, step, loss, accuracy } = progress;
  const epochs = epoch - 1 + (stepsPerEpoch > 0 ? step / stepsPerEpoch : 0);
  const before = (series.get(runId) ?? nothing).points;
  // A run that moved to another device goes on from its last epoch: what came after it is void.
  const valid = before.filter((point) => point.epochs < epochs);
  const points = valid.length >= liveCapacity ? thin(valid) : valid;
  points.push({ epochs, loss, accuracy });
  series.set(runId, { points, progress });
  tell(runId);
}

/** The series of a run so far: a new object whenever something was added. */
export function liveSeries(runId: string | null): LiveSeries {
  return (runId === null ? undefined : series.get(runId)) ?? nothing;
}

/** Calls `listener` whenever the series of `runId` grows. Returns how to stop. */
export function subscribeLive(runId: string, listener: () => void): () => void {
  const set = listeners.get(runId) ?? new Set();
  listeners.set(runId, set.add(listener));
  return () => set.delete(listener);
}

/** The newest progress of a run, for the progress line. */
export function useProgress(runId: string | null): RunProgress | null {
  return useSyncExternalStore(
    (listener) => (runId === null ? () => undefined : subscribeLive(runId, listener)),
    () => liveSeries(runId).progress,
  );
}
