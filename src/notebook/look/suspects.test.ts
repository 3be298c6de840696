import { expect, it } from 'vitest';
import { suspectedLabels } from '../../domain/lens/lens.ts';
import { noiseTruth, scoreSuspects } from './suspects.ts';

// Rows 0 and 2 were labelled 0 and 1 in the data set; the noise exchanged them.
const evaluation = {
  labels: Uint8Array.of(1, 1, 0, 0),
  indices: Uint32Array.of(4, 3, 1, 0),
};
const datasetLabels = Uint8Array.of(0, 1, 9, 1, 0);
const outputs = Float32Array.of(0.9, 0.1, 0.2, 0.8, 0.05, 0.95, 0.4, 0.6);

it('knows which labels the noise has changed', () => {
  const truth = noiseTruth(evaluation, datasetLabels);
  expect([...truth.original]).toEqual([0, 1, 1, 0]);
  expect(truth.changed).toBe(2);
});

it('counts how many of the first suspects were really changed', () => {
  const suspects = suspectedLabels(outputs, evaluation.labels, 10);
  const truth = noiseTruth(evaluation, datasetLabels);
  expect(suspects.map(({ index }) => index)).toEqual([2, 0, 3]);
  expect(scoreSuspects(suspects, evaluation, truth, 2)).toEqual({ looked: 2, found: 2 });
  expect(scoreSuspects(suspects, evaluation, truth, 100)).toEqual({ looked: 3, found: 2 });
});
