import type { Dataset, LabelledImages } from '../../domain/data/dataset.ts';
import { imageAt, imageBytes } from '../../domain/data/dataset.ts';
import type { Scaler } from '../../domain/data/scaling.ts';
import { fitScalerInSlices, scaleImages } from '../../domain/data/scaling.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Sliced } from '../../domain/slices.ts';
import { each } from '../../domain/slices.ts';
import type { ScalingInfo } from '../protocol/protocol.ts';
import { inSlices } from './slices.ts';

type Range = readonly [low: number, high: number];

/**
 * Value ranges before and after scaling, and training image `index` after it.
 * @throws LabError 'cancelled' soon after `signal` is aborted.
 */
export function describeScaling(
  dataset: Dataset,
  scaling: Experiment['scaling'],
  index: number,
  signal: AbortSignal,
): Promise<ScalingInfo> {
  return inSlices(describe(dataset, scaling, index), signal);
}

function* describe(
  { train, test }: Dataset,
  scaling: Experiment['scaling'],
  index: number,
): Sliced<ScalingInfo> {
  const scaler = yield* fitScalerInSlices(scaling, train);
  return {
    trainRange: yield* byteRange(train),
    testRange: yield* byteRange(test),
    scaledTrainRange: yield* scaledRange(train, scaler),
    scaledTestRange: yield* scaledRange(test, scaler),
    sample: scaleImages(imageAt(train, index), scaler),
  };
}

function* byteRange(set: LabelledImages): Sliced<Range> {
  let low = 255;
  let high = 0;
  yield* each(set.count, imageBytes(set), (index) => {
    for (const value of imageAt(set, index)) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  });
  return [low, high];
}

/** Smallest and largest value after scaling, without holding all of them. */
function* scaledRange(set: LabelledImages, { offset, factor }: Scaler): Sliced<Range> {
  const size = imageBytes(set);
  let low = Infinity;
  let high = -Infinity;
  yield* each(set.count, size, (index) => {
    for (let pixel = 0; pixel < size; pixel++) {
      const value = (set.pixels[index * size + pixel]! - offset[pixel]!) * factor[pixel]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  });
  return [low, high];
}
