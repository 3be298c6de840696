import { insideCell } from '../inside-cell.ts';
import type { CellSpec } from '../lesson.ts';

export const cells: readonly CellSpec[] = [
  {
    id: 'load',
    kind: 'load',
    title: 'Digits in the wild',
  },
  {
    id: 'look',
    kind: 'look',
    title: 'Nothing is centred here',
  },
  {
    id: 'prepare',
    kind: 'prepare',
    title: 'Scale, reshape, and the last fifth',
  },
  {
    id: 'model',
    kind: 'model',
    title: 'Two convolutions and one huge dense layer',
  },
  {
    id: 'train',
    kind: 'train',
    title: 'Watch it overfit',
  },
  {
    id: 'evaluate',
    kind: 'evaluate',
    title: 'Eleven points apart',
  },
  {
    id: 'confusion',
    kind: 'confusion',
    title: 'What photographs confuse',
  },
  insideCell,
  {
    id: 'engineRoom',
    kind: 'engineRoom',
    title: 'In the engine room',
  },
];
