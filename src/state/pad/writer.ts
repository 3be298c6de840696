/** Whose hand draws: drawings that are kept from now on carry the name, where one is given. */
import { create } from 'zustand';

const useName = create<{ readonly name: string }>(() => ({ name: '' }));

export const useWriterName = (): string => useName(({ name }) => name);
export const getWriterName = (): string => useName.getState().name;

export function nameNextWriter(name: string): void {
  useName.setState({ name });
}
