/** What a comparison may vary: one setting of an experiment at a time. */
import { t } from '../language.ts';
import type { AugmentationSpec, Experiment } from '../experiment/experiment.ts';
import { mostEpochs } from '../experiment/experiment.ts';
import type { Field } from '../layers/description.ts';
import { descriptionOf, fieldsOf, settingsOf } from '../layers/layers.ts';
import type { LayerSpec } from '../model/model.ts';
import { optimizerDefaults } from '../model/model.ts';
import { summarize } from '../model/shapes.ts';
import { clipping, decay, schedule } from './rate-variables.ts';
import type { Value, Variable, Varied, VariedChoice, VariedNumber } from './variable.ts';
import { rounded } from '../numbers.ts';

export type { Value, Variable, VariedChoice, VariedNumber } from './variable.ts';
export { mostValues, readValue, readValues, valueText, writeValues } from './variable.ts';

/** 100, 300, 1,000, 3,000, … and at last `largest` itself, instead of a size just below it. */
export function curveSizes(largest: number): number[] {
  const sizes: number[] = [];
  for (let power = 100; power < largest; power *= 10) sizes.push(power, 3 * power);
  return [...sizes.filter((size) => size <= 0.9 * largest), largest];
}

/** Shares of wrong labels that a curve tries. */
export const noiseLevels: readonly number[] = [0, 0.1, 0.2, 0.4];

/** The noise of a curve begins with this seed where the experiment has none of its own. */
const usualNoiseSeed = 42;

const exact = (value: number): number => rounded(value, 2);

/** The present value times each factor, within limits, each once and rising. */
function around(present: number, factors: readonly number[], limits: Limits): number[] {
  const { low, high, whole } = limits;
  const values = factors.map((factor) => {
    if (factor === 1) return present;
    return whole ? Math.round(present * factor) : exact(present * factor);
  });
  const within = values.filter((value) => value >= low && value <= high);
  return [...new Set(within)].sort((one, other) => one - other);
}

interface Limits {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

const rateLimits = { low: 1e-7, high: 10, whole: false } as const;
const batchLimits = { low: 1, high: 4096, whole: true } as const;
const epochLimits = { low: 1, high: mostEpochs, whole: true } as const;

function learningRate({ optimizer }: Experiment): VariedNumber {
  const present = optimizer.learningRate;
  return {
    ...{ id: 'learningRate', label: t('Learning rate'), kind: 'number', axis: 'logarithmic' },
    ...{ ...rateLimits, present, offered: around(present, [0.1, 0.3, 1, 3, 10], rateLimits) },
    apply: (experiment, value) => ({
      ...experiment,
      optimizer: { ...experiment.optimizer, learningRate: Number(value) },
    }),
  };
}

function batchSize({ batchSize: present }: Experiment): VariedNumber {
  return {
    ...{ id: 'batchSize', label: t('Batch size'), kind: 'number', axis: 'logarithmic' },
    ...{ ...batchLimits, present, offered: around(present, [0.25, 0.5, 1, 2, 4], batchLimits) },
    apply: (experiment, value) => ({ ...experiment, batchSize: Number(value) }),
  };
}

function epochs({ epochs: present }: Experiment): VariedNumber {
  return {
    ...{ id: 'epochs', label: t('Epochs'), kind: 'number', axis: 'linear' },
    ...{ ...epochLimits, present, offered: around(present, [0.5, 1, 2], epochLimits) },
    apply: (experiment, value) => ({ ...experiment, epochs: Number(value) }),
  };
}

const optimizerOptions = [
  { value: 'adam', label: t('Adam') },
  { value: 'rmsprop', label: 'RMSprop' },
  { value: 'sgd', label: 'SGD' },
] as const;

/** Another optimizer comes with Keras's settings for it: a rate of one is none of the others'. */
function optimizer(experiment: Experiment): VariedChoice {
  return {
    ...{ id: 'optimizer', label: t('Optimizer'), kind: 'choice', options: optimizerOptions },
    present: experiment.optimizer.kind,
    offered: optimizerOptions.map(({ value }) => value),
    apply: (before, value) => {
      const kind = optimizerOptions.find((option) => option.value === value)?.value;
      if (!kind || kind === before.optimizer.kind) return before;
      return { ...before, optimizer: optimizerDefaults[kind] };
    },
  };
}

const augmentations = {
  slight: { rotation: 5, zoom: 0.05, widthShift: 0.05, heightShift: 0.05 },
  strong: { rotation: 15, zoom: 0.15, widthShift: 0.15, heightShift: 0.15 },
} as const satisfies Record<string, AugmentationSpec>;

function augmentation({ augmentation: own }: Experiment): VariedChoice {
  const options = [
    { value: 'none', label: 'none' },
    ...(own ? [{ value: 'own', label: t('as it is set') }] : []),
    { value: 'slight', label: t('slight: 5°, 5 %') },
    { value: 'strong', label: t('strong: 15°, 15 %') },
  ];
  const specs: Readonly<Record<string, AugmentationSpec | null>> = { ...augmentations, own };
  return {
    ...{ id: 'augmentation', label: t('Augmentation'), kind: 'choice', options },
    present: own ? 'own' : 'none',
    offered: options.map(({ value }) => value),
    apply: (experiment, value) => ({
      ...experiment,
      augmentation: specs[String(value)] ?? null,
    }),
  };
}

const dropsOut = ({ kind }: LayerSpec): boolean =>
  kind === 'dropout' || kind === 'spatialDropout2d';

/** Where a dropout layer goes into a model without one: before its last layer with weights. */
function placeOfDropout({ model }: Experiment): number | null {
  const last = model.layers.findLastIndex(({ kind }) => kind === 'dense');
  return last > 0 ? last : null;
}

/**
 * The rate of all dropout layers together. A model without one gets one, at a rate of 0 too: so all
 * values have the same layers, and begin with the same weights.
 */
function dropout(experiment: Experiment): VariedNumber | null {
  const own = experiment.model.layers.find(dropsOut);
  const place = placeOfDropout(experiment);
  if (!own && place === null) return null;
  const present = own && 'rate' in own ? own.rate : 0;
  const offered = [...new Set([0, 0.2, 0.4, 0.6, present])].sort((one, other) => one - other);
  const put = (layers: readonly LayerSpec[], rate: number): readonly LayerSpec[] =>
    layers.some(dropsOut)
      ? layers.map((layer) => (dropsOut(layer) ? ({ ...layer, rate } as LayerSpec) : layer))
      : layers.toSpliced(place ?? 0, 0, { kind: 'dropout', rate });
  return {
    ...{ id: 'dropout', label: t('Dropout'), kind: 'number', axis: 'linear', share: true },
    ...{ low: 0, high: 0.95, whole: false, present, offered },
    apply: (before, value) => ({
      ...before,
      model: { ...before.model, layers: put(before.model.layers, Number(value)) },
    }),
  };
}

function size({ trainLimit }: Experiment, images: number): VariedNumber {
  const present = Math.min(trainLimit ?? images, images);
  return {
    ...{ id: 'size', label: t('Training images'), kind: 'number', axis: 'logarithmic' },
    ...{ low: 1, high: images, whole: true, present, offered: curveSizes(images) },
    apply: (experiment, value) => ({ ...experiment, trainLimit: Number(value) }),
  };
}

function noise({ labelNoise }: Experiment): VariedNumber {
  return {
    ...{ id: 'noise', label: t('Wrong labels'), kind: 'number', axis: 'linear', share: true },
    ...{ low: 0, high: 1, whole: false, present: labelNoise?.share ?? 0, offered: noiseLevels },
    apply: (experiment, value) => {
      const seed = experiment.labelNoise?.seed ?? usualNoiseSeed;
      const share = Number(value);
      return { ...experiment, labelNoise: share > 0 ? { share, seed } : null };
    },
  };
}

/** Settings of layers that a comparison of results would not make sense of. */
const fixed: readonly string[] = ['shape', 'offset', 'scale'];

/** Every setting of every layer, but for the number of outputs. */
function layerVariables(experiment: Experiment): Variable[] {
  const { layers } = experiment.model;
  const output = layers.findLastIndex(({ kind }) => kind === 'dense');
  return layers.flatMap((layer, index) =>
    Object.entries(fieldsOf(layer.kind)).flatMap(([name, field]) => {
      if (fixed.includes(name) || (index === output && name === 'units')) return [];
      return layerVariable(experiment, index, name, field) ?? [];
    }),
  );
}

function layerVariable(
  experiment: Experiment,
  index: number,
  name: string,
  field: Field,
): Variable | null {
  const layer = experiment.model.layers[index];
  if (!layer) return null;
  // What goes without saying is not said: an untouched layer stays as it was written.
  const normal = field.kind === 'choice' ? field.normal : undefined;
  const put = (before: LayerSpec, value: Value): LayerSpec =>
    settingsOf(before)[name] === undefined && value === normal
      ? before
      : { ...before, [name]: value };
  const apply: Varied['apply'] = (before, value) => {
    const layers = before.model.layers.map((one, at) => (at === index ? put(one, value) : one));
    return { ...before, model: { ...before.model, layers } };
  };
  const id = `layer/${index + 1}/${name}`;
  const label = t('Layer {index}, {className}: {toLowerCase}', {
    index: index + 1,
    className: descriptionOf(layer.kind).className,
    toLowerCase: field.label.toLowerCase(),
  });
  const own = settingsOf(layer)[name];
  const fits = (value: Value) => isPossible(apply(experiment, value));
  if (field.kind === 'choice') {
    const present = own ?? normal ?? null;
    const options = field.options.filter(({ value }) => fits(value));
    if (options.length < 2) return null;
    const values = options.map(({ value }) => value);
    const first = values.filter((value) => value !== present).slice(0, 3);
    const offered = values.filter((value) => value === present || first.includes(value));
    return { kind: 'choice', id, label, apply, present, options, offered };
  }
  if (field.hidden || typeof own !== 'number') return null;
  const { low, high, whole = false } = field;
  const limits = { low, high, whole };
  const many = whole && own >= 8;
  const share = !whole && high < 1;
  const tried = share
    ? [...new Set([0, 0.2, 0.4, 0.6, own])].sort((one, other) => one - other)
    : many
      ? around(own, [0.25, 0.5, 1, 2, 4], limits)
      : around(own, [0.5, 1, 2], limits);
  const offered = tried.filter(fits);
  if (offered.length < 2) return null;
  const axis = many ? 'logarithmic' : 'linear';
  return { ...{ kind: 'number', id, label, apply, present: own, offered, axis, share }, ...limits };
}

/** Whether the layers of an experiment go together. */
function isPossible({ model }: Experiment): boolean {
  try {
    const { outputShape } = summarize(model);
    return outputShape.length === 1;
  } catch {
    return false;
  }
}

/** All that can be varied of an experiment on so many training images, the usual first. */
export function variablesOf(experiment: Experiment, images: number): Variable[] {
  const dropouts = dropout(experiment);
  return [
    ...[learningRate(experiment), optimizer(experiment), batchSize(experiment)],
    ...(dropouts ? [dropouts] : []),
    ...[augmentation(experiment), epochs(experiment)],
    ...[schedule(experiment), decay(experiment), clipping(experiment)],
    ...[size(experiment, images), noise(experiment)],
    ...layerVariables(experiment),
  ];
}
