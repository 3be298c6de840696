/** The slides of a lesson: its title, and a cell each. */
import type { CellSpec } from '../../lessons/lesson.ts';

export type Slide =
  | { readonly kind: 'title' }
  | { readonly kind: 'cell'; readonly cell: CellSpec; readonly number: number };

export function slidesOf(
  all: readonly CellSpec[],
  shown: readonly CellSpec[],
): [title: Slide, ...cells: Slide[]] {
  const cells = shown.map((cell): Slide => ({ kind: 'cell', cell, number: all.indexOf(cell) + 1 }));
  return [{ kind: 'title' }, ...cells];
}

/** What a key of a keyboard or a presenter's remote means; null for every other. */
export type Step = 'next' | 'previous' | 'first' | 'last' | 'leave';

const steps: Readonly<Partial<Record<string, Step>>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
};

export const stepOf = (key: string): Step | null =>
  Object.hasOwn(steps, key) ? (steps[key] ?? null) : null;

/** The slide after a step, within what there is. */
export function stepped(at: number, step: Exclude<Step, 'leave'>, count: number): number {
  switch (step) {
    case 'next':
      return Math.min(count - 1, at + 1);
    case 'previous':
      return Math.max(0, at - 1);
    case 'first':
      return 0;
    case 'last':
      return count - 1;
  }
}
