/** Schedules of the learning rate, weight decay and gradient clipping as what a comparison varies. */
import { t } from '../language.ts';
import type { ClippingSpec } from '../experiment/clipping.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { ScheduleSpec } from '../experiment/schedule.ts';
import { describeSchedule, scheduleKinds, scheduleText } from '../experiment/schedules.ts';
import { decayLimits, usualDecay } from '../experiment/weight-decay.ts';
import type { VariedChoice, VariedNumber } from './variable.ts';
import { rounded } from '../numbers.ts';

/** A schedule makes the rate of every step, so what lowers it on a plateau goes with it. */
const scheduled = (experiment: Experiment, spec: ScheduleSpec | null): Experiment => ({
  ...experiment,
  schedule: spec,
  reduceLearningRate: spec ? null : experiment.reduceLearningRate,
});

export function schedule({ schedule: own = null }: Experiment): VariedChoice {
  const others = scheduleKinds
    .filter((kind) => kind !== own?.kind)
    .map((kind) => ({ value: kind, label: describeSchedule(kind).label }));
  const options = [
    { value: 'none', label: t('Constant') },
    ...(own ? [{ value: 'own', label: t('as it is set: {own}', { own: scheduleText(own) }) }] : []),
    ...others,
  ];
  const present = own ? 'own' : 'none';
  return {
    ...{ id: 'schedule', label: t('Learning rate schedule'), kind: 'choice', options, present },
    offered: options.map(({ value }) => value),
    apply: (before, value) => {
      // What is as it was stays as it was written.
      if (value === present) return before;
      const kind = scheduleKinds.find((one) => one === value);
      return scheduled(before, kind ? describeSchedule(kind).fresh : null);
    },
  };
}

export function decay({ decay: own }: Experiment): VariedNumber {
  const present = own ?? 0;
  const tried = [0, usualDecay / 10, usualDecay, 10 * usualDecay, present];
  return {
    ...{ id: 'decay', label: t('Weight decay (L2)'), kind: 'number', axis: 'even' },
    ...{ ...decayLimits, whole: false, present },
    offered: [...new Set(tried.map((value) => rounded(value, 6)))].sort(
      (one, other) => one - other,
    ),
    apply: (before, value) => (value === present ? before : { ...before, decay: Number(value) }),
  };
}

const clippings = {
  norm: { kind: 'norm', limit: 1 },
  value: { kind: 'value', limit: 0.1 },
} as const satisfies Record<string, ClippingSpec>;

export function clipping({ clipping: own = null }: Experiment): VariedChoice {
  const present = own ? 'own' : 'none';
  const specs: Readonly<Record<string, ClippingSpec | null>> = { ...clippings, none: null };
  const options = [
    { value: 'none', label: 'none' },
    ...(own ? [{ value: 'own', label: t('as it is set') }] : []),
    { value: 'norm', label: t('norm of all at most 1') },
    { value: 'value', label: t('each at most 0.1') },
  ];
  return {
    ...{ id: 'clipping', label: t('Gradient clipping'), kind: 'choice', options, present },
    offered: options.map(({ value }) => value),
    apply: (before, value) =>
      value === present ? before : { ...before, clipping: specs[String(value)] ?? null },
  };
}
