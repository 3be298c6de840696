import { t } from '../../domain/language.ts';
import { fitPocket, pocketAccuracy } from '../../classroom/pocket/fit-pocket.ts';
import { classes, pixels } from '../../classroom/pocket/pocket.ts';
import { packPocket } from '../../classroom/pocket/pocket-code.ts';
import type { LabelledImages } from '../../domain/data/dataset.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { LabError } from '../../domain/failure.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import type { TrainingData } from '../../training/network.ts';
import { imagesOf, upTo } from '../../training/split-images.ts';
import type { PocketMade } from '../protocol/inside.ts';

export interface PocketOrder {
  readonly experiment: Pick<Experiment, 'model' | 'scaling'>;
  readonly data: TrainingData;
  readonly weights: WeightSet;
  readonly mostBytes: number;
}

/** So many training images choose between the roundings. */
const chosenBy = 3000;

/** The one layer of a network that has but one. @throws LabError 'model-invalid' for any other. */
function oneLayer({ experiment, weights, data }: PocketOrder) {
  const [kernel, bias, ...others] = weights;
  const weighted = experiment.model.layers.filter(
    ({ kind }) => kind !== 'flatten' && kind !== 'reshape',
  );
  const single = weighted.length === 1 && weighted[0]?.kind === 'dense' && others.length === 0;
  const fits = kernel?.values.length === pixels * classes && bias?.values.length === classes;
  if (!single || !fits || experiment.scaling !== 'unit' || data.classes !== classes) {
    throw new LabError(
      'model-invalid',
      t(
        'Only a single layer from 28 × 28 pixels (divided by 255) to ten classes fits into a QR code.',
      ),
    );
  }
  return { kernel: kernel.values, bias: bias.values };
}

function wholeAccuracy(kernel: Float32Array, bias: Float32Array, images: LabelledImages): number {
  let right = 0;
  for (let image = 0; image < images.count; image++) {
    const sums = Float64Array.from(bias);
    for (let pixel = 0; pixel < pixels; pixel++) {
      const ink = images.pixels[image * pixels + pixel]! / 255;
      if (ink === 0) continue;
      for (let digit = 0; digit < classes; digit++) {
        sums[digit]! += ink * kernel[pixel * classes + digit]!;
      }
    }
    if (sums.indexOf(Math.max(...sums)) === images.labels[image]) right++;
  }
  return right / Math.max(1, images.count);
}

/** The network, measured on test images, or on validation images where there are none. */
export function makePocket(order: PocketOrder): PocketMade {
  const { data, mostBytes } = order;
  const { kernel, bias } = oneLayer(order);
  const images = imagesOf(data.train, upTo(Math.min(chosenBy, data.train.count)));
  const fitted = fitPocket({ kernel, bias, images, mostBytes });
  if (!fitted) {
    throw new LabError(
      'model-invalid',
      t('No rounding of this layer fits into {mostBytes} bytes.', { mostBytes }),
    );
  }
  const test = imagesOf(data.test.count > 0 ? data.test : (data.validation ?? data.train));
  const accuracy = pocketAccuracy(fitted, test);
  const network = { ...fitted, accuracy };
  return {
    ...{ network, accuracy, bytes: packPocket(network).length, count: test.count },
    wholeAccuracy: wholeAccuracy(kernel, bias, test),
  };
}
