/**
 * The reader that ships with the app, as the pad has it: its code and its weights are fetched after
 * the first paint, once, and nothing waits for them.
 */
import { create } from 'zustand';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { Reader } from '../../reader/index.ts';

export interface ShippedReader {
  /** Null until it is there. */
  readonly reader: Reader | null;
  /** Why it never will be. */
  readonly failure: Failure | null;
}

const onItsWay: ShippedReader = { reader: null, failure: null };

const useShipped = create<ShippedReader>(() => onItsWay);
let opening: Promise<void> | null = null;

export const useShippedReader = (): ShippedReader => useShipped();
export const getShippedReader = (): Reader | null => useShipped.getState().reader;

let given = false;

/** Another reader in its place: one that came by a link. */
export function giveReader(reader: Reader): void {
  given = true;
  useShipped.setState({ reader, failure: null });
}

async function open(): Promise<void> {
  try {
    const { fetchReader } = await import('../../reader/index.ts');
    const reader = await fetchReader();
    if (!given) useShipped.setState({ reader });
  } catch (thrown) {
    useShipped.setState({ failure: toFailure(thrown) });
  }
}

/** Fetches the reader, once; resolves when it is there or cannot be had, and never rejects. */
export const openShippedReader = (): Promise<void> => (opening ??= open());

/** Fetches the reader as soon as the page has been painted. */
export function openReaderAfterPaint(): void {
  requestAnimationFrame(() => setTimeout(() => void openShippedReader()));
}

/** For tests: as before it was fetched. */
export function forgetShippedReader(): void {
  opening = null;
  given = false;
  useShipped.setState(onItsWay);
}
