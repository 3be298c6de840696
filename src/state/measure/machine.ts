/** The benchmark of this computer: one at a time, its figures kept until the page is closed. */
import { create } from 'zustand';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { MachineFigures, MeasuringNow } from '../../worker/protocol/measure.ts';
import { ask, hear } from '../page/link.ts';

export type {
  MachineFigures,
  MeasuringNow,
  NetworkFigures,
} from '../../worker/protocol/measure.ts';

export interface Measuring {
  readonly status: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  /** Null before the first thing is measured. */
  readonly now: MeasuringNow | null;
  /** Of the last measurement that came to its end. */
  readonly figures: MachineFigures | null;
  readonly failure: Failure | null;
}

const idle: Measuring = { status: 'idle', now: null, figures: null, failure: null };

export const useMachine = create<Measuring>(() => idle);

let stop: AbortController | null = null;

/** Measures this computer, once more if it was measured before. */
export async function measureMachine(): Promise<void> {
  if (stop) return;
  const own = new AbortController();
  stop = own;
  const change = (changed: Partial<Measuring>) => useMachine.setState(changed);
  const deafen = hear((event) => {
    if (event.kind === 'measureProgress') change({ now: event });
  });
  change({ status: 'running', now: null, failure: null });
  try {
    const figures = await ask({ kind: 'measureMachine' }, { signal: own.signal });
    change({ status: 'done', figures });
  } catch (thrown) {
    const failure = toFailure(thrown);
    change(failure.code === 'cancelled' ? { status: 'stopped' } : { status: 'failed', failure });
  } finally {
    stop = null;
    deafen();
  }
}

export function stopMeasuring(): void {
  stop?.abort();
}
