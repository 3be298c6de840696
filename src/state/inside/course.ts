/** Gradients by layer over a training, from the moments that are kept of it. */
import { useEffect, useState } from 'react';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { MomentGradients } from '../../worker/protocol/course.ts';
import type { TrainingMoment } from '../../worker/protocol/time.ts';
import { ask } from '../page/link.ts';
import type { Run } from '../runs/runs.ts';
import { isActive } from '../runs/runs.ts';

export type { MomentGradients } from '../../worker/protocol/course.ts';

/** What was measured of one moment. */
export interface MeasuredMoment {
  readonly moment: TrainingMoment;
  readonly gradients: MomentGradients;
}

export interface GradientCourse {
  /** In their order; those that are not measured yet are left out. */
  readonly measured: readonly MeasuredMoment[];
  /** Moments that are kept now; null before that is known. */
  readonly kept: number | null;
  readonly failure: Failure | null;
}

/** While a network learns, questions take a fiftieth of the time at most. */
const gapShare = 50;

/** Measurements of so many runs are kept, for as long as the page is open. */
const keptRuns = 12;

const known = new Map<string, Map<string, MeasuredMoment>>();

function measuredOf(runId: string): Map<string, MeasuredMoment> {
  const found = known.get(runId) ?? new Map<string, MeasuredMoment>();
  known.delete(runId);
  known.set(runId, found);
  for (const oldest of known.keys()) {
    if (known.size <= keptRuns) break;
    known.delete(oldest);
  }
  return found;
}

const keyOf = ({ epoch, step }: TrainingMoment) => `${epoch}/${step}`;

/** The ends first, then the middle of what lies between: a curve that is whole early, and fine late. */
export function coarseFirst<T>(items: readonly T[]): T[] {
  const order = new Set<number>();
  const last = items.length - 1;
  for (let parts = 1; order.size < items.length; parts *= 2) {
    for (let part = 0; part <= parts; part++) order.add(Math.round((part * last) / parts));
  }
  return [...order].flatMap((at) => items.slice(at, at + 1));
}

interface Asking {
  readonly runId: string;
  readonly learning: boolean;
  readonly signal: AbortSignal;
  readonly tell: (kept: number) => void;
}

/** Measures what is kept of a run and not measured yet, one moment after the other. */
async function measureCourse({ runId, learning, signal, tell }: Asking): Promise<void> {
  const { moments } = await ask({ kind: 'moments', runId }, { signal });
  const measured = measuredOf(runId);
  tell(moments.length);
  for (const moment of coarseFirst(moments)) {
    if (measured.has(keyOf(moment))) continue;
    const began = performance.now();
    const { epoch, step } = moment;
    const order = { kind: 'momentGradients', runId, moment: { epoch, step } } as const;
    const gradients = await ask(order, { signal });
    // Thinned out meanwhile.
    if (!gradients) continue;
    measured.set(keyOf(moment), { moment, gradients });
    tell(moments.length);
    if (learning) await pause(gapShare * (performance.now() - began), signal);
    if (signal.aborted) return;
  }
}

/** Resolves after that time, or once `signal` is aborted. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Gradients by layer over a training, also while it goes on: then each finished epoch brings more. */
export function useGradientCourse(run: Run, shown: boolean): GradientCourse {
  const [state, setState] = useState<Omit<GradientCourse, 'measured'>>({
    ...{ kept: null, failure: null },
  });
  const { id, status } = run;
  const learning = isActive(run);
  const epochs = run.history.length;
  useEffect(() => {
    if (!shown || status === 'failed') return;
    const stop = new AbortController();
    const { signal } = stop;
    const tell = (kept: number) => {
      if (!signal.aborted) setState({ kept, failure: null });
    };
    measureCourse({ runId: id, learning, signal, tell }).catch((thrown: unknown) => {
      if (!signal.aborted) setState((before) => ({ ...before, failure: toFailure(thrown) }));
    });
    return () => stop.abort();
  }, [id, status, learning, epochs, shown]);
  const places = ({ moment }: MeasuredMoment) => moment.epochs;
  const measured = [...(known.get(id)?.values() ?? [])].sort(
    (one, other) => places(one) - places(other),
  );
  return { measured, ...state };
}
