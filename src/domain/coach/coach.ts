import { newEarlyStopping, stepEarlyStopping } from '../experiment/callbacks.ts';
import type { EpochLog } from '../experiment/history.ts';
import {
  downShare,
  fallOf,
  first,
  last,
  mean,
  risesOf,
  shareError,
  smoothed,
  tailOf,
} from './course.ts';
import type { CoachedRun, Finding } from './finding.ts';
import { isTrouble } from './finding.ts';
import { canDie, dropoutOf, hiddenLayers, inputReach, isAugmented } from './network-facts.ts';

/**
 * What the curves of a training say, the gravest first. Rules, and nothing that was learnt: each
 * looks at a few figures and names them in what it finds. Their thresholds were chosen on half of the
 * situations of `npm run bench:coach`, which measures on the other half how often they are right.
 */
export function coach(run: CoachedRun): readonly Finding[] {
  const view = viewOf(run);
  if (run.diverged) return [...unscaled(view), diverged(view), ...events(view)];
  if (view.epochs.length < 2) return events(view);
  const troubles = firstOf(view, [
    ...[unscaled, stuck, tooSlow, unstable, leakyValidation, wrongLabels, overfits, underfits],
  ]);
  const calm = troubles.length === 0;
  const improving = calm ? stillImproving(view) : [];
  return [
    ...troubles,
    ...notOverfitting(view, troubles),
    ...improving,
    ...events(view),
    // What still falls has not settled: whether all is well cannot be said yet.
    ...(calm && improving.length === 0 ? [healthy(view)] : []),
  ];
}

/** The one trouble to begin with; null where nothing is wrong. */
export const diagnosis = (findings: readonly Finding[]): Finding | null =>
  findings.find(isTrouble) ?? null;

/** A training's curves, read once for all rules. */
interface View {
  readonly run: CoachedRun;
  readonly epochs: readonly EpochLog[];
  readonly losses: readonly number[];
  readonly accuracies: readonly number[];
  /** Of validation; null where there is none. */
  readonly heldLosses: readonly number[] | null;
  readonly heldAccuracies: readonly number[] | null;
  readonly end: number;
  readonly rate: number;
}

type Rule = (view: View) => readonly Finding[];

function viewOf(run: CoachedRun): View {
  const epochs = run.history.filter(({ loss }) => Number.isFinite(loss));
  const held = epochs.flatMap(({ validationLoss }) => validationLoss ?? []);
  const right = epochs.flatMap(({ validationAccuracy }) => validationAccuracy ?? []);
  const whole = epochs.length > 0 && held.length === epochs.length && held.every(Number.isFinite);
  return {
    ...{ run, epochs, end: epochs.at(-1)?.epoch ?? 1 },
    losses: epochs.map(({ loss }) => loss),
    accuracies: epochs.map(({ accuracy }) => accuracy),
    heldLosses: whole ? held : null,
    heldAccuracies: whole ? right : null,
    // A schedule ends low because it is to: its own rate says whether that was high or low.
    rate:
      (run.experiment.schedule ? null : epochs.at(-1)?.learningRate) ??
      run.experiment.optimizer.learningRate,
  };
}

/** These explain everything else that would be seen: a rule after them would say it twice. */
const sole: readonly Finding['code'][] = [
  'unscaledInput',
  'deadUnits',
  'nothingLearned',
  'tooSlow',
];

function firstOf(view: View, rules: readonly Rule[]): readonly Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) {
    found.push(...rule(view));
    if (found.some(({ code }) => sole.includes(code))) break;
  }
  // A network that has only seen wrong labels, or jumps about, is not too small for that.
  return found.length > 1 ? found.filter(({ code }) => code !== 'underfits') : found;
}

const diverged = ({ run, epochs, rate }: View): Finding => ({
  code: 'diverged',
  epoch: Math.min(epochs.length + 1, run.experiment.epochs),
  rate,
});

/** Inputs should lie about 0 and 1: so are start weights and rates made. */
const reaches = { low: 0.06, high: 8 };

function unscaled({ run }: View): readonly Finding[] {
  const reach = inputReach(run.experiment);
  if (reach === null || (reach >= reaches.low && reach <= reaches.high)) return [];
  return [{ code: 'unscaledInput', epoch: 1, reach }];
}

/** Whether the loss falls as slowly at the end as it did at first. */
function fallsSteadily(losses: readonly number[]): boolean {
  const half = losses.slice(Math.floor(losses.length / 2));
  const total = fallOf(losses);
  return total > 0.01 && fallOf(half) > 0.3 * total && downShare(half) >= 0.6;
}

/** As often right as a guess, and no better in the end. */
function stuck({ run, losses, heldLosses, accuracies, end }: View): readonly Finding[] {
  const chance = 1 / run.classes;
  const accuracy = mean(tailOf(accuracies));
  if (accuracy > 1.6 * chance || fallsSteadily(heldLosses ?? losses)) return [];
  const code = canDie(run.experiment) ? 'deadUnits' : 'nothingLearned';
  const since = accuracies.findLastIndex((share) => share > 2 * chance) + 2;
  return [{ code, epoch: Math.min(since, end), accuracy, chance, loss: last(losses) }];
}

/** Learns so evenly that it has hardly begun. */
function tooSlow({ run, losses, heldLosses, end, rate }: View): readonly Finding[] {
  const course = heldLosses ?? losses;
  const untold = lossOfGuessing(run);
  if (course.length < 3 || untold === null || last(course) < 0.8 * untold) return [];
  const half = course.slice(Math.floor(course.length / 2));
  if (!fallsSteadily(course) || fallOf(half) < 0.3 * fallOf(course)) return [];
  return [{ code: 'tooSlow', epoch: end, rate, from: first(course), to: last(course) }];
}

/** The loss of a network that finds every class as likely; null for losses that have no such bound. */
function lossOfGuessing({ experiment, classes }: CoachedRun): number | null {
  return experiment.loss.kind === 'meanSquaredError' ? null : Math.log(classes);
}

/** The training loss goes up again and again: steps are longer than the valley is wide. */
function unstable({ losses, epochs, rate }: View): readonly Finding[] {
  const rises = risesOf(losses);
  const span = first(losses) - Math.min(...losses);
  const risen = rises.reduce((sum, { by }) => sum + by, 0);
  const often = rises.length >= Math.max(2, 0.15 * losses.length);
  const clear = risen > 0.05 * Math.max(span, 1e-9) && risen > 0.02 * mean(losses);
  const start = epochs[rises[0]?.at ?? -1];
  if (!start || !often || !clear) return [];
  return [{ code: 'unstable', epoch: start.epoch, rate, times: rises.length }];
}

/** So much lies between two shares that it is neither luck nor taste. */
const isApart = (gap: number, error: number): boolean => gap > Math.max(0.05, 4 * error);

/** Validation promises what the test set does not keep. */
function leakyValidation({ run, heldAccuracies, end }: View): readonly Finding[] {
  const { test, validationCount, experiment } = run;
  if (!test || !heldAccuracies || experiment.validation.kind === 'testSet') return [];
  const validation = last(heldAccuracies);
  const error = shareError(validation, validationCount, test.accuracy, test.count);
  if (!isApart(validation - test.accuracy, error)) return [];
  return [{ code: 'leakyValidation', epoch: end, validation, test: test.accuracy }];
}

/**
 * Right more often on what it has not learned from: by more than dropout and augmentation explain, or
 * on the test set by more than on the validation images that come from the training set.
 */
function wrongLabels({ run, accuracies, heldAccuracies, end }: View): readonly Finding[] {
  const training = mean(tailOf(current(accuracies)));
  if (heldAccuracies && heldAccuracies.length > 3) {
    const held = mean(tailOf(heldAccuracies));
    const error = shareError(held, run.validationCount, training, run.validationCount);
    const explained = 0.12 * dropoutOf(run.experiment) + (isAugmented(run.experiment) ? 0.12 : 0);
    if (isApart(held - training - explained, error)) {
      return [{ code: 'wrongLabels', epoch: end, training, held, by: 'validation' }];
    }
  }
  const { test } = run;
  const known = heldAccuracies ? last(heldAccuracies) : training;
  if (!test || accuracies.length < 4) return [];
  const error = shareError(known, run.validationCount || test.count, test.accuracy, test.count);
  const allowed = heldAccuracies
    ? 0
    : 0.12 * dropoutOf(run.experiment) + (isAugmented(run.experiment) ? 0.12 : 0);
  if (!isApart(test.accuracy - known - allowed, error)) return [];
  return [{ code: 'wrongLabels', epoch: end, training: known, held: test.accuracy, by: 'test' }];
}

/** An epoch's accuracy is a mean over it: by its end the network stands half a step further. */
const current = (accuracies: readonly number[]): number[] =>
  accuracies.map((share, at) => {
    const before = accuracies[at - 1];
    return before === undefined ? share : Math.min(1, share + Math.max(0, share - before) / 2);
  });

/** Validation's loss rises while that of training goes on falling. */
function overfits(view: View): readonly Finding[] {
  const { heldLosses, losses, epochs, accuracies, heldAccuracies, run } = view;
  const training = mean(tailOf(accuracies));
  if (!heldLosses || !heldAccuracies) return overfitsByTest(view, training);
  const course = smoothed(heldLosses);
  const lowest = Math.min(...course);
  const best = course.indexOf(lowest);
  const [epoch, loss, heldLoss] = [epochs[best]?.epoch, losses[best], heldLosses[best]];
  if (epoch === undefined || loss === undefined || heldLoss === undefined) return [];
  const held = mean(tailOf(heldAccuracies));
  const risen = last(course) > 1.05 * lowest && last(losses) < loss;
  const error = shareError(held, run.validationCount, training, run.validationCount);
  const gap = isApart(training - held - 0.03, error);
  const level = fallOf(tailOf(course)) < 0.03 * lowest;
  if (best >= epochs.length - 1 || !(risen && training > held) || !(gap || level)) return [];
  const figures = { best: heldLoss, last: last(heldLosses) };
  return [{ code: 'overfits', epoch, ...figures, training, held, by: 'validation' }];
}

function overfitsByTest({ run, losses, end }: View, training: number): readonly Finding[] {
  const { test } = run;
  if (
    !test ||
    !isApart(training - test.accuracy, shareError(training, test.count, test.accuracy, test.count))
  )
    return [];
  const figures = { best: last(losses), last: last(losses), training, held: test.accuracy };
  return [{ code: 'overfits', epoch: end, ...figures, by: 'test' }];
}

const isLevel = (losses: readonly number[]): boolean => {
  const tail = tailOf(losses);
  return fallOf(tail) < 0.08 * first(tail);
};

/** Wrong on what it has seen again and again, and no longer getting better at it. */
function underfits({
  run,
  losses,
  accuracies,
  heldAccuracies,
  epochs,
  end,
}: View): readonly Finding[] {
  if (losses.length < 4 || !isLevel(losses)) return [];
  const training = mean(tailOf(accuracies));
  const held = heldAccuracies ? mean(tailOf(heldAccuracies)) : null;
  const bare = hiddenLayers(run.experiment).length === 0;
  if (training > (bare ? 0.95 : 0.75) || (held !== null && training - held > 0.1)) return [];
  const [since] = tailOf(epochs);
  return [{ code: 'underfits', epoch: since?.epoch ?? end, training, held }];
}

/** What students take for overfitting most often, and what is none. */
function notOverfitting(view: View, troubles: readonly Finding[]): readonly Finding[] {
  const { run, accuracies, heldAccuracies, heldLosses, end } = view;
  const excluded: readonly Finding['code'][] = ['underfits', 'unstable'];
  if (troubles.some(({ code }) => !excluded.includes(code))) return [];
  if (!heldAccuracies || !heldLosses || accuracies.length < 3) return [];
  const training = mean(tailOf(accuracies));
  const held = mean(tailOf(heldAccuracies));
  const finding = { code: 'notOverfitting', epoch: end, training, held } as const;
  if (training < held + 0.005) {
    if (dropoutOf(run.experiment) > 0) return [{ ...finding, why: 'dropout' }];
    if (isAugmented(run.experiment)) return [{ ...finding, why: 'augmentation' }];
    return [];
  }
  const course = smoothed(heldLosses);
  const rising = last(course) > 1.03 * Math.min(...course);
  return training - held < 0.05 && !rising ? [{ ...finding, why: 'steady' }] : [];
}

/** Fewer epochs than this are taken as they are: averaged with each other they would all be alike. */
const fewEpochs = 4;

function stillImproving({ run, losses, heldLosses, end }: View): readonly Finding[] {
  if (run.stoppedEarly) return [];
  const told = heldLosses ?? losses;
  const averaged = told.length >= fewEpochs;
  const course = averaged ? smoothed(told) : told;
  const tail = tailOf(course);
  if (fallOf(tail) <= 0.03 * first(tail) || Math.min(...course) < last(course)) return [];
  const by = heldLosses ? 'validationLoss' : 'loss';
  const stopped = end < run.experiment.epochs;
  const figures = { before: first(tail), last: last(course), over: tail.length - 1, averaged };
  return [{ code: 'stillImproving', epoch: end, ...figures, by, stopped }];
}

const events: Rule = (view) => [...rateFell(view), ...stoppedEarly(view)];

/** A plan that changes the rate at every epoch is no event. */
const fewChanges = 0.4;

function rateFell({ epochs, losses, heldLosses }: View): readonly Finding[] {
  const course = heldLosses ?? losses;
  const changed = epochs.flatMap(({ epoch, learningRate: to }, at): Finding[] => {
    const [from, before] = [epochs[at - 1]?.learningRate ?? to, course[at - 1]];
    if (before === undefined || to >= from * (1 - 1e-6)) return [];
    const after = course.at(Math.min(at + 2, course.length - 1)) ?? null;
    return [{ code: 'rateFell', epoch: epoch - 1, from, to, before, after }];
  });
  return changed.length > fewChanges * epochs.length ? [] : changed;
}

function stoppedEarly({ run, epochs, end }: View): readonly Finding[] {
  const { earlyStopping: spec } = run.experiment;
  if (!spec || !run.stoppedEarly) return [];
  let state = newEarlyStopping;
  for (const log of epochs) state = stepEarlyStopping(spec, state, log).state;
  const { monitor, patience, restoreBestWeights: restored } = spec;
  const best = state.bestEpoch ?? end;
  return [{ code: 'stoppedEarly', epoch: end, best, patience, monitor, restored }];
}

function healthy({ accuracies, heldAccuracies, end }: View): Finding {
  const held = heldAccuracies ? last(heldAccuracies) : null;
  const early = accuracies.length < fewEpochs;
  return { code: 'healthy', epoch: end, training: last(accuracies), held, early };
}
