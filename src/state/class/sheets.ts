/** Filled forms that were photographed: read in the worker, looked at, and then kept as drawings. */
import { create } from 'zustand';
import type { KeptDrawing } from '../../draw/kept/kept.ts';
import { longestWriter, readWriter } from '../../draw/kept/kept.ts';
import { writerCode } from '../../draw/sheet/writer-code.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import { ask } from '../page/link.ts';
import { newId } from '../page/new-id.ts';
import { addDrawings, dropDrawings } from '../pad/kept-drawings.ts';

export type { KeptDrawing } from '../../draw/kept/kept.ts';
export { longestWriter } from '../../draw/kept/kept.ts';
export { dotSize, sheetShape, sheetSize } from '../../draw/sheet/sheet-svg.ts';

/** A form that was read and is not kept yet. */
export interface Sheet {
  readonly id: string;
  readonly file: string;
  /** As it is printed on the form. */
  readonly code: string;
  /** As the writer is called; the code where nothing else is said. */
  readonly writer: string;
  readonly drawings: readonly KeptDrawing[];
  /** Ids of drawings that are not to be kept. */
  readonly left: readonly string[];
  readonly empty: number;
}

export interface Unread {
  readonly file: string;
  readonly failure: Failure;
}

interface Sheets {
  readonly sheets: readonly Sheet[];
  readonly unread: readonly Unread[];
  /** Photos that wait or are being read. */
  readonly waiting: number;
}

const useSheetsStore = create<Sheets>(() => ({ sheets: [], unread: [], waiting: 0 }));

export const useSheets = (): Sheets => useSheetsStore();

async function read(file: File): Promise<void> {
  try {
    const { writer, drawings, empty } = await ask({ kind: 'readSheet', photo: file });
    const sheet: Sheet = {
      ...{ id: newId(), file: file.name, code: writer, writer, empty, left: [] },
      drawings: drawings.map((drawing) => ({ ...drawing, id: newId() })),
    };
    useSheetsStore.setState(({ sheets }) => ({ sheets: [...sheets, sheet] }));
  } catch (thrown) {
    const entry = { file: file.name, failure: toFailure(thrown) };
    useSheetsStore.setState(({ unread }) => ({ unread: [...unread, entry] }));
  }
}

/** Reads photos one after another. */
export async function readSheets(files: readonly File[]): Promise<void> {
  useSheetsStore.setState(({ waiting }) => ({ unread: [], waiting: waiting + files.length }));
  for (const file of files) {
    await read(file);
    useSheetsStore.setState(({ waiting }) => ({ waiting: waiting - 1 }));
  }
}

function change(id: string, alter: (sheet: Sheet) => Partial<Sheet>): void {
  useSheetsStore.setState(({ sheets }) => ({
    sheets: sheets.map((one) => (one.id === id ? { ...one, ...alter(one) } : one)),
  }));
}

export const callWriter = (id: string, writer: string): void =>
  change(id, () => ({ writer: writer.slice(0, longestWriter) }));

/** Leaves a drawing out, or takes it in again. */
export const toggleDrawing = (id: string, drawing: string): void =>
  change(id, ({ left }) => ({
    left: left.includes(drawing) ? left.filter((one) => one !== drawing) : [...left, drawing],
  }));

export function dropSheet(id: string): void {
  useSheetsStore.setState(({ sheets }) => ({ sheets: sheets.filter((one) => one.id !== id) }));
}

/** Keeps what is not left out, with its writer. Returns how to undo it. @throws LabError 'storage-full' */
export async function keepSheet(sheet: Sheet): Promise<() => void> {
  const writer = readWriter(sheet.writer) ?? sheet.code;
  const kept = sheet.drawings
    .filter(({ id }) => !sheet.left.includes(id))
    .map((drawing) => ({ ...drawing, writer }));
  await addDrawings(kept);
  dropSheet(sheet.id);
  return () => {
    void dropDrawings(kept.map(({ id }) => id));
    useSheetsStore.setState(({ sheets }) => ({ sheets: [...sheets, sheet] }));
  };
}

/** Codes for so many forms, unlike those of any other printing. */
export function newCodes(count: number): string[] {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const start = random % 32 ** 4;
  return Array.from({ length: count }, (_, number) => writerCode(start, number));
}
