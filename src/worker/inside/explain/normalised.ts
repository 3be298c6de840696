import { flopsPerStep } from '../../../domain/model/flops.ts';
import { createRandom, permutation } from '../../../domain/random/random.ts';
import { lastAxis } from '../../../domain/layers/description.ts';
import type { ModelSpec } from '../../../domain/model/model.ts';
import type { WeightSet } from '../../../domain/model/weights.ts';
import type { ChannelPlace } from '../../../inside/explain/channel-faces.ts';
import { channelFaces, earlyAverages, normalises } from '../../../inside/explain/channel-faces.ts';
import { placeLayers } from '../../../inside/interpreter/interpreter.ts';
import { batchForward } from '../../../inside/step/batch-pass.ts';
import { imagesOf } from '../../../training/split-images.ts';
import { inSlices } from '../../data/slices.ts';
import type { NormalisedChannel } from '../../protocol/explain.ts';
import type { BrokenAccuracy } from '../../protocol/inside.ts';
import type { Run } from '../../runs/run.ts';
import { measureWeights } from '../broken.ts';
import { inputFor, sitesOf } from '../subject.ts';

/** A batch that can be sent through in about a second of plain JavaScript. */
const mostWork = 6e8;

function batchSizeFor(run: Run, wanted: number): number {
  const { model, batchSize } = run.setup.experiment;
  const { count } = run.setup.prepared.data.train;
  // A third of a training step is the way forward.
  const one = flopsPerStep(model, 1) / 3 + 1;
  return Math.max(2, Math.min(wanted, batchSize, count, Math.floor(mostWork / one)));
}

/** A channel of a run's layer for training images, as in its next step but without augmentation. */
export async function normalisedChannel(
  run: Run,
  place: ChannelPlace,
  wanted: number,
  signal: AbortSignal,
): Promise<NormalisedChannel | null> {
  const { experiment, prepared } = run.setup;
  const sites = await sitesOf(run);
  const found = sites.flatMap((site, at) => (normalises(site) ? [{ site, at }] : []));
  const layer = Math.max(0, Math.min(place.layer, found.length - 1));
  const chosen = found[layer];
  if (!chosen) return null;
  const { train } = prepared.data;
  const count = batchSizeFor(run, wanted);
  const rows = permutation(train.count, createRandom(experiment.seed)).subarray(0, count);
  const images = imagesOf(train, rows);
  const size = images.pixels.length / count;
  const inputs = Array.from(rows, (_, at) =>
    inputFor(run, images.pixels.subarray(at * size, (at + 1) * size)),
  );
  const before = sites.slice(0, chosen.at);
  const draw = { seed: experiment.seed, step: 0 };
  const given = await inSlices(batchInputs(before, experiment, inputs, draw), signal);
  return {
    ...channelFaces(chosen.site, given, place.channel),
    layers: found.map(({ site }) => ({ name: site.name, channels: lastAxis(site.outputShape) })),
    ...{ layer, images: count },
  };
}

/** What the layers give for each image, in training mode. */
function* batchInputs(
  sites: Parameters<typeof batchForward>[0],
  setting: Parameters<typeof batchForward>[1],
  inputs: readonly Float64Array[],
  draw: Parameters<typeof batchForward>[3],
) {
  if (sites.length === 0) return inputs;
  // Without labels there are no losses, and none are wanted of a network that is cut off.
  const { layers } = yield* batchForward(sites, setting, { inputs, labels: [] }, draw);
  return layers.at(-1)?.images.map(({ output }) => output) ?? inputs;
}

/** The weights of a run with moving averages as after so many steps. */
export function earlyWeights(
  model: ModelSpec,
  weights: WeightSet,
  steps: number,
  momentum: number | null,
): WeightSet {
  const early = earlyAverages(placeLayers(model, weights), steps, momentum);
  const named = new Map(early.map(({ name, weights: own }) => [name, own]));
  return weights.map((weight) => {
    const values = named.get(weight.layer)?.[weight.name];
    return weight.name.startsWith('moving_') && values
      ? { ...weight, values: Float32Array.from(values) }
      : weight;
  });
}

/** @throws LabError 'cancelled' soon after `signal` is aborted. */
export async function measureEarly(
  run: Run,
  { steps, momentum, images }: { steps: number; momentum: number | null; images: number },
  signal: AbortSignal,
): Promise<BrokenAccuracy> {
  const { model } = run.setup.experiment;
  const change = (weights: WeightSet) => earlyWeights(model, weights, steps, momentum);
  return measureWeights(run, change, images, signal);
}
