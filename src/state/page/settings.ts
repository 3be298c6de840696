import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Language } from '../../domain/language.ts';
import { checkedStorage, fieldsOf } from './memory.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** What the page remembers of its reader, on this computer only. */
interface Settings {
  readonly theme: ThemeChoice;
  /** The address of every lesson that was opened: its id and what was edited. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly lastLesson: string | null;
  /** Whether the drawing pad is shown beside the notebook where there is room. */
  readonly padDocked: boolean;
  /** Whether the screen stays on while a training goes on; absent in what older versions wrote. */
  readonly keepAwake?: boolean;
  /** In which language the page speaks; absent until one was chosen. index.html reads it, too. */
  readonly language?: Language;
  /** Whether the first steps were taken or left; absent until then. */
  readonly firstStepsLeft?: boolean;
}

const initial: Settings = { theme: 'system', addresses: {}, lastLesson: null, padDocked: true };

const themes: readonly unknown[] = ['system', 'light', 'dark'] satisfies ThemeChoice[];

const isText = (value: unknown): value is string => typeof value === 'string';

/** Settings as they were written, or null for anything else. */
export function readSettings(content: unknown): Settings | null {
  const { theme, addresses, lastLesson, padDocked } = fieldsOf(content) ?? {};
  const lessons = fieldsOf(addresses);
  if (!themes.includes(theme) || !lessons || !Object.values(lessons).every(isText)) return null;
  if ((lastLesson !== null && !isText(lastLesson)) || typeof padDocked !== 'boolean') return null;
  return content as Settings;
}

const useSettings = create<Settings>()(
  persist((): Settings => initial, {
    name: 'digit-lab/settings',
    version: 1,
    storage: checkedStorage(readSettings),
  }),
);

export const useThemeChoice = (): ThemeChoice => useSettings((state) => state.theme);
export const usePadDocked = (): boolean => useSettings((state) => state.padDocked);
export const useKeepAwake = (): boolean => useSettings((state) => state.keepAwake === true);
export const useFirstStepsLeft = (): boolean =>
  useSettings((state) => state.firstStepsLeft === true);
export const getSettings = (): Settings => useSettings.getState();

export function chooseTheme(theme: ThemeChoice): void {
  useSettings.setState({ theme });
}

/**
 * The page speaks `language` from now on. It is loaded again for that, and opens where it is; the
 * state of a training that is under way is kept as for any other end of the page.
 */
export function chooseLanguage(language: Language): void {
  useSettings.setState({ language });
  location.reload();
}

export function dockPad(padDocked: boolean): void {
  useSettings.setState({ padDocked });
}

export function keepAwake(wished: boolean): void {
  useSettings.setState({ keepAwake: wished });
}

/** The first steps come no more. */
export function leaveFirstSteps(): void {
  useSettings.setState({ firstStepsLeft: true });
}

/** Calls `listener` with whether the screen is to stay on, now and whenever that changes. */
export function followKeepAwake(listener: (keepAwake: boolean) => void): () => void {
  listener(getSettings().keepAwake === true);
  return useSettings.subscribe((settings) => listener(settings.keepAwake === true));
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
