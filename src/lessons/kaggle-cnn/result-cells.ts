import { insideCell } from '../inside-cell.ts';
import type { CellSpec } from '../lesson.ts';

/** What is done with the trained network. */
export const resultCells: readonly CellSpec[] = [
  {
    id: 'evaluate',
    kind: 'evaluate',
    title: 'Nineteen mistakes',
  },
  {
    id: 'confusion',
    kind: 'confusion',
    title: 'An almost empty matrix',
  },
  {
    id: 'errors',
    kind: 'errors',
    title: 'Sure, and wrong',
  },
  {
    id: 'activations',
    kind: 'activations',
    title: 'Through the layers',
  },
  {
    id: 'predict',
    kind: 'predict',
    title: 'The first five',
  },
  insideCell,
  {
    id: 'write',
    kind: 'write',
    title: 'Hand it in',
  },
  {
    id: 'engineRoom',
    kind: 'engineRoom',
    title: 'In the engine room',
  },
];
