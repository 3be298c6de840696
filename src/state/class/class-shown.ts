/** Whether what a class is taught with is in sight, and which part of it. */
import { create } from 'zustand';

export type ClassPart = 'handOut' | 'handIn' | 'collect' | 'pocket' | 'forget';

const useShown = create<{ readonly part: ClassPart | null }>(() => ({ part: null }));

export const useClassPart = (): ClassPart | null => useShown(({ part }) => part);

/** Null closes it. */
export function showClass(part: ClassPart | null): void {
  useShown.setState({ part });
}
