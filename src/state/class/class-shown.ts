/** Whether what a class is taught with is in sight, and which part of it; and whether the page is in a live lesson. */
import { create } from 'zustand';

export type ClassPart =
  'handOut' | 'paper' | 'handIn' | 'collect' | 'live' | 'join' | 'form' | 'pocket' | 'forget';

interface Shown {
  readonly part: ClassPart | null;
  /** The class that a link leads to, by its code; empty for none. */
  readonly room: string;
  readonly inClass: boolean;
}

const useShown = create<Shown>(() => ({ part: null, room: '', inClass: false }));

export const useClassPart = (): ClassPart | null => useShown(({ part }) => part);
export const useRoomOfLink = (): string => useShown(({ room }) => room);
export const useIsInClass = (): boolean => useShown(({ inClass }) => inClass);

/** Null closes it. */
export function showClass(part: ClassPart | null): void {
  useShown.setState({ part });
}

/** Whether the strip of a live lesson is shown. */
export function showInClass(inClass: boolean): void {
  useShown.setState({ inClass });
}

/** A link leads to a live lesson: the page asks before it joins. */
export function inviteTo(room: string): void {
  useShown.setState({ part: 'join', room });
}
