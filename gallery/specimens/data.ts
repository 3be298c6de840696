import type { LabelledImages } from '../../src/domain/data/dataset.ts';
import type { EpochLog } from '../../src/domain/experiment/history.ts';
import { createRandom } from '../../src/domain/random/random.ts';
import { drawBlock } from '../../src/data/generator/digit.ts';

/** The gallery's data: made from seeds, the same on every machine and every day. */
export const digits: LabelledImages = drawBlock({ seed: 7, first: 0, count: 16, style: 'digits' });

export const classNames = [...'0123456789'];

export const clothes = ['T-shirt/top', 'Trouser', 'Pullover', 'Dress', 'Coat', 'Sandal'];

/** A training that goes well: loss falls, accuracy rises, validation lags behind. */
export const history: readonly EpochLog[] = Array.from({ length: 12 }, (_, index) => ({
  epoch: index + 1,
  loss: 0.9 * 0.75 ** index + 0.05,
  accuracy: 0.99 - 0.25 * 0.72 ** index,
  validationLoss: 0.85 * 0.78 ** index + 0.09 + 0.002 * index,
  validationAccuracy: 0.975 - 0.22 * 0.75 ** index,
  learningRate: 0.001,
  seconds: 1.5,
}));

/** What the document printed of it: a little worse, and no validation in the first epochs. */
export const documented = history.map((log, index) => ({
  ...log,
  loss: log.loss * 1.15,
  accuracy: log.accuracy - 0.01,
  validationLoss: index < 2 ? null : (log.validationLoss ?? 0) * 1.1,
  validationAccuracy: index < 2 ? null : (log.validationAccuracy ?? 0) - 0.008,
}));

/** Right nine times of ten; 4 and 9, 3 and 5 are taken for one another. */
export const confusion: readonly (readonly number[])[] = classNames.map((_, truth) => {
  const random = createRandom(truth + 1);
  return classNames.map((__, predicted) => {
    if (truth === predicted) return 950 + Math.floor(40 * random());
    const alike = [truth, predicted].sort().join() === '4,9' || truth + predicted === 8;
    return Math.floor((alike ? 30 : 6) * random());
  });
});

/** Numbers between -1 and 1, as weights and activations are. */
export const noise = (count: number, seed: number): Float32Array => {
  const random = createRandom(seed);
  return Float32Array.from({ length: count }, () => 2 * random() - 1);
};

export const nothing = (): void => undefined;
