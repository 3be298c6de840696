import type { ImageSet } from '../domain/data/dataset.ts';
import type { Scaler } from '../domain/data/scaling.ts';
import { scaleImages } from '../domain/data/scaling.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { reshapeTarget } from '../domain/layers/reshape.ts';
import type { LayerSpec, Shape } from '../domain/model/model.ts';
import { summarize } from '../domain/model/shapes.ts';
import { initialWeights } from '../domain/model/weights.ts';
import type { LayerActivation, Network, TrainingData } from './network.ts';

/** A model's first layers, as far as the scaling of pixels does their work as well. */
interface Front {
  /** So many layers. */
  readonly length: number;
  /** How the layers behind them see an image. */
  readonly inputShape: Shape;
  readonly scaler: Scaler;
}

/** What a rescaling makes of numbers that a scaler has made: (byte - offset) * factor. */
function rescaled({ kind, offset, factor }: Scaler, scale: number, shift: number): Scaler {
  return {
    kind,
    offset: offset.map((low, pixel) => low - shift / ((factor[pixel] ?? NaN) * scale)),
    factor: factor.map((one) => one * scale),
  };
}

const isImage = (shape: Shape): boolean => shape.length === 3 && shape[2] === 1;

function behind(front: Front, spec: LayerSpec): Front | null {
  const length = front.length + 1;
  if (spec.kind === 'rescaling' && spec.scale !== 0) {
    return { ...front, length, scaler: rescaled(front.scaler, spec.scale, spec.offset) };
  }
  if (spec.kind === 'reshape' && isImage(reshapeTarget(spec))) {
    return { ...front, length, inputShape: reshapeTarget(spec) };
  }
  return null;
}

function frontOf({ model }: Experiment, { scaler }: TrainingData): Front {
  let front: Front = { length: 0, inputShape: model.inputShape, scaler };
  for (const spec of model.layers.slice(0, -1)) {
    const next = behind(front, spec);
    if (!next) break;
    front = next;
  }
  return front;
}

/** What the first layers give for one image, each by itself. */
function frontActivations(
  { model }: Experiment,
  length: number,
  scaler: Scaler,
  image: ImageSet,
): LayerActivation[] {
  let values = scaleImages(image.pixels, scaler);
  return summarize(model)
    .layers.slice(0, length)
    .map(({ name, spec, outputShape }) => {
      if (spec.kind === 'rescaling') {
        const { scale, offset } = spec;
        values = values.map((value) => value * scale + offset);
      }
      return { layer: name, shape: outputShape, values };
    });
}

/** A network whose first layers are done by its scaler, seen as the whole model. */
function seenWhole(
  network: Network,
  whole: Experiment,
  length: number,
  { scaler }: TrainingData,
): Network {
  const names = summarize(whole.model).layers.map(({ name }) => name);
  // Layers are drawn by their place in the model.
  network.setWeights(initialWeights(whole.model, whole.seed));
  return {
    backend: network.backend,
    experiment: whole,
    get bytes() {
      return network.bytes;
    },
    get stepsPerCall() {
      return network.stepsPerCall;
    },
    startEpoch: (order, rates) => network.startEpoch(order, rates),
    trainSteps: (first, last, signal) => network.trainSteps(first, last, signal),
    setLearningRate: (rate) => network.setLearningRate(rate),
    evaluate: (split, signal) => network.evaluate(split, signal),
    predict: (images) => network.predict(images),
    activations: async (image) => [
      ...frontActivations(whole, length, scaler, image),
      ...(await network.activations(image)).map((layer, place) => ({
        ...layer,
        layer: names[length + place] ?? layer.layer,
      })),
    ],
    weights: () => network.weights(),
    setWeights: (weights) => network.setWeights(weights),
    optimizerState: () => network.optimizerState(),
    setOptimizerState: (state) => network.setOptimizerState(state),
    report: () => network.report(),
    dispose: () => network.dispose(),
  };
}

/**
 * Lets the scaling of pixels do what a Rescaling or a Reshape at the front of a model does, so that
 * `make` is asked for a network without them; whoever gets the network sees the whole model.
 */
export async function withoutFront(
  experiment: Experiment,
  data: TrainingData,
  make: (experiment: Experiment, data: TrainingData) => Promise<Network>,
): Promise<Network> {
  const { length, inputShape, scaler } = frontOf(experiment, data);
  if (length === 0) return make(experiment, data);
  const model = { inputShape, layers: experiment.model.layers.slice(length) };
  const network = await make({ ...experiment, model }, { ...data, scaler });
  return seenWhole(network, experiment, length, data);
}
