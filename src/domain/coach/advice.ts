import type { Experiment } from '../experiment/experiment.ts';
import { mostEpochs } from '../experiment/experiment.ts';
import type { LayerSpec } from '../layers/layers.ts';
import { dense, dropout } from '../model/layers.ts';
import { summarize } from '../model/shapes.ts';
import type { Finding } from './finding.ts';
import { dropoutOf, hiddenLayers, isAugmented } from './network-facts.ts';
import { rounded } from '../numbers.ts';

/** What may help: a change of settings, to be trained with. */
export interface Advice {
  readonly code: AdviceCode;
  readonly experiment: Experiment;
}

export type AdviceCode =
  | 'lowerRate'
  | 'raiseRate'
  | 'moreEpochs'
  | 'addDropout'
  | 'augment'
  | 'stopAtBest'
  | 'widen'
  | 'addHidden'
  | 'leakyUnits'
  | 'rescale'
  | 'rightLabels';

type Change = (before: Experiment, finding: Finding) => Experiment | null;

const withLayers = (experiment: Experiment, layers: readonly LayerSpec[]): Experiment => ({
  ...experiment,
  model: { ...experiment.model, layers },
});

/** One digit that counts: 0.02, not 0.019999. */
const plainRate = (rate: number): number => rounded(rate, 1);

function withRate(experiment: Experiment, rate: number): Experiment | null {
  const learningRate = Math.min(10, plainRate(rate));
  if (!(learningRate > 0) || learningRate === experiment.optimizer.learningRate) return null;
  return { ...experiment, optimizer: { ...experiment.optimizer, learningRate } };
}

/** Rates that seldom are too high, of each optimizer. */
const usualRates = { adam: 0.001, rmsprop: 0.001, sgd: 0.02 } as const;

const lowerRate: Change = (experiment) => {
  const { kind, learningRate } = experiment.optimizer;
  if (learningRate <= usualRates[kind] / 2) return null;
  return withRate(
    experiment,
    Math.min(learningRate / 5, Math.max(usualRates[kind], learningRate / 50)),
  );
};

const raiseRate: Change = (experiment) => {
  const { kind, learningRate } = experiment.optimizer;
  return withRate(experiment, Math.max(learningRate * 10, usualRates[kind] / 10));
};

const moreEpochs: Change = (experiment, finding) => {
  // It had epochs left.
  if (finding.code === 'stillImproving' && finding.stopped) return null;
  const epochs = Math.min(mostEpochs, 2 * experiment.epochs);
  return epochs === experiment.epochs ? null : { ...experiment, epochs };
};

/** Behind every hidden Dense layer that has none yet. */
const addDropout: Change = (experiment) => {
  const { layers } = experiment.model;
  if (dropoutOf(experiment) > 0) return null;
  const hidden = hiddenLayers(experiment).filter(({ kind }) => kind === 'dense');
  if (hidden.length === 0) return null;
  return withLayers(
    experiment,
    layers.flatMap((layer) => (hidden.includes(layer) ? [layer, dropout(0.3)] : [layer])),
  );
};

const augment: Change = (experiment) => {
  if (isAugmented(experiment)) return null;
  const augmentation = { rotation: 10, zoom: 0.1, widthShift: 0.1, heightShift: 0.1 };
  return { ...experiment, augmentation };
};

const stopAtBest: Change = (experiment, finding) => {
  const byTest =
    (finding.code === 'overfits' || finding.code === 'wrongLabels') && finding.by === 'test';
  if (experiment.validation.kind === 'none' || experiment.earlyStopping || byTest) return null;
  const earlyStopping = {
    ...({ monitor: 'validationLoss', patience: 3, minDelta: 0 } as const),
    restoreBestWeights: true,
  };
  return { ...experiment, earlyStopping };
};

const widest = 1024;

const wider = (layer: LayerSpec): LayerSpec => {
  if (layer.kind === 'dense' && layer.units < widest)
    return { ...layer, units: Math.min(widest, Math.max(32, 4 * layer.units)) };
  if ('filters' in layer && layer.filters < widest / 8)
    return { ...layer, filters: Math.min(widest / 8, Math.max(8, 2 * layer.filters)) };
  return layer;
};

const widen: Change = (experiment) => {
  const hidden = hiddenLayers(experiment);
  const layers = experiment.model.layers.map((one) => (hidden.includes(one) ? wider(one) : one));
  return layers.every((layer, at) => layer === experiment.model.layers[at])
    ? null
    : withLayers(experiment, layers);
};

const addHidden: Change = (experiment) => {
  const { layers } = experiment.model;
  if (hiddenLayers(experiment).length > 0) return null;
  const answering = layers.findLastIndex(({ kind }) => kind === 'dense');
  return answering < 0
    ? null
    : withLayers(experiment, layers.toSpliced(answering, 0, dense(128, 'relu')));
};

const leakyUnits: Change = (experiment) => {
  const layers = experiment.model.layers.map((layer) =>
    'activation' in layer && layer.activation === 'relu'
      ? { ...layer, activation: 'leakyRelu' as const }
      : layer,
  );
  return withLayers(experiment, layers);
};

/** Without the scaling inside the network: what comes in lies between 0 and 1 already. */
const rescale: Change = (experiment) =>
  withLayers(
    experiment,
    experiment.model.layers.filter(({ kind }) => kind !== 'rescaling'),
  );

const rightLabels: Change = (experiment) =>
  experiment.labelNoise ? { ...experiment, labelNoise: null } : null;

const changes: Readonly<Record<AdviceCode, Change>> = {
  ...{ lowerRate, raiseRate, moreEpochs, addDropout, augment, stopAtBest },
  ...{ widen, addHidden, leakyUnits, rescale, rightLabels },
};

/** What helps against what, the likeliest first. */
const remedies: Readonly<Partial<Record<Finding['code'], readonly AdviceCode[]>>> = {
  diverged: ['lowerRate', 'rescale'],
  unscaledInput: ['rescale'],
  deadUnits: ['lowerRate', 'leakyUnits'],
  nothingLearned: ['lowerRate', 'raiseRate'],
  tooSlow: ['raiseRate'],
  unstable: ['lowerRate'],
  wrongLabels: ['rightLabels', 'stopAtBest'],
  overfits: ['addDropout', 'augment', 'stopAtBest'],
  underfits: ['addHidden', 'widen'],
  stillImproving: ['moreEpochs'],
};

/** So many remedies are offered at once. */
const most = 2;

/** What may be done about a finding: changes that can be trained, and that change something. */
export function adviceFor(finding: Finding, experiment: Experiment): readonly Advice[] {
  const wanted = remedies[finding.code] ?? [];
  return wanted
    .flatMap((code) => {
      const changed = changes[code](experiment, finding);
      return changed && isSound(changed) ? [{ code, experiment: changed }] : [];
    })
    .slice(0, most);
}

function isSound({ model }: Experiment): boolean {
  try {
    return summarize(model).layers.length > 0;
  } catch {
    return false;
  }
}
