/** How a lesson is shown: to work in, to be read and printed, or as slides. The address says it. */
import { create } from 'zustand';

const views = ['notebook', 'reading', 'slides'] as const;
export type View = (typeof views)[number];

const useShown = create<{ readonly view: View }>(() => ({ view: 'notebook' }));

export const useView = (): View => useShown(({ view }) => view);
export const getView = (): View => useShown.getState().view;

export function showView(view: View): void {
  useShown.setState({ view });
}

/** A view by its name in an address; null for any other text. */
export const viewNamed = (name: string | null): View | null =>
  views.find((view) => view === name) ?? null;

/** Calls `listener` at every change. Returns how to stop. */
export const followView = (listener: () => void): (() => void) => useShown.subscribe(listener);
