import type { CellSpec } from '../lesson.ts';
import { resultCells } from './result-cells.ts';

/** From the file to the finished training. */
const trainingCells: readonly CellSpec[] = [
  {
    id: 'load',
    kind: 'load',
    title: 'A contest',
  },
  {
    id: 'look',
    kind: 'look',
    title: 'Count, then look',
  },
  {
    id: 'prepare',
    kind: 'prepare',
    title: 'Scale, reshape, hold a tenth back',
  },
  {
    id: 'augment',
    kind: 'augment',
    title: 'The same digit, never the same picture',
  },
  {
    id: 'model',
    kind: 'model',
    title: 'Deeper, and not larger',
  },
  {
    id: 'train',
    kind: 'train',
    title: 'Twenty epochs, and a callback that slept',
  },
];

export const cells: readonly CellSpec[] = [...trainingCells, ...resultCells];
