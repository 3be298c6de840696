import { insideCell } from '../inside-cell.ts';
import type { CellSpec } from '../lesson.ts';

export const cells: readonly CellSpec[] = [
  {
    id: 'load',
    kind: 'load',
    title: 'Choose your data',
  },
  {
    id: 'look',
    kind: 'look',
    title: 'Look at them',
  },
  {
    id: 'prepare',
    kind: 'prepare',
    title: 'Prepare them',
  },
  {
    id: 'augment',
    kind: 'augment',
    title: 'Vary them',
  },
  {
    id: 'model',
    kind: 'model',
    title: 'Build your network',
  },
  {
    id: 'train',
    kind: 'train',
    title: 'Train it',
  },
  {
    id: 'evaluate',
    kind: 'evaluate',
    title: 'Examine it',
  },
  {
    id: 'predict',
    kind: 'predict',
    title: 'Question it',
  },
  {
    id: 'confusion',
    kind: 'confusion',
    title: 'Count its mistakes',
  },
  {
    id: 'errors',
    kind: 'errors',
    title: 'Look at its mistakes',
  },
  {
    id: 'activations',
    kind: 'activations',
    title: 'Look inside',
  },
  insideCell,
  {
    id: 'write',
    kind: 'write',
    title: 'Keep it',
  },
  {
    id: 'engineRoom',
    kind: 'engineRoom',
    title: 'In the engine room',
  },
];
