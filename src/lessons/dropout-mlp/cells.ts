import { insideCell } from '../inside-cell.ts';
import type { CellSpec } from '../lesson.ts';

export const cells: readonly CellSpec[] = [
  {
    id: 'load',
    kind: 'load',
    title: 'The digits as a table',
  },
  {
    id: 'look',
    kind: 'look',
    title: 'A row is a picture',
  },
  {
    id: 'prepare',
    kind: 'prepare',
    title: 'Scale by what the training set knows',
  },
  {
    id: 'model',
    kind: 'model',
    title: 'Two wide layers, with gaps',
  },
  {
    id: 'train',
    kind: 'train',
    title: 'Stop when it no longer helps',
  },
  {
    id: 'evaluate',
    kind: 'evaluate',
    title: 'Accuracy flat, loss rising',
  },
  {
    id: 'confusion',
    kind: 'confusion',
    title: 'Ten questions of yes or no',
  },
  {
    id: 'predict',
    kind: 'predict',
    title: 'Twenty at random',
  },
  insideCell,
  {
    id: 'write',
    kind: 'write',
    title: 'Take it with you',
  },
  {
    id: 'engineRoom',
    kind: 'engineRoom',
    title: 'In the engine room',
  },
];
