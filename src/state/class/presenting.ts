/** Whether the lesson is shown as slides. */
import { create } from 'zustand';

const usePresent = create<{ readonly on: boolean }>(() => ({ on: false }));

export const usePresenting = (): boolean => usePresent(({ on }) => on);

export function present(on: boolean): void {
  usePresent.setState({ on });
}
