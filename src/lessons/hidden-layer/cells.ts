import { insideCell } from '../inside-cell.ts';
import type { CellSpec } from '../lesson.ts';

export const cells: readonly CellSpec[] = [
  {
    id: 'load',
    kind: 'load',
    title: 'The same digits again',
  },
  {
    id: 'look',
    kind: 'look',
    title: 'Look for what a stencil cannot see',
  },
  {
    id: 'prepare',
    kind: 'prepare',
    title: 'Scale and flatten',
  },
  {
    id: 'model',
    kind: 'model',
    title: 'A hundred neurons in between',
  },
  {
    id: 'train',
    kind: 'train',
    title: 'Train, and compare with lesson one',
  },
  {
    id: 'evaluate',
    kind: 'evaluate',
    title: 'A gap opens',
  },
  {
    id: 'predict',
    kind: 'predict',
    title: 'Ask it again',
  },
  {
    id: 'confusion',
    kind: 'confusion',
    title: 'What is left over',
  },
  insideCell,
  {
    id: 'engineRoom',
    kind: 'engineRoom',
    title: 'In the engine room',
  },
];
