import { insideCell } from '../inside-cell.ts';
import type { CellSpec } from '../lesson.ts';

export const cells: readonly CellSpec[] = [
  {
    id: 'load',
    kind: 'load',
    title: 'The same house numbers',
  },
  {
    id: 'look',
    kind: 'look',
    title: 'What must it not care about?',
  },
  {
    id: 'prepare',
    kind: 'prepare',
    title: 'As before',
  },
  {
    id: 'model',
    kind: 'model',
    title: 'Deeper and smaller',
  },
  {
    id: 'train',
    kind: 'train',
    title: 'A strange first epoch',
  },
  {
    id: 'evaluate',
    kind: 'evaluate',
    title: 'The examination',
  },
  {
    id: 'confusion',
    kind: 'confusion',
    title: 'Reading the report',
  },
  {
    id: 'errors',
    kind: 'errors',
    title: 'Sure, and wrong',
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
