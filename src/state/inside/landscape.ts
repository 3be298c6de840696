/** The loss around the way that a training went, measured when it is asked for. */
import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { LandscapePlace, WeightPath } from '../../worker/protocol/course.ts';
import { ask } from '../page/link.ts';

/** The losses around a training, as far as they are measured. */
export interface Landscape {
  readonly path: WeightPath;
  /** Of each moment itself, and at its place on the plane: [moments]. */
  readonly own: Float64Array;
  readonly onPlane: Float64Array;
  readonly across: readonly number[];
  readonly up: readonly number[];
  /** Losses [up, across], row by row; NaN where none is measured yet. */
  readonly losses: Float64Array;
}

/** Places of the landscape along each side. */
export const gridSide = 13;

/** As far beyond the path on each side, as a share of it; a narrow side is made this share of the other. */
const margin = 0.25;
const narrowest = 0.3;

/** The middles of a grid around a path. */
export function gridAround(places: Float64Array): Pick<Landscape, 'across' | 'up'> {
  const side = (which: 0 | 1) => {
    const own = places.filter((_, at) => at % 2 === which);
    return { low: Math.min(...own), high: Math.max(...own) };
  };
  const [x, y] = [side(0), side(1)];
  const longest = Math.max(x.high - x.low, y.high - y.low) || 1;
  const line = ({ low, high }: typeof x) => {
    const middle = (low + high) / 2;
    const half = (Math.max(high - low, narrowest * longest) / 2) * (1 + 2 * margin);
    return Array.from(
      { length: gridSide },
      (_, at) => middle - half + (2 * half * at) / (gridSide - 1),
    );
  };
  return { across: line(x), up: line(y) };
}

interface Measuring {
  readonly landscape: Landscape | null;
  readonly failure: Failure | null;
  /** The share that is done, while it is measured. */
  readonly share: number | null;
  /** Fewer than three moments, or none that turned. */
  readonly flat: boolean;
}

const untouched: Measuring = { landscape: null, failure: null, share: null, flat: false };

async function lossesOf(
  runId: string,
  places: readonly LandscapePlace[],
  signal: AbortSignal,
): Promise<Float64Array> {
  const found = await ask({ kind: 'landscapeLosses', runId, places }, { signal });
  return found ?? new Float64Array(places.length).fill(NaN);
}

/** Measures a landscape: the path first, then row by row from the middle. */
async function measureLandscape(
  runId: string,
  signal: AbortSignal,
  tell: (state: Measuring) => void,
): Promise<void> {
  tell({ ...untouched, share: 0 });
  const path = await ask({ kind: 'weightPath', runId }, { signal });
  if (!path) {
    tell({ ...untouched, flat: true });
    return;
  }
  const { places, moments } = path;
  const count = moments.length;
  const own = await lossesOf(
    runId,
    moments.map((_, at) => at),
    signal,
  );
  const onPlane = await lossesOf(
    runId,
    moments.map((_, at) => [places[2 * at]!, places[2 * at + 1]!] as const),
    signal,
  );
  const grid = gridAround(places);
  const losses = new Float64Array(gridSide * gridSide).fill(NaN);
  const all = 2 * count + losses.length;
  const middle = (gridSide - 1) / 2;
  const rows = grid.up.map((_, row) => row);
  rows.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
  for (const [done, row] of rows.entries()) {
    const share = (2 * count + done * gridSide) / all;
    tell({
      ...untouched,
      landscape: { path, own, onPlane, ...grid, losses: losses.slice() },
      share,
    });
    const y = grid.up[row]!;
    const found = await lossesOf(
      runId,
      grid.across.map((x) => [x, y] as const),
      signal,
    );
    losses.set(found, row * gridSide);
  }
  tell({ ...untouched, landscape: { path, own, onPlane, ...grid, losses } });
}

/** The landscape of a run's loss, once it is asked for; what is measured stays when it is stopped. */
export function useLandscape(runId: string) {
  const [state, setState] = useState<Measuring>(untouched);
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), [runId]);
  const start = () => {
    asking.current?.abort();
    const stop = new AbortController();
    asking.current = stop;
    const tell = (next: Measuring) => {
      if (!stop.signal.aborted) setState(next);
    };
    measureLandscape(runId, stop.signal, tell).catch((thrown: unknown) => {
      if (!stop.signal.aborted) {
        setState((before) => ({ ...before, share: null, failure: toFailure(thrown) }));
      }
    });
  };
  const stop = () => {
    asking.current?.abort();
    setState((before) => ({ ...before, share: null }));
  };
  return { ...state, start, stop };
}
