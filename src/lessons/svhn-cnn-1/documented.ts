import { nothingDocumented, validatedEpochs } from '../figures.ts';
import type { DocumentedResults } from '../lesson.ts';

/** Document 004, first model. */
export const documented: DocumentedResults = {
  ...nothingDocumented,
  document: '004',
  part: 'model 1',
  trainedOn: 'SVHN: 42,000 house-number digits',
  samples: { train: 33_600, validation: 8400, test: 18_000 },
  firstLabels: { train: [2, 6, 7, 4, 4, 0, 3, 0, 7, 3], test: [1, 7, 2] },
  stepsPerEpoch: 1050,
  totalParameters: 267_306,
  trainableParameters: 267_306,
  epochs: validatedEpochs([
    [1.17, 0.6114, 0.6528, 0.81],
    [0.5289, 0.8503, 0.5177, 0.8546],
    [0.4371, 0.8733, 0.4935, 0.8617],
    [0.3815, 0.8893, 0.4525, 0.8752],
    [0.3379, 0.8989, 0.4589, 0.8719],
    [0.294, 0.914, 0.4758, 0.8675],
    [0.263, 0.9201, 0.4476, 0.8783],
    [0.2366, 0.9276, 0.4872, 0.874],
    [0.2114, 0.936, 0.4958, 0.8748],
    [0.1868, 0.9426, 0.4869, 0.88],
    [0.1639, 0.9496, 0.5503, 0.8727],
    [0.1535, 0.9513, 0.5518, 0.8719],
    [0.1338, 0.9576, 0.5839, 0.8724],
    [0.1214, 0.9621, 0.6357, 0.8698],
    [0.1098, 0.9652, 0.637, 0.874],
    [0.099, 0.9692, 0.67, 0.8708],
    [0.0892, 0.9716, 0.7333, 0.87],
    [0.0887, 0.971, 0.7378, 0.8686],
    [0.0734, 0.9763, 0.7868, 0.866],
    [0.0652, 0.9786, 0.8368, 0.8642],
  ]),
  validationLoss: 0.8368,
  validationAccuracy: 0.8642,
  corrections: [
    'The document has 42,000 images to train and validate with and 18,000 to test. The extract used here has 7,999 and 2,001, so expect fewer steps and a lower accuracy, or bring the full SVHN_single_grey1.h5.',
    'The document puts the gap between training and validation accuracy at about 12 points; its last epoch has 11.4.',
  ],
};
