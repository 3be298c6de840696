import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** What the page remembers of its reader, on this computer only. */
interface Settings {
  readonly theme: ThemeChoice;
  /** The address of every lesson that was opened: its id and what was edited. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly lastLesson: string | null;
  /** Whether the drawing pad is shown beside the notebook where there is room. */
  readonly padDocked: boolean;
}

const useSettings = create<Settings>()(
  persist((): Settings => ({ theme: 'system', addresses: {}, lastLesson: null, padDocked: true }), {
    name: 'digit-lab/settings',
    version: 1,
  }),
);

export const useThemeChoice = (): ThemeChoice => useSettings((state) => state.theme);
export const usePadDocked = (): boolean => useSettings((state) => state.padDocked);
export const getSettings = (): Settings => useSettings.getState();

export function chooseTheme(theme: ThemeChoice): void {
  useSettings.setState({ theme });
}

export function dockPad(padDocked: boolean): void {
  useSettings.setState({ padDocked });
}

/** Remembers where the reader is and what was edited there. */
export function rememberAddress(lessonId: string, hash: string): void {
  const { addresses, lastLesson } = getSettings();
  if (addresses[lessonId] === hash && lastLesson === lessonId) return;
  useSettings.setState({
    addresses: { ...addresses, [lessonId]: hash },
    lastLesson: lessonId,
  });
}

/** Calls `listener` with the chosen theme now and whenever it changes. */
export function followTheme(listener: (theme: ThemeChoice) => void): () => void {
  listener(getSettings().theme);
  return useSettings.subscribe(({ theme }) => listener(theme));
}
