import { useEffect, useState } from 'react';
import type { Failure } from '../../../domain/failure.ts';
import { toFailure } from '../../../domain/failure.ts';
import type { BrokenAccuracy } from '../../../state/inside/questions.ts';
import { askBroken } from '../../../state/inside/questions.ts';
import type { DamageWords } from './damages.ts';
import { damageOf } from './damages.ts';

export interface BrokenCurve {
  /** By amount. */
  readonly measured: ReadonlyMap<number, BrokenAccuracy>;
  readonly failure: Failure | null;
  readonly stopped: boolean;
}

const nothing: BrokenCurve = { measured: new Map(), failure: null, stopped: false };

/**
 * Measures the amounts of a damage one after another; `wanted` goes first. What nobody looks at any
 * more is stopped.
 */
export function useBroken(
  runId: string,
  damage: DamageWords,
  images: number,
  wanted: number,
  going: boolean,
): BrokenCurve {
  const key = `${runId}/${damage.kind}/${images}`;
  const [kept, setKept] = useState<{ readonly key: string; readonly curve: BrokenCurve }>({
    key,
    curve: nothing,
  });
  const curve = kept.key === key ? kept.curve : nothing;
  const { measured, failure } = curve;
  const open = [wanted, ...damage.amounts].find((amount) => !measured.has(amount));
  const next = going && failure === null ? open : undefined;
  useEffect(() => {
    if (next === undefined) return;
    const stop = new AbortController();
    const change = (alter: (before: BrokenCurve) => BrokenCurve) =>
      setKept((before) => ({
        key,
        curve: alter(before.key === key ? before.curve : nothing),
      }));
    askBroken(runId, damageOf(damage, next), images, stop.signal).then(
      (found) =>
        change((before) => ({ ...before, measured: new Map(before.measured).set(next, found) })),
      (thrown: unknown) => {
        if (!stop.signal.aborted) change((before) => ({ ...before, failure: toFailure(thrown) }));
      },
    );
    return () => stop.abort();
  }, [key, runId, damage, images, next]);
  return { ...curve, stopped: !going && open !== undefined };
}
