import { create } from 'zustand';

/** The cell that the reader is at: the last one that had the focus, or the one in view. */
const useActive = create<{ readonly cellId: string | null }>(() => ({ cellId: null }));

export const useActiveCell = (): string | null => useActive((state) => state.cellId);
export const getActiveCell = (): string | null => useActive.getState().cellId;

export function setActiveCell(cellId: string | null): void {
  useActive.setState({ cellId });
}
