/** What the pad reads now, in a few characters, for those who look elsewhere. */
import { create } from 'zustand';

const useAnswer = create<{ readonly text: string }>(() => ({ text: '' }));

/** Empty while nothing is drawn, or the pad is not on the page. */
export const usePadAnswer = (): string => useAnswer(({ text }) => text);

export function tellPadAnswer(text: string): void {
  useAnswer.setState({ text });
}
