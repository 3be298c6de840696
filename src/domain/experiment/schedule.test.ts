import { describe, expect, it } from 'vitest';
import golden from '../golden/schedules.json';
import { LabError } from '../failure.ts';
import { dense } from '../model/layers.ts';
import { optimizerDefaults } from '../model/model.ts';
import { experimentForm } from './experiment-form.ts';
import type { Experiment } from './experiment.ts';
import { experimentDefaults } from './experiment.ts';
import { checkExperiment } from './check.ts';
import type { ScheduleSpec } from './schedule.ts';
import { readSchedule, writeSchedule } from './schedule.ts';
import { describeSchedule, epochRates, scheduledRate, scheduleKinds } from './schedules.ts';

const experiment = (changes: Partial<Experiment>): Experiment => ({
  ...experimentDefaults,
  model: { inputShape: [4], layers: [dense(2)] },
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: true },
  optimizer: optimizerDefaults.adam,
  ...changes,
});

const fresh = scheduleKinds.map((kind) => describeSchedule(kind).fresh);

describe('a schedule', () => {
  it.each(golden.cases.map((one) => [writeSchedule(one.schedule as ScheduleSpec), one] as const))(
    '%s gives every step the rate that Keras gives it',
    (_, { schedule, rate, rates, ...span }) => {
      rates.forEach((expected, step) => {
        const own = scheduledRate(schedule as ScheduleSpec, rate, step, span);
        expect(Math.abs(own - expected) / rate).toBeLessThan(1e-6);
      });
    },
  );

  it('gives an epoch its own part of the rates', () => {
    const span = { epochs: 3, stepsPerEpoch: 4 };
    const spec = { kind: 'step', every: 1, factor: 0.5 } as const;
    expect([...epochRates(spec, 1, 2, span)]).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect([...epochRates(spec, 1, 3, span)]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it.each(fresh)('is read back from an address as it was written: $kind', (spec) => {
    expect(readSchedule(writeSchedule(spec))).toEqual(spec);
  });

  it.each(['', 'none', 'step', 'step*2', 'step*1.5*0.5', 'step*2*0.5*1', 'cosine*', 'cosine*2'])(
    'is not read from “%s”',
    (text) => expect(readSchedule(text)).toBeNull(),
  );

  it('is refused together with a rate that is lowered on a plateau, and out of its limits', () => {
    const plateau = { patience: 3, factor: 0.5, minDelta: 0, minLearningRate: 0 };
    const reduceLearningRate = { ...plateau, monitor: 'loss' } as const;
    const [schedule] = fresh;
    expect(() => checkExperiment(experiment({ schedule }), 2)).not.toThrow();
    for (const wrong of [
      { schedule, reduceLearningRate },
      { schedule: { kind: 'cosine', floor: 2 } as const },
    ]) {
      expect(() => checkExperiment(experiment(wrong), 2)).toThrow(LabError);
    }
  });

  it('is one that there is, within its limits, where it comes from a file', () => {
    expect(experimentForm(experiment({}), 'run')).toBeNull();
    expect(experimentForm(experiment({ schedule: null }), 'run')).toBeNull();
    for (const schedule of fresh) {
      expect(experimentForm(experiment({ schedule }), 'run')).toBeNull();
    }
    for (const schedule of [{ kind: 'cosine' }, { kind: 'other' }, { kind: 'cosine', floor: -1 }]) {
      expect(experimentForm({ ...experiment({}), schedule }, 'run')).toContain('run.schedule');
    }
  });
});
