import type { BinaryCounts } from '../../domain/metrics/confusion.ts';
import { nothingDocumented, trainEpochs } from '../figures.ts';
import type { ClassRow, DocumentedResults } from '../lesson.ts';

/** Class by class: TP, TN, FP, FN. */
const counts = [
  [835, 8895, 105, 165],
  [984, 8990, 10, 16],
  [852, 8848, 152, 148],
  [951, 8858, 142, 49],
  [862, 8832, 168, 138],
  [981, 8983, 17, 19],
  [703, 8786, 214, 297],
  [971, 8957, 43, 29],
  [989, 8969, 31, 11],
  [960, 8970, 30, 40],
] as const;

const binaryCounts: BinaryCounts[] = counts.map(
  ([truePositive, trueNegative, falsePositive, falseNegative]) => ({
    truePositive,
    trueNegative,
    falsePositive,
    falseNegative,
  }),
);

/** Class by class: precision, specificity, F1, accuracy, recall. */
const measures = [
  [0.888298, 0.988333, 0.860825, 0.973, 0.835],
  [0.98994, 0.998889, 0.986961, 0.9974, 0.984],
  [0.848606, 0.983111, 0.850299, 0.97, 0.852],
  [0.870082, 0.984222, 0.908743, 0.9809, 0.951],
  [0.836893, 0.981333, 0.849261, 0.9694, 0.862],
  [0.982966, 0.998111, 0.981982, 0.9964, 0.981],
  [0.76663, 0.976222, 0.733438, 0.9489, 0.703],
  [0.957594, 0.995222, 0.96425, 0.9928, 0.971],
  [0.969608, 0.996556, 0.979208, 0.9958, 0.989],
  [0.969697, 0.996667, 0.964824, 0.993, 0.96],
] as const;

const classTable: ClassRow[] = measures.map(([precision, specificity, f1, accuracy, recall]) => ({
  precision,
  specificity,
  f1,
  accuracy,
  recall,
}));

const reconstruction =
  'The document names no layers. The network here is a reconstruction: of the plain CNNs that were tried it is the one whose five epochs come nearest to the printed ones.';

const onFashion =
  'The document calls its data MNIST. Its table has exactly 1,000 images of each class, as Fashion-MNIST’s test set has and MNIST’s has not, and its list of true labels is how Fashion-MNIST’s test set begins. So the run was on clothes.';

/** Document 002. */
export const documented: DocumentedResults = {
  ...nothingDocumented,
  document: '002',
  trainedOn: 'Fashion-MNIST (the document says MNIST)',
  samples: { train: 60_000, validation: null, test: 10_000 },
  stepsPerEpoch: 1875,
  epochs: trainEpochs([
    [0.4723, 0.8328],
    [0.3178, 0.8871],
    [0.2767, 0.8997],
    [0.2503, 0.9089],
    [0.2314, 0.9155],
  ]),
  testAccuracy: 0.9088,
  binaryCounts,
  classTable,
  predictions: {
    predicted: [
      9, 2, 1, 1, 6, 1, 4, 6, 5, 7, 4, 5, 8, 3, 4, 1, 2, 4, 8, 0, 2, 5, 7, 5, 1, 6, 6, 0, 9, 3,
    ],
    actual: [
      9, 2, 1, 1, 6, 1, 4, 6, 5, 7, 4, 5, 7, 3, 4, 1, 2, 4, 8, 0, 2, 5, 7, 9, 1, 4, 6, 0, 9, 3,
    ],
  },
  corrections: [
    onFashion,
    reconstruction,
    'The document claims that all of 30 shown predictions are right. Three are not: the 13th, the 24th and the 26th.',
    'It speaks of 60,000 test images; there are 10,000, as its own table adds up to.',
  ],
};

/** What the document believed it did: the same network on MNIST. It gives no figures for that. */
export const documentedMnist: DocumentedResults = {
  ...nothingDocumented,
  document: '002',
  trainedOn: 'MNIST',
  samples: { train: 60_000, validation: null, test: 10_000 },
  stepsPerEpoch: 1875,
  corrections: [onFashion, reconstruction],
};
