import { create } from 'zustand';
import type { BuiltinSource, WorkerEvent } from '../../worker/protocol/protocol.ts';
import { ask } from '../page/link.ts';

/** So many built-in digits are drawn when a lesson opens: a second's work. */
export const builtinSize = { seed: 7, train: 12_000, test: 2_000 } as const;

/** As many as MNIST has: drawn in spare moments and kept, the first of them the same. */
export const wholeSize = { ...builtinSize, train: 60_000, test: 10_000 } as const;

type Style = BuiltinSource['style'];

interface WholeSetState {
  /** 0 to 1 while the whole set is drawn, 1 when it opens at once; absent while nobody draws it. */
  readonly share: Readonly<Partial<Record<Style, number>>>;
}

const useWholeSets = create<WholeSetState>(() => ({ share: {} }));

const setShare = (style: Style, value: number | undefined) =>
  useWholeSets.setState(({ share }) => ({ share: { ...share, [style]: value } }));

/** How far the whole set of a style is: 0 to 1, and null while it is not being drawn. */
export const useWholeSet = (style: Style): number | null =>
  useWholeSets((state) => state.share[style] ?? null);

export const getWholeSet = (style: Style): number | null =>
  useWholeSets.getState().share[style] ?? null;

/** Patience where the browser does not say when it is idle, in milliseconds. */
const settled = 2000;

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, settled);
}

async function prepare(style: Style): Promise<void> {
  try {
    await ask({ kind: 'prepareBuiltin', source: { kind: 'builtin', ...wholeSize, style } });
    setShare(style, 1);
  } catch {
    setShare(style, undefined); // choosing it draws it then, and says what goes wrong
  }
}

/** Has the whole set of a style drawn in spare moments, once. */
export function prepareWholeSet(style: Style): void {
  if (getWholeSet(style) !== null) return;
  setShare(style, 0);
  whenIdle(() => void prepare(style));
}

export function hearBuiltinEvent(event: WorkerEvent): void {
  if (event.kind !== 'builtinProgress') return;
  // It is all there when it has been kept as well: the answer says so.
  setShare(event.style, Math.min(0.99, event.done / event.total));
}
