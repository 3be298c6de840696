import type { Dataset, LabelledImages } from '../../domain/data/dataset.ts';
import { imageAt } from '../../domain/data/dataset.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Scaler } from '../../domain/data/scaling.ts';
import { fitScaler, scaleImages } from '../../domain/data/scaling.ts';
import type { ScalingInfo } from '../protocol/protocol.ts';

type Range = readonly [low: number, high: number];

/** Value ranges before and after scaling, and training image `index` after it. */
export function describeScaling(
  { train, test }: Dataset,
  scaling: Experiment['scaling'],
  index: number,
): ScalingInfo {
  const scaler = fitScaler(scaling, train);
  return {
    trainRange: byteRange(train),
    testRange: byteRange(test),
    scaledTrainRange: scaledRange(train, scaler),
    scaledTestRange: scaledRange(test, scaler),
    sample: scaleImages(imageAt(train, index), scaler),
  };
}

function byteRange({ pixels }: LabelledImages): Range {
  let low = 255;
  let high = 0;
  for (const value of pixels) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Smallest and largest value after scaling, without holding all of them. */
function scaledRange({ pixels }: LabelledImages, { offset, factor }: Scaler): Range {
  let low = Infinity;
  let high = -Infinity;
  const size = offset.length;
  for (let start = 0; start < pixels.length; start += size) {
    for (let pixel = 0; pixel < size; pixel++) {
      const value = (pixels[start + pixel] - offset[pixel]) * factor[pixel];
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [low, high];
}
