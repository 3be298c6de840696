/** Whose hand draws: what is kept from now on, drawn or photographed, carries the name where one is given. */
import { t } from '../../domain/language.ts';
import { create } from 'zustand';
import type { KeptDrawing } from '../../draw/kept/kept.ts';
import { longestWriter, readWriter } from '../../draw/kept/kept.ts';

const useName = create<{ readonly name: string }>(() => ({ name: '' }));

/** As it was typed. */
export const useWriterName = (): string => useName(({ name }) => name);

export function nameNextWriter(name: string): void {
  useName.setState({ name });
}

/** The name as it is kept; null where there is none, or none that can be kept. */
export const currentWriter = (): string | null => readWriter(useName.getState().name);

/** Why a typed name cannot be kept, in words; null where it can, or where there is none. */
export const writerProblem = (name: string): string | null =>
  name.trim() !== '' && readWriter(name) === null
    ? t('A name has at most {longestWriter} letters.', { longestWriter })
    : null;

/** With the name of whoever draws now. */
export function signed(drawing: KeptDrawing): KeptDrawing {
  const writer = currentWriter();
  return writer === null ? drawing : { ...drawing, writer };
}
