import type { CellSpec } from './lesson.ts';

/** The cell that takes a lesson's network apart; the lesson's words say what for. */
export const insideCell: CellSpec = { id: 'inside', kind: 'inside', title: 'Take it apart' };
