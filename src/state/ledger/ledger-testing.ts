/** Records for tests of the ledger. */
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import { dense } from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import type { RunRecord } from './ledger-record.ts';
import { newRecord } from './ledger-record.ts';
import type { Run } from '../runs/runs.ts';

export const testRun: Run = {
  ...{ id: 'run-1', lessonId: 'single-layer', number: 1, title: 'One layer', ofTitle: 1 },
  ...{ source: null, datasetId: 'mnist' },
  experiment: {
    ...experimentDefaults,
    model: { inputShape: [784], layers: [dense(10, 'softmax')] },
    loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
    optimizer: optimizerDefaults.adam,
  },
  ...{ status: 'starting', backend: null, stepsPerEpoch: 0, trainCount: 0, validationCount: 0 },
  ...{ learningRate: 0.001, history: [], notices: [], failure: null, seconds: null },
  ...{ evaluations: {}, report: null, key: 'record-0', keptAt: null, dataHash: null },
};

/** A record that began at `at`, in milliseconds. */
export const testRecord = (
  id: string,
  at: number,
  changes: Partial<RunRecord> = {},
): RunRecord => ({
  ...newRecord(id, at, testRun, { variantId: null, choice: 'auto', data: null }),
  ...changes,
});
