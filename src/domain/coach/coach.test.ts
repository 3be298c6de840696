import { describe, expect, it } from 'vitest';
import { experimentDefaults } from '../experiment/experiment.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { EpochLog } from '../experiment/history.ts';
import { dense, dropout } from '../model/layers.ts';
import { optimizerDefaults } from '../model/model.ts';
import { adviceFor } from './advice.ts';
import { coach, diagnosis } from './coach.ts';
import type { CoachedRun } from './finding.ts';
import { compareRuns } from './outcome.ts';

const experiment: Experiment = {
  ...experimentDefaults,
  model: { inputShape: [784], layers: [dense(64, 'relu'), dense(10, 'softmax')] },
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
  validation: { kind: 'lastFraction', fraction: 0.2 },
  epochs: 10,
};

const withLayers = (...layers: Experiment['model']['layers']): Experiment => ({
  ...experiment,
  model: { inputShape: [784], layers },
});

interface Curves {
  readonly loss: readonly number[];
  readonly accuracy: readonly number[];
  readonly heldLoss?: readonly number[];
  readonly held?: readonly number[];
  readonly rates?: readonly number[];
}

function history({ loss, accuracy, heldLoss, held, rates }: Curves): EpochLog[] {
  return loss.map((value, at) => ({
    ...{ epoch: at + 1, loss: value, accuracy: accuracy[at], seconds: 1 },
    validationLoss: heldLoss?.[at] ?? null,
    validationAccuracy: held?.[at] ?? null,
    learningRate: rates?.[at] ?? 0.001,
  }));
}

const run = (curves: Curves, changed: Partial<CoachedRun> = {}): CoachedRun => ({
  ...{ experiment, classes: 10, validationCount: 2000, test: null },
  ...{ diverged: false, stoppedEarly: false },
  history: history(curves),
  ...changed,
});

const told = (one: CoachedRun) => coach(one).map(({ code }) => code);

/** By heart from epoch 4 on. */
const learnedByHeart: Curves = {
  loss: [1.5, 0.8, 0.5, 0.3, 0.2, 0.1, 0.06, 0.03, 0.02, 0.01],
  accuracy: [0.5, 0.75, 0.84, 0.9, 0.95, 0.97, 0.99, 0.995, 1, 1],
  heldLoss: [1.0, 0.7, 0.62, 0.6, 0.63, 0.68, 0.74, 0.8, 0.86, 0.93],
  held: [0.68, 0.78, 0.8, 0.81, 0.81, 0.81, 0.8, 0.8, 0.8, 0.8],
};

/** Slowly better to the end, validation a little ahead. */
const calm: Curves = {
  loss: [1.5, 0.9, 0.7, 0.6, 0.54, 0.49, 0.45, 0.42, 0.39, 0.37],
  accuracy: [0.5, 0.72, 0.78, 0.81, 0.83, 0.845, 0.855, 0.865, 0.872, 0.878],
  heldLoss: [0.9, 0.7, 0.6, 0.53, 0.48, 0.44, 0.41, 0.39, 0.37, 0.35],
  held: [0.74, 0.79, 0.82, 0.84, 0.853, 0.862, 0.87, 0.877, 0.882, 0.887],
};

const guessing: Curves = {
  loss: [2.4, 2.303, 2.304, 2.303, 2.303, 2.302],
  accuracy: [0.11, 0.1, 0.1, 0.11, 0.1, 0.1],
  heldLoss: [2.303, 2.303, 2.302, 2.303, 2.303, 2.303],
  held: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
};

describe('the coach', () => {
  it('says after which epoch overfitting began, and offers what helps', () => {
    const [first] = coach(run(learnedByHeart));
    expect(first).toMatchObject({ code: 'overfits', epoch: 4, best: 0.6, last: 0.93 });
    const offered = adviceFor(first, experiment);
    expect(offered.map(({ code }) => code)).toEqual(['addDropout', 'augment']);
    expect(offered[0].experiment.model.layers).toEqual([
      dense(64, 'relu'),
      dropout(0.3),
      dense(10, 'softmax'),
    ]);
  });

  it('says that validation above training is no overfitting, where dropout explains it', () => {
    const dropping = withLayers(dense(64, 'relu'), dropout(0.4), dense(10, 'softmax'));
    const findings = coach(run(calm, { experiment: dropping }));
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'notOverfitting', why: 'dropout' }),
    );
    expect(findings.map(({ code }) => code)).toContain('stillImproving');
    expect(diagnosis(findings)).toBeNull();
  });

  it('says that a small gap that does not grow is none either', () => {
    const ahead = { ...calm, held: calm.accuracy.map((share) => share - 0.015) };
    expect(coach(run(ahead))).toContainEqual(
      expect.objectContaining({ code: 'notOverfitting', why: 'steady' }),
    );
  });

  it('tells dead units from a rate that is too low', () => {
    expect(told(run(guessing))).toEqual(['deadUnits']);
    const slow: Curves = {
      loss: [2.4, 2.38, 2.36, 2.34, 2.32, 2.3, 2.28],
      accuracy: [0.1, 0.1, 0.11, 0.11, 0.12, 0.12, 0.13],
      heldLoss: [2.39, 2.37, 2.35, 2.33, 2.31, 2.29, 2.27],
      held: [0.1, 0.1, 0.11, 0.11, 0.12, 0.13, 0.13],
    };
    const optimizer = { ...optimizerDefaults.adam, learningRate: 1e-5 };
    const [first] = coach(run(slow, { experiment: { ...experiment, optimizer } }));
    expect(first.code).toBe('tooSlow');
    const [advice] = adviceFor(first, { ...experiment, optimizer });
    expect(advice.experiment.optimizer.learningRate).toBe(1e-4);
  });

  it('names no dead units where none can die', () => {
    const curved = withLayers(dense(64, 'sigmoid'), dense(10, 'softmax'));
    expect(told(run(guessing, { experiment: curved }))).toEqual(['nothingLearned']);
  });

  it('sees inputs that are not scaled, and takes the layer out that makes them so', () => {
    const layers = [{ kind: 'rescaling', scale: 255, offset: 0 } as const, dense(10, 'softmax')];
    const large = withLayers(...layers);
    const [first] = coach(run(calm, { experiment: large }));
    expect(first).toEqual({ code: 'unscaledInput', epoch: 1, reach: 255 });
    expect(adviceFor(first, large)[0].experiment.model.layers).toEqual([dense(10, 'softmax')]);
  });

  it('sees a training that jumps about, and one that ended in no numbers', () => {
    const jumping: Curves = {
      loss: [1.6, 1.3, 1.25, 1.4, 1.35, 1.5, 1.3, 1.45, 1.2, 1.3],
      accuracy: [0.46, 0.59, 0.6, 0.56, 0.57, 0.54, 0.58, 0.55, 0.6, 0.58],
    };
    expect(coach(run(jumping))[0]).toMatchObject({ code: 'unstable', epoch: 4, times: 4 });
    const broken = run({ loss: [2.5], accuracy: [0.1] }, { diverged: true });
    expect(coach(broken)[0]).toEqual({ code: 'diverged', epoch: 2, rate: 0.001 });
  });

  it('compares validation with the test set once that was asked', () => {
    const test = { accuracy: 0.7, count: 2000 };
    const close = { ...calm, held: calm.accuracy };
    expect(told(run(close))).not.toContain('leakyValidation');
    expect(told(run(close, { test }))[0]).toBe('leakyValidation');
    expect(told(run(close, { test: { accuracy: 0.86, count: 2000 } }))[0]).not.toBe(
      'leakyValidation',
    );
  });

  it('doubts labels that the network contradicts without any reason to', () => {
    const noisy = { ...calm, accuracy: calm.accuracy.map((share) => share - 0.15) };
    expect(told(run(noisy))[0]).toBe('wrongLabels');
  });

  it('says that a single layer is too small once it has levelled off', () => {
    const level: Curves = {
      loss: [0.9, 0.5, 0.41, 0.4, 0.395, 0.393, 0.392],
      accuracy: [0.7, 0.85, 0.88, 0.885, 0.886, 0.887, 0.887],
    };
    const single = withLayers(dense(10, 'softmax'));
    const [first] = coach(run(level, { experiment: single }));
    expect(first.code).toBe('underfits');
    expect(adviceFor(first, single)[0].code).toBe('addHidden');
    expect(told(run(level))).not.toContain('underfits');
  });

  it('explains a rate that fell and an early stop, and no schedule', () => {
    const rates = calm.loss.map((_, at) => (at < 6 ? 0.001 : 0.0005));
    expect(coach(run({ ...calm, rates }))).toContainEqual(
      expect.objectContaining({ code: 'rateFell', epoch: 6, from: 0.001, to: 0.0005 }),
    );
    const falling = calm.loss.map((_, at) => 0.001 * 0.9 ** at);
    expect(told(run({ ...calm, rates: falling }))).not.toContain('rateFell');
    const earlyStopping = {
      ...({ monitor: 'validationLoss', patience: 3, minDelta: 0 } as const),
      restoreBestWeights: true,
    };
    const stopped = run(
      { ...learnedByHeart, loss: learnedByHeart.loss.slice(0, 7) },
      { experiment: { ...experiment, earlyStopping }, stoppedEarly: true },
    );
    expect(coach(stopped)).toContainEqual(
      expect.objectContaining({ code: 'stoppedEarly', epoch: 7, best: 4, restored: true }),
    );
  });

  it('says of two epochs that it is still getting better, or that they are too few', () => {
    const short: Curves = { loss: [1.4, 0.9], accuracy: [0.5, 0.7] };
    const twice = { experiment: { ...experiment, epochs: 2 } };
    const [found, ...others] = coach(run(short, twice));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'stillImproving', before: 1.4, last: 0.9, over: 1 });
    expect(adviceFor(found, twice.experiment)[0].experiment.epochs).toBe(4);
    expect(coach(run({ ...short, loss: [0.9, 0.91] }, twice))).toMatchObject([
      { code: 'healthy', early: true },
    ]);
  });

  it('offers no more epochs to a training that was stopped before its own were over', () => {
    const [found] = coach(run({ loss: [1.4, 0.9], accuracy: [0.5, 0.7] }));
    expect(found).toMatchObject({ code: 'stillImproving', stopped: true });
    expect(adviceFor(found, experiment)).toEqual([]);
  });

  it('never says that all is well of what is still falling', () => {
    expect(told(run(calm))).toContain('stillImproving');
    expect(told(run(calm))).not.toContain('healthy');
  });

  it('says nothing of curves after one epoch', () => {
    expect(coach(run({ loss: [1.5], accuracy: [0.5] }))).toEqual([]);
  });
});

describe('whether advice helped', () => {
  it('is luck where so few images could not tell', () => {
    const [before, after] = [0.8, 0.82];
    const few = compareRuns({ accuracy: before, count: 200 }, { accuracy: after, count: 200 });
    expect(few.outcome).toBe('luck');
    const many = compareRuns({ accuracy: before, count: 9000 }, { accuracy: after, count: 9000 });
    expect(many.outcome).toBe('helped');
    expect(compareRuns({ accuracy: 0.9, count: 500 }, { accuracy: 0.5, count: 500 }).outcome).toBe(
      'hurt',
    );
  });
});
