import { describe, expect, it } from 'vitest';
import {
  endEarlyStopping,
  newEarlyStopping,
  newReduceLearningRate,
  stepEarlyStopping,
  stepReduceLearningRate,
} from './callbacks.ts';
import type { MonitoredMetric } from './experiment.ts';
import golden from '../golden/callbacks.json' with { type: 'json' };
import type { EpochLog } from './history.ts';

const metricOf: Record<string, MonitoredMetric> = {
  loss: 'loss',
  accuracy: 'accuracy',
  val_loss: 'validationLoss',
  val_accuracy: 'validationAccuracy',
};

const logOf = (epoch: number, part: Partial<EpochLog> = {}): EpochLog => ({
  epoch,
  loss: 0.5,
  accuracy: 0.5,
  validationLoss: null,
  validationAccuracy: null,
  learningRate: 0.001,
  seconds: 1,
  ...part,
});

type StoppingCase = (typeof golden.earlyStopping)[number];

function runEarlyStopping(one: StoppingCase) {
  const monitor = metricOf[one.monitor];
  const { patience, minDelta, restoreBestWeights } = one;
  const spec = { monitor, patience, minDelta, restoreBestWeights };
  let state = newEarlyStopping;
  let kept: number | null = null;
  let stopped = false;
  const waits: number[] = [];
  for (const [index, value] of one.values.entries()) {
    const step = stepEarlyStopping(spec, state, logOf(index + 1, { [monitor]: value }));
    state = step.state;
    waits.push(state.wait);
    if (step.keepWeights) kept = index + 1;
    stopped = step.stop;
    if (stopped) break;
  }
  const end = endEarlyStopping(spec, state);
  return { stopped, waits, messages: end.notices, restoredEpoch: end.restoreWeights ? kept : null };
}

describe('early stopping', () => {
  it.each(golden.earlyStopping)(
    'does what Keras does: $monitor, patience $patience, delta $minDelta, restore $restoreBestWeights',
    (one) => {
      const { stopped, waits, messages, restoredEpoch } = one;
      expect(runEarlyStopping(one)).toEqual({ stopped, waits, messages, restoredEpoch });
    },
  );

  it('stops the documented run of document 000 after its 19th epoch', () => {
    expect(runEarlyStopping(golden.earlyStopping[0]).waits).toHaveLength(19);
  });

  it('warns and goes on when its metric is not measured', () => {
    const spec = { monitor: 'validationLoss', patience: 1, minDelta: 0, restoreBestWeights: false };
    const step = stepEarlyStopping(
      { ...spec, monitor: 'validationLoss' },
      newEarlyStopping,
      logOf(1),
    );
    expect(step.stop).toBe(false);
    expect(step.notice).toContain('`val_loss` which is not available');
    expect(step.notice).toContain('loss, accuracy.');
  });
});

type ReduceCase = (typeof golden.reduceLearningRate)[number];

function runReduceLearningRate(one: ReduceCase) {
  const monitor = metricOf[one.monitor];
  const { patience, factor, minDelta, minLearningRate } = one;
  const spec = { monitor, patience, factor, minDelta, minLearningRate };
  let state = newReduceLearningRate;
  let { learningRate } = one;
  const rates: number[] = [];
  const messages: string[] = [];
  for (const [index, value] of one.values.entries()) {
    const log = logOf(index + 1, { [monitor]: value, learningRate });
    const step = stepReduceLearningRate(spec, state, log);
    state = step.state;
    learningRate = step.learningRate ?? learningRate;
    rates.push(Math.fround(learningRate));
    if (step.notice !== null) messages.push(step.notice);
  }
  return { rates, messages };
}

describe('reducing the learning rate on a plateau', () => {
  it.each(golden.reduceLearningRate)(
    'does what Keras does: $monitor, patience $patience, factor $factor, floor $minLearningRate',
    (one) => {
      const { rates, messages } = runReduceLearningRate(one);
      expect(rates).toEqual(one.rates);
      expect(messages).toEqual(one.messages);
    },
  );

  it('would have lowered the rate of document 003 had it watched a metric that exists', () => {
    const { rates } = runReduceLearningRate(golden.reduceLearningRate[0]);
    expect(rates.at(-1)).toBeLessThan(0.001);
  });

  it('warns and leaves the rate alone when its metric is not measured', () => {
    const spec = {
      monitor: 'validationAccuracy',
      patience: 1,
      factor: 0.5,
      minDelta: 0,
      minLearningRate: 0,
    } as const;
    const step = stepReduceLearningRate(spec, newReduceLearningRate, logOf(1));
    expect(step.learningRate).toBeNull();
    expect(step.notice).toContain('`val_accuracy` which is not available');
  });
});
