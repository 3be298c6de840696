/** The settings of an experiment in words, and which of them two experiments differ in. */
import { t } from '../language.ts';
import type { Activation } from '../layers/activations.ts';
import type { Choice, Field } from '../layers/description.ts';
import type { LayerSpec } from '../layers/layers.ts';
import { descriptionOf, fieldsOf, settingsOf } from '../layers/layers.ts';
import type {
  AugmentationSpec,
  EarlyStoppingSpec,
  Experiment,
  LabelNoiseSpec,
  ReduceLearningRateSpec,
  ValidationSpec,
} from './experiment.ts';
import type { ClippingSpec } from './clipping.ts';
import { scheduleText } from './schedules.ts';
import { chosenPercent, count } from '../numbers.ts';

const settingNames: Readonly<Record<keyof Experiment, string>> = {
  model: t('layers'),
  loss: t('loss'),
  optimizer: t('optimizer'),
  epochs: t('epochs'),
  batchSize: t('batch size'),
  seed: t('seed'),
  scaling: t('scaling'),
  validation: t('validation split'),
  augmentation: t('augmentation'),
  earlyStopping: t('early stopping'),
  reduceLearningRate: t('learning rate on a plateau'),
  schedule: t('learning rate schedule'),
  decay: t('weight decay'),
  clipping: t('gradient clipping'),
  trainLimit: t('number of training images'),
  labelNoise: t('wrong labels'),
  dropLastBatch: t('last batch'),
};

const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The settings in which two experiments differ, by name; the seed is no setting. */
export function changedSettings(before: Experiment, after: Experiment): string[] {
  const keys = Object.keys(settingNames) as (keyof Experiment)[];
  return keys
    .filter((key) => key !== 'seed' && !sameValue(before[key], after[key]))
    .map((key) => settingNames[key]);
}

/** One setting and what it is, as a reader would say it. */
export interface Setting {
  readonly name: string;
  readonly text: string;
}

/** A setting that differs; what an experiment does not have is a dash. */
export interface Difference {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

function choiceText(field: Field, value: Choice): string {
  if (field.kind === 'number') return `${field.label.toLowerCase()} ${value}`;
  return field.options.find((option) => option.value === value)?.label ?? String(value);
}

/** What a sentence about a layer leaves out: what is as its layer begins it, or does nothing. */
function goesWithoutSaying(name: string, field: Field, value: Choice, usual: Choice | undefined) {
  if (name === 'activation') return value === ('linear' satisfies Activation);
  return (field.kind === 'choice' || field.hidden === true) && value === usual;
}

/** "Dense (units 128, ReLU)" */
export function layerText(layer: LayerSpec): string {
  const { className, fresh } = descriptionOf(layer.kind);
  const own = settingsOf(layer);
  const usual = settingsOf(fresh);
  const words = Object.entries(fieldsOf(layer.kind)).flatMap(([name, field]) => {
    const value = own[name];
    if (value === undefined || goesWithoutSaying(name, field, value, usual[name])) return [];
    return [choiceText(field, value)];
  });
  return words.length === 0 ? className : `${className} (${words.join(', ')})`;
}

function validationText(validation: ValidationSpec): string {
  switch (validation.kind) {
    case 'none':
      return 'none';
    case 'testSet':
      return t('the test set');
    case 'lastFraction':
      return t('the last {fraction}', { fraction: chosenPercent(validation.fraction) });
    case 'randomSplit':
      return t('{fraction} at random, seed {seed}', {
        fraction: chosenPercent(validation.fraction),
        seed: validation.seed,
      });
  }
}

function augmentationText(spec: AugmentationSpec | null): string {
  if (!spec) return 'none';
  const { rotation, zoom, widthShift, heightShift } = spec;
  return t('turned {rotation}°, zoomed {zoom}, moved {widthShift} and {heightShift}', {
    rotation,
    zoom: chosenPercent(zoom),
    widthShift: chosenPercent(widthShift),
    heightShift: chosenPercent(heightShift),
  });
}

function stoppingText(spec: EarlyStoppingSpec | null): string {
  if (!spec) return 'none';
  const best = spec.restoreBestWeights ? t(', back to the best weights') : '';
  return t('{it}, patience {patience}, least gain {minDelta}{best}', {
    it: monitorNames[spec.monitor],
    patience: spec.patience,
    minDelta: spec.minDelta,
    best,
  });
}

function plateauText(spec: ReduceLearningRateSpec | null): string {
  if (!spec) return 'none';
  const { monitor, patience, factor, minDelta, minLearningRate } = spec;
  return t(
    'times {factor} when {it} stands still for {patience}, least gain {minDelta}, never below {minLearningRate}',
    { factor, it: monitorNames[monitor], patience, minDelta, minLearningRate },
  );
}

const monitorNames = {
  loss: 'loss',
  accuracy: 'accuracy',
  validationLoss: t('validation loss'),
  validationAccuracy: t('validation accuracy'),
} as const;

const clippingText = (spec: ClippingSpec | null): string =>
  spec
    ? `${spec.kind === 'norm' ? t('norm of all at most') : t('each within ±')} ${spec.limit}`
    : 'none';

const noiseText = (spec: LabelNoiseSpec | null): string =>
  spec ? t('{share}, seed {seed}', { share: chosenPercent(spec.share), seed: spec.seed }) : 'none';

const lossNames = {
  sparseCategoricalCrossentropy: t('sparse categorical cross-entropy'),
  categoricalCrossentropy: t('categorical cross-entropy'),
  meanSquaredError: t('mean squared error'),
} as const;

function lossText({ kind, fromLogits, onNormalizedOutputs }: Experiment['loss']): string {
  const how = fromLogits
    ? t(', from logits')
    : onNormalizedOutputs
      ? t(', of normalised outputs')
      : '';
  return `${lossNames[kind]}${how}`;
}

export const optimizerNames = { adam: 'Adam', rmsprop: 'RMSprop', sgd: 'SGD' } as const;

function optimizerSettings({ optimizer }: Experiment): Setting[] {
  const rate = { name: t('learning rate'), text: String(optimizer.learningRate) };
  const named = { name: 'optimizer', text: optimizerNames[optimizer.kind] };
  const of = (name: string, value: number): Setting => ({ name, text: String(value) });
  switch (optimizer.kind) {
    case 'adam': {
      const { beta1, beta2, epsilon } = optimizer;
      return [named, rate, of(t('beta 1'), beta1), of(t('beta 2'), beta2), of('epsilon', epsilon)];
    }
    case 'rmsprop': {
      const { rho, momentum, epsilon } = optimizer;
      return [named, rate, of('rho', rho), of('momentum', momentum), of('epsilon', epsilon)];
    }
    case 'sgd':
      return [named, rate, of('momentum', optimizer.momentum)];
  }
}

/** Every setting of an experiment, one after another, in words. */
export function experimentSettings(experiment: Experiment): Setting[] {
  const { model, trainLimit } = experiment;
  return [
    { name: settingNames.model, text: model.layers.map(layerText).join(' → ') },
    { name: 'input', text: model.inputShape.join(' × ') },
    { name: settingNames.loss, text: lossText(experiment.loss) },
    ...optimizerSettings(experiment),
    { name: settingNames.epochs, text: count(experiment.epochs) },
    { name: settingNames.batchSize, text: count(experiment.batchSize) },
    { name: settingNames.seed, text: String(experiment.seed) },
    {
      name: settingNames.scaling,
      text: experiment.scaling === 'unit' ? t('divided by 255') : t('lowest to highest'),
    },
    { name: settingNames.validation, text: validationText(experiment.validation) },
    { name: settingNames.augmentation, text: augmentationText(experiment.augmentation) },
    { name: settingNames.earlyStopping, text: stoppingText(experiment.earlyStopping) },
    { name: settingNames.reduceLearningRate, text: plateauText(experiment.reduceLearningRate) },
    {
      name: settingNames.schedule,
      text: experiment.schedule ? scheduleText(experiment.schedule) : 'none',
    },
    { name: settingNames.decay, text: experiment.decay ? `L2, ${experiment.decay}` : 'none' },
    { name: settingNames.clipping, text: clippingText(experiment.clipping ?? null) },
    { name: settingNames.trainLimit, text: trainLimit === null ? t('all') : count(trainLimit) },
    { name: settingNames.labelNoise, text: noiseText(experiment.labelNoise) },
    { name: settingNames.dropLastBatch, text: experiment.dropLastBatch ? t('left out') : 'kept' },
  ];
}

/** Layer by layer where there are as many, and else the whole stacks. */
function layerDifferences(before: Experiment, after: Experiment): Difference[] {
  const [old, fresh] = [before.model.layers, after.model.layers];
  if (sameValue(old, fresh)) return [];
  if (old.length !== fresh.length) {
    const text = (layers: readonly LayerSpec[]) => layers.map(layerText).join(' → ');
    return [{ name: settingNames.model, before: text(old), after: text(fresh) }];
  }
  const texts = fresh.map(layerText);
  return old.flatMap((layer, at) => {
    const [was, is = '–'] = [layerText(layer), texts[at]];
    return was === is ? [] : [{ name: t('layer {at}', { at: at + 1 }), before: was, after: is }];
  });
}

/** What the settings of `after` are that those of `before` are not, in words; the seed is one. */
export function experimentDifferences(before: Experiment, after: Experiment): Difference[] {
  const old = new Map(experimentSettings(before).map(({ name, text }) => [name, text]));
  const fresh = new Map(experimentSettings(after).map(({ name, text }) => [name, text]));
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  const others = names
    .filter((name) => name !== settingNames.model && old.get(name) !== fresh.get(name))
    .map((name) => ({ name, before: old.get(name) ?? '–', after: fresh.get(name) ?? '–' }));
  return [...layerDifferences(before, after), ...others];
}
