/** The slides of a lesson: its title, and a cell each; or its paragraphs, too, each before its cell. */
import type { CellSpec, LessonWords } from '../../lessons/lesson.ts';

export type Slide =
  | { readonly kind: 'title' }
  | { readonly kind: 'cell'; readonly cell: CellSpec; readonly number: number }
  /** A paragraph of the cell's, the `at`-th of them. */
  | {
      readonly kind: 'paragraph';
      readonly cell: CellSpec;
      readonly number: number;
      readonly text: string;
      readonly at: number;
    };

/** With `words`, every paragraph is a slide of its own. */
export function slidesOf(
  all: readonly CellSpec[],
  shown: readonly CellSpec[],
  words: LessonWords | null = null,
): [title: Slide, ...others: Slide[]] {
  const others = shown.flatMap((cell): Slide[] => {
    const number = all.indexOf(cell) + 1;
    const prose = words?.[cell.id]?.prose ?? [];
    return [
      ...prose.map((text, at): Slide => ({ kind: 'paragraph', cell, number, text, at })),
      { kind: 'cell', cell, number },
    ];
  });
  return [{ kind: 'title' }, ...others];
}

/** Names a slide within its lesson, whichever others are shown. */
export const slideId = (slide: Slide): string =>
  slide.kind === 'title'
    ? 'title'
    : slide.kind === 'cell'
      ? slide.cell.id
      : `${slide.cell.id}/${slide.at}`;

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

/** Where keys belong to what has the focus: fields, lists, sliders, the pad. */
const itsOwnKeys =
  'input, textarea, select, canvas, [role="slider"], [role="listbox"], [role="grid"], [role="dialog"], [role="toolbar"], [role="group"] button';

/** What a key press in a window means for the slides; null where it is another's. */
export function stepOfPress({ key, target, defaultPrevented }: KeyboardEvent): Step | null {
  // An element of another window is none of this one's classes.
  const element = target as Partial<Element> | null;
  return defaultPrevented || element?.closest?.(itsOwnKeys) ? null : stepOf(key);
}

/** "1:05", "1:02:03" */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  if (minutes < 60) return `${minutes}:${two(rest)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(rest)}`;
}
