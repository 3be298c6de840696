import { t } from '../language.ts';
import type { EarlyStoppingSpec, MonitoredMetric, ReduceLearningRateSpec } from './experiment.ts';
import type { EpochLog } from './history.ts';
import { pythonFloat } from '../python.ts';

/**
 * Keras's EarlyStopping and ReduceLROnPlateau as state machines: a state and one epoch's log give the
 * next state and what to do. They follow keras/src/callbacks of Keras 3, messages included.
 */

/** Names that Keras's history uses, and so its messages. */
const kerasMetric: Record<MonitoredMetric, string> = {
  loss: 'loss',
  accuracy: 'accuracy',
  validationLoss: 'val_loss',
  validationAccuracy: 'val_accuracy',
};

export const kerasMetricName = (metric: MonitoredMetric): string => kerasMetric[metric];

/** Losses are to fall, accuracies to rise. */
export const metricMode = (metric: MonitoredMetric): 'min' | 'max' =>
  metric === 'loss' || metric === 'validationLoss' ? 'min' : 'max';

/** Compared in single precision, as Keras's ops compare. The first value is always an improvement. */
function improves(
  { monitor, minDelta }: { readonly monitor: MonitoredMetric; readonly minDelta: number },
  value: number,
  best: number | null,
): boolean {
  if (best === null) return true;
  return metricMode(monitor) === 'min'
    ? Math.fround(value + minDelta) < Math.fround(best)
    : Math.fround(value - minDelta) > Math.fround(best);
}

const available = (log: EpochLog): string =>
  (Object.keys(kerasMetric) as MonitoredMetric[])
    .filter((metric) => log[metric] !== null)
    .map(kerasMetricName)
    .join(', ');

/** Keras warns and does nothing when the metric that it watches is not measured. */
const missing = (what: string, monitor: MonitoredMetric, log: EpochLog): string =>
  `${what} is conditioned on metric \`${kerasMetricName(monitor)}\` which is not available. ` +
  `Available metrics are: ${available(log)}.`;

export interface EarlyStoppingState {
  readonly best: number | null;
  /** From 1; null before the first epoch. */
  readonly bestEpoch: number | null;
  /** Epochs since the last improvement. */
  readonly wait: number;
  /** The epoch after which the run was told to stop, from 1. */
  readonly stoppedEpoch: number | null;
}

export const newEarlyStopping: EarlyStoppingState = {
  best: null,
  bestEpoch: null,
  wait: 0,
  stoppedEpoch: null,
};

export interface EarlyStoppingStep {
  readonly state: EarlyStoppingState;
  readonly stop: boolean;
  /** The weights as they are now are the ones to restore later: keep a copy. */
  readonly keepWeights: boolean;
  /** A warning for the log. */
  readonly notice: string | null;
}

/** EarlyStopping.on_epoch_end. */
export function stepEarlyStopping(
  spec: EarlyStoppingSpec,
  state: EarlyStoppingState,
  log: EpochLog,
): EarlyStoppingStep {
  const value = log[spec.monitor];
  const idle = { state, stop: false, keepWeights: false, notice: null };
  if (value === null) {
    return { ...idle, notice: missing(t('Early stopping'), spec.monitor, log) };
  }
  if (improves(spec, value, state.best)) {
    const better = { ...state, best: value, bestEpoch: log.epoch, wait: 0 };
    return { ...idle, state: better, keepWeights: spec.restoreBestWeights };
  }
  const wait = state.wait + 1;
  const stop = wait >= spec.patience;
  const stoppedEpoch = stop ? log.epoch : state.stoppedEpoch;
  return { ...idle, state: { ...state, wait, stoppedEpoch }, stop };
}

export interface EarlyStoppingEnd {
  readonly restoreWeights: boolean;
  readonly notices: readonly string[];
}

/** EarlyStopping.on_train_end: asked-for best weights come back even if the run was not cut short. */
export function endEarlyStopping(
  spec: EarlyStoppingSpec,
  state: EarlyStoppingState,
): EarlyStoppingEnd {
  const notices: string[] = [];
  if (state.stoppedEpoch !== null) notices.push(`Epoch ${state.stoppedEpoch}: early stopping`);
  const restoreWeights = spec.restoreBestWeights && state.bestEpoch !== null;
  if (restoreWeights) {
    notices.push(`Restoring model weights from the end of the best epoch: ${state.bestEpoch}.`);
  }
  return { restoreWeights, notices };
}

export interface ReduceLearningRateState {
  readonly best: number | null;
  readonly wait: number;
}

export const newReduceLearningRate: ReduceLearningRateState = { best: null, wait: 0 };

export interface ReduceLearningRateStep {
  readonly state: ReduceLearningRateState;
  /** The rate to go on with (as Keras rounds it: 0.0005000000237487257), or null to leave it. */
  readonly learningRate: number | null;
  readonly notice: string | null;
}

/** ReduceLROnPlateau.on_epoch_end, without a cooldown. `log` holds the rate of the epoch. */
export function stepReduceLearningRate(
  spec: ReduceLearningRateSpec,
  state: ReduceLearningRateState,
  log: EpochLog,
): ReduceLearningRateStep {
  const value = log[spec.monitor];
  if (value === null) {
    const notice = missing(t('Learning rate reduction'), spec.monitor, log);
    return { state, learningRate: null, notice };
  }
  if (improves(spec, value, state.best)) {
    return { state: { best: value, wait: 0 }, learningRate: null, notice: null };
  }
  const wait = state.wait + 1;
  const atFloor = Math.fround(log.learningRate) <= Math.fround(spec.minLearningRate);
  if (wait < spec.patience || atFloor) {
    return { state: { ...state, wait }, learningRate: null, notice: null };
  }
  // Keras keeps its rate in single precision, and prints and goes on from that.
  const learningRate = Math.max(Math.fround(log.learningRate) * spec.factor, spec.minLearningRate);
  return {
    state: { ...state, wait: 0 },
    learningRate,
    notice: `Epoch ${log.epoch}: ReduceLROnPlateau reducing learning rate to ${pythonFloat(learningRate)}.`,
  };
}
