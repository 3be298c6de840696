import { nothingDocumented, trainEpochs } from '../figures.ts';
import type { DocumentedResults } from '../lesson.ts';

/** Document 001, part 1. */
export const documented: DocumentedResults = {
  ...nothingDocumented,
  document: '001',
  part: 'part 1',
  trainedOn: 'MNIST',
  samples: { train: 60_000, validation: null, test: 10_000 },
  firstLabels: { train: [5, 0, 4, 1, 9], test: [7, 2, 1, 0, 4] },
  stepsPerEpoch: 1875,
  totalParameters: 7850,
  trainableParameters: 7850,
  epochs: trainEpochs([
    [0.4659, 0.8784],
    [0.304, 0.9145],
    [0.2828, 0.9206],
    [0.2733, 0.9234],
    [0.2667, 0.9259],
  ]),
  testLoss: 0.2702,
  testAccuracy: 0.9241,
  sampleOutputs: {
    image: 0,
    outputs: [
      1.8693238e-2, 2.5351633e-7, 3.8469851e-2, 9.5759392e-1, 2.0694137e-3, 1.0928032e-1,
      1.0289272e-6, 9.997679e-1, 6.6316605e-2, 6.9463903e-1,
    ],
  },
  predictions: { predicted: [7, 2, 1, 0, 4], actual: [7, 2, 1, 0, 4] },
  confusion: [
    [965, 0, 0, 2, 0, 4, 5, 2, 2, 0],
    [0, 1109, 3, 2, 1, 1, 4, 2, 13, 0],
    [7, 9, 905, 27, 8, 4, 13, 10, 44, 5],
    [3, 0, 12, 930, 0, 26, 2, 10, 16, 11],
    [1, 1, 4, 2, 906, 0, 11, 4, 9, 44],
    [10, 1, 1, 41, 8, 772, 14, 6, 31, 8],
    [13, 3, 5, 2, 7, 15, 909, 2, 2, 0],
    [1, 5, 20, 11, 7, 0, 0, 943, 2, 39],
    [7, 7, 5, 26, 9, 22, 8, 11, 867, 12],
    [11, 6, 1, 12, 21, 5, 0, 14, 4, 935],
  ],
  corrections: [
    'The document says that digit 0 was recognised 958 times; its own matrix says 965.',
    'It also says that 3 was taken for a 2 17 times; the matrix has 12 there.',
  ],
};
