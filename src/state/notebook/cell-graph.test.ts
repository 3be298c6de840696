import { describe, expect, test } from 'vitest';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { dense } from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import type { CellKind, CellSpec } from '../../lessons/lesson.ts';
import { cellsToRun, cellsToRunAll, editedKinds, restsOn } from './cell-graph.ts';
import type { CellPhase } from './cell-machine.ts';
import { idleCell } from './cell-machine.ts';

const kinds: CellKind[] = ['load', 'look', 'prepare', 'model', 'train', 'evaluate', 'confusion'];
const cells: CellSpec[] = kinds.map((kind) => ({ id: kind, kind, title: kind, prose: [] }));
const cellOf = (id: string): CellSpec => cells.find((cell) => cell.id === id) ?? cells[0];

const inPhases = (phases: Partial<Record<CellKind, CellPhase>>) =>
  Object.fromEntries(
    kinds.map((kind) => [kind, { ...idleCell, phase: phases[kind] ?? ('idle' as const) }]),
  );

describe('running a cell', () => {
  test('runs what it needs first, in order, and nothing else', () => {
    const order = cellsToRun(cells, inPhases({}), cellOf('evaluate'));
    expect(order).toEqual(['load', 'prepare', 'model', 'train', 'evaluate']);
  });

  test('takes what is done as it is, and runs what is stale or failed again', () => {
    const states = inPhases({ load: 'done', prepare: 'done', model: 'failed', train: 'stale' });
    expect(cellsToRun(cells, states, cellOf('confusion'))).toEqual(['model', 'train', 'confusion']);
  });

  test('waits for what runs already', () => {
    const states = inPhases({ load: 'done', prepare: 'done', model: 'done', train: 'running' });
    expect(cellsToRun(cells, states, cellOf('evaluate'))).toEqual(['evaluate']);
  });
});

describe('running all cells', () => {
  test('leaves out what is up to date', () => {
    const states = inPhases({ load: 'done', look: 'done', train: 'stale' });
    expect(cellsToRunAll(cells, states)).toEqual([
      'prepare',
      'model',
      'train',
      'evaluate',
      'confusion',
    ]);
  });

  test('runs everything once more when everything is up to date', () => {
    const all = Object.fromEntries(kinds.map((kind) => [kind, 'done' as const]));
    expect(cellsToRunAll(cells, inPhases(all))).toEqual(kinds);
  });
});

describe('a change', () => {
  test('of the data concerns every cell but the model', () => {
    expect(kinds.filter((kind) => restsOn(kind, ['load']))).toEqual([
      'look',
      'prepare',
      'train',
      'evaluate',
      'confusion',
    ]);
  });

  test('of the model concerns the training and what shows it', () => {
    expect(kinds.filter((kind) => restsOn(kind, ['model']))).toEqual([
      'train',
      'evaluate',
      'confusion',
    ]);
  });

  test('belongs to the cell in which it is made', () => {
    const before: Experiment = {
      ...experimentDefaults,
      model: { inputShape: [784], layers: [dense(10, 'sigmoid')] },
      loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
      optimizer: optimizerDefaults.adam,
    };
    expect(editedKinds(before, structuredClone(before))).toEqual([]);
    expect(editedKinds(before, { ...before, scaling: 'minMax' })).toEqual(['prepare']);
    expect(editedKinds(before, { ...before, seed: 7, epochs: 9 })).toEqual(['model']);
    const optimizer = { ...optimizerDefaults.adam, learningRate: 0.1 };
    expect(editedKinds(before, { ...before, optimizer })).toEqual(['model']);
  });
});
