import { insideCell } from '../inside-cell.ts';
import type { CellSpec } from '../lesson.ts';

export const cells: readonly CellSpec[] = [
  {
    id: 'load',
    kind: 'load',
    title: 'Load the digits',
  },
  {
    id: 'look',
    kind: 'look',
    title: 'Look before you train',
  },
  {
    id: 'prepare',
    kind: 'prepare',
    title: 'Scale and flatten',
  },
  {
    id: 'model',
    kind: 'model',
    title: 'Ten neurons, 7,850 numbers to learn',
  },
  {
    id: 'train',
    kind: 'train',
    title: 'Train for five epochs',
  },
  {
    id: 'evaluate',
    kind: 'evaluate',
    title: 'The examination',
  },
  {
    id: 'predict',
    kind: 'predict',
    title: 'Ask it about one digit',
  },
  {
    id: 'confusion',
    kind: 'confusion',
    title: 'Who is taken for whom',
  },
  insideCell,
  {
    id: 'engineRoom',
    kind: 'engineRoom',
    title: 'In the engine room',
  },
];
