import { t } from '../language.ts';
import { joinBytes } from '../bytes.ts';
import type { Dataset, LabelledImages } from './dataset.ts';
import { LabError } from '../failure.ts';
import { mixSeed } from '../random/random.ts';

/** Images of the user's own, drawn in both forms that data sets have; row i of both is image i. */
export interface AddedImages {
  readonly labels: Uint8Array;
  /** As MNIST has digits: [count, 28, 28]. */
  readonly digits: Uint8Array;
  /** As SVHN has house numbers: [count, 32, 32]. */
  readonly houseNumbers: Uint8Array;
}

/** Whether they are learnt from or only measured on. Both would be cheating. */
export type AddedTo = 'train' | 'test';

function sized(base: Dataset, { labels, digits, houseNumbers }: AddedImages): LabelledImages {
  const { height, width } = base.train;
  const pixels = height === 28 ? digits : houseNumbers;
  if (height !== width || pixels.length !== labels.length * height * width) {
    throw new LabError(
      'experiment-invalid',
      t('My drawings are 28x28 or 32x32, but {name} has images of {height}x{width}.', {
        name: base.name,
        height,
        width,
      }),
    );
  }
  return { count: labels.length, height, width, pixels, labels };
}

function join(first: LabelledImages, second: LabelledImages): LabelledImages {
  return {
    ...first,
    count: first.count + second.count,
    pixels: joinBytes([first.pixels, second.pixels]),
    labels: joinBytes([first.labels, second.labels]),
  };
}

const fingerprint = ({ pixels, labels }: LabelledImages): number =>
  [...labels, ...pixels].reduce(mixSeed, 0);

/** Whether the classes are the ten digits, which is what people draw. */
export const hasDigits = ({ classNames }: Pick<Dataset, 'classNames'>): boolean =>
  classNames.length === 10 && classNames.every((name, digit) => name === String(digit));

/**
 * A data set with images of the user's own. Those to train on come first, so that a limit on the
 * training images keeps them; those to be tested on come last, so that all others keep their places.
 * @throws LabError 'experiment-invalid' where they do not fit: other classes, another size.
 */
export function extendDataset(base: Dataset, added: AddedImages, to: AddedTo): Dataset {
  if (!hasDigits(base)) {
    throw new LabError(
      'experiment-invalid',
      t('{name} is not about digits: drawings of them do not belong there.', { name: base.name }),
    );
  }
  const images = sized(base, added);
  const { count } = images;
  const name =
    to === 'train'
      ? t('{name} + {count} of my drawings', { name: base.name, count })
      : t('{name}, tested on {count} of my drawings too', { name: base.name, count });
  return {
    ...base,
    id: `${base.id}+${to}-${fingerprint(images)}`,
    name,
    train: to === 'train' ? join(images, base.train) : base.train,
    test: to === 'test' ? join(base.test, images) : base.test,
  };
}
