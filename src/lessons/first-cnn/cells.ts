import { insideCell } from '../inside-cell.ts';
import type { CellSpec } from '../lesson.ts';

export const cells: readonly CellSpec[] = [
  {
    id: 'load',
    kind: 'load',
    title: 'These are not digits',
  },
  {
    id: 'look',
    kind: 'look',
    title: 'T-shirt, pullover, shirt, coat',
  },
  {
    id: 'prepare',
    kind: 'prepare',
    title: 'Keep the picture a picture',
  },
  {
    id: 'model',
    kind: 'model',
    title: 'A filter that goes everywhere',
  },
  {
    id: 'train',
    kind: 'train',
    title: 'Five epochs of clothes',
  },
  {
    id: 'evaluate',
    kind: 'evaluate',
    title: 'One number for 10,000 pictures',
  },
  {
    id: 'predict',
    kind: 'predict',
    title: 'Thirty against thirty',
  },
  {
    id: 'confusion',
    kind: 'confusion',
    title: 'The trouble with shirts',
  },
  {
    id: 'activations',
    kind: 'activations',
    title: 'What the filters see',
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
