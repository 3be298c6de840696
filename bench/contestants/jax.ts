import {
  blockUntilReady,
  defaultDevice,
  init,
  jit,
  lax,
  nn,
  numpy as np,
  random,
  tree,
  valueAndGrad,
} from '@jax-js/jax';
import type { Experiment } from '../../src/domain/experiment/experiment.ts';
import type { LayerSpec, ModelSpec } from '../../src/domain/model/model.ts';
import { sizeOf } from '../../src/domain/model/shapes.ts';
import type { WeightSet } from '../../src/domain/model/weights.ts';
import { initialWeights } from '../../src/domain/model/weights.ts';
import { scaleImages } from '../../src/domain/data/scaling.ts';
import { imageSide, syntheticData } from '../../src/benchmark/networks.ts';
import type { MakeContestant } from '../../src/benchmark/contestant.ts';

// jax-js moves arrays: an operation frees what it is given, `.ref` keeps it for one more use.
type Values = np.Array;

interface State {
  [slot: string]: Values | Values[];
  weights: Values[];
  first: Values[];
  second: Values[];
  step: Values;
  key: Values;
}

const batchesOfData = 4;

/** Keras's kernels as jax-js wants them: [in, out], or [out, in, row, column]. */
function jaxWeights(model: ModelSpec): Values[] {
  return initialWeights(model, 1).map(({ values, shape }: WeightSet[number]) => {
    const weight = np.array(values, { shape: [...shape] });
    return shape.length === 4 ? np.transpose(weight, [3, 2, 0, 1]) : weight;
  });
}

function activate(values: Values, kind: string): Values {
  if (kind === 'relu') return nn.relu(values);
  if (kind === 'linear' || kind === 'softmax') return values; // The loss takes logits.
  throw new Error(`The jax-js benchmark has no ${kind}.`);
}

/** The layers of the networks that are compared. */
const known = ['dense', 'conv2d', 'leakyRelu', 'maxPooling2d', 'flatten', 'dropout'] as const;

type KnownSpec = Extract<LayerSpec, { kind: (typeof known)[number] }>;

const isKnown = (spec: LayerSpec): spec is KnownSpec => known.some((kind) => kind === spec.kind);

/** The layer's output; takes its weights off the front of `weights`, consumes values and key. */
function applyLayer(spec: LayerSpec, values: Values, weights: Values[], key: Values): Values {
  if (!isKnown(spec)) throw new Error(`The jax-js benchmark has no ${spec.kind}.`);
  switch (spec.kind) {
    case 'dense': {
      const [kernel, bias] = weights.splice(0, 2);
      return activate(np.matmul(values, kernel).add(bias), spec.activation);
    }
    case 'conv2d': {
      const [kernel, bias] = weights.splice(0, 2);
      const strides = [spec.strides, spec.strides];
      const padding = spec.padding === 'same' ? 'SAME' : 'VALID';
      const product = lax.convGeneralDilated(values, kernel, strides, padding);
      return activate(product.add(bias.reshape([spec.filters, 1, 1])), spec.activation);
    }
    case 'leakyRelu':
      return nn.leakyRelu(values, spec.alpha);
    case 'maxPooling2d': {
      const [batch, channels, height, width] = values.shape;
      const [rows, columns] = [height / spec.poolSize, width / spec.poolSize];
      const windows = [batch, channels, rows, spec.poolSize, columns, spec.poolSize];
      return np.max(values.reshape(windows), [3, 5]);
    }
    case 'flatten':
      return values.reshape([values.shape[0], sizeOf(values.shape.slice(1))]);
    case 'dropout': {
      const kept = random.bernoulli(key.ref, 1 - spec.rate, values.shape);
      return np.where(kept, values.mul(1 / (1 - spec.rate)), 0);
    }
  }
}

function lossOf(model: ModelSpec) {
  return (weights: Values[], inputs: Values, targets: Values, keys: Values[]): Values => {
    const left = [...weights];
    let values = inputs;
    model.layers.forEach((spec, index) => {
      values = applyLayer(spec, values, left, keys[index]);
    });
    tree.dispose(keys);
    const scores = nn.logSoftmax(values).mul(targets);
    return np.mean(np.sum(scores, -1)).mul(-1);
  };
}

/** Keras's Adam with its defaults, one weight. */
function adam(weight: Values, gradient: Values, first: Values, second: Values, step: Values) {
  const newFirst = first.mul(0.9).add(gradient.ref.mul(0.1));
  const newSecond = second.mul(0.999).add(np.square(gradient).mul(0.001));
  const one = np.array(1);
  const correction = np
    .sqrt(one.ref.sub(np.power(0.999, step.ref)))
    .div(one.sub(np.power(0.9, step)));
  const change = newFirst.ref.div(np.sqrt(newSecond.ref).add(1e-7)).mul(correction).mul(0.001);
  return { weight: weight.sub(change), first: newFirst, second: newSecond };
}

function trainStep(model: ModelSpec) {
  const lossAndGradients = valueAndGrad(lossOf(model));
  return (state: State, inputs: Values, targets: Values): [State, Values] => {
    const keys = np.unstack(random.split(state.key, model.layers.length + 1));
    const step = state.step.add(1);
    const weights = state.weights.map((weight) => weight.ref);
    const layerKeys = keys.slice(1);
    const [loss, gradients] = lossAndGradients(weights, inputs, targets, layerKeys);
    const updated = state.weights.map((weight, index) =>
      adam(weight, gradients[index], state.first[index], state.second[index], step.ref),
    );
    const next: State = {
      weights: updated.map(({ weight }) => weight),
      first: updated.map(({ first }) => first),
      second: updated.map(({ second }) => second),
      step,
      key: keys[0],
    };
    return [next, loss];
  };
}

function batches(experiment: Experiment): { inputs: Values; targets: Values }[] {
  const { train, scaler, classes } = syntheticData(experiment, batchesOfData, 1);
  const { batchSize } = experiment;
  const side = imageSide(experiment);
  const flat = experiment.model.inputShape.length === 1;
  const shape = flat ? [batchSize, side * side] : [batchSize, 1, side, side];
  const scaled = scaleImages(train.set.pixels, scaler);
  return Array.from({ length: batchesOfData }, (_, index) => {
    const start = index * batchSize * side * side;
    const labels = train.labels.subarray(index * batchSize, (index + 1) * batchSize);
    return {
      inputs: np.array(scaled.slice(start, start + batchSize * side * side), { shape }),
      targets: nn.oneHot(np.array(Int32Array.from(labels)), classes),
    };
  });
}

function initialState(model: ModelSpec): State {
  const weights = jaxWeights(model);
  return {
    weights,
    first: weights.map((weight) => np.zeros(weight.shape)),
    second: weights.map((weight) => np.zeros(weight.shape)),
    step: np.array(0, { dtype: np.float32 }),
    key: random.key(1),
  };
}

/** jax-js with the whole training step, Adam included, under `jit`; its data lie on the GPU. */
export const makeJax: MakeContestant = async (experiment) => {
  await init('webgpu');
  defaultDevice('webgpu');
  const data = batches(experiment);
  const step = jit(trainStep(experiment.model));
  let state = initialState(experiment.model);
  return {
    longestRun: 1000,
    async run(steps) {
      for (let index = 0; index < steps; index++) {
        const { inputs, targets } = data[index % data.length];
        const [next, loss] = step(state, inputs.ref, targets.ref);
        state = next;
        if (index === steps - 1) await loss.data();
        else loss.dispose();
      }
      await blockUntilReady(state.weights);
    },
    dispose() {
      tree.dispose(state);
      tree.dispose(data.flatMap(({ inputs, targets }) => [inputs, targets]));
      step.dispose();
    },
  };
};
