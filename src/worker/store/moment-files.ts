import { deleteFile, namesIn, readFile, writeFile } from '../../data/kept/storage.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import type { KeptMoment } from '../time/moments.ts';
import { decodeSlot, encodeSlot } from './slots.ts';

/** What a file of moments says of its payload: float by float, one moment after another. */
interface Told {
  /** Of the weights of one moment, in their order; `length` in floats. */
  readonly layout: readonly (Omit<WeightSet[number], 'values'> & { readonly length: number })[];
  readonly moments: readonly Omit<KeptMoment, 'weights'>[];
  /** How many had been let go when this was written. */
  readonly gone: number;
}

export interface StoredMoments {
  /** In their order. */
  readonly moments: readonly KeptMoment[];
  readonly gone: number;
}

/** One file, and what in it is still wanted. */
interface Piece {
  readonly name: string;
  readonly all: ReadonlySet<string>;
}

/** More files than this are written together to one. */
const mostFiles = 24;

const idOf = ({ epoch, step }: KeptMoment): string => `${epoch}/${step}`;
const nameOf = (key: string, number: number): string => `${key}.m${number}`;

/** The files of a run's moments, or of all runs', with their numbers, the first one first. */
function filesOf(key: string, names: readonly string[]): { name: string; number: number }[] {
  return names
    .flatMap((name) => {
      const found = /^(.+)\.m(\d+)$/.exec(name);
      return found?.[1] === key ? [{ name, number: Number(found[2]) }] : [];
    })
    .sort((one, other) => one.number - other.number);
}

/** Keys of runs whose moments lie in a folder. */
export const keysOfMoments = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => /^(.+)\.m\d+$/.exec(name)?.[1] ?? [])),
];

/**
 * The moments of one run as files: what is new is written beside what is there, so that each moment is
 * written once; where more than half of it is no longer wanted, all that is goes into one file.
 */
export class MomentFiles {
  private readonly folder: FileSystemDirectoryHandle;
  private readonly key: string;
  private pieces: Piece[] = [];
  private next = 1;
  private looked = false;

  constructor(folder: FileSystemDirectoryHandle, key: string) {
    this.folder = folder;
    this.key = key;
  }

  /** What is stored and whole: files that are torn are left out. @throws LabError 'storage-unavailable' */
  async read(): Promise<StoredMoments> {
    const found = new Map<string, KeptMoment>();
    let gone = 0;
    this.pieces = [];
    for (const { name, number } of filesOf(this.key, await namesIn(this.folder))) {
      this.next = number + 1;
      const slot = await decodeSlot<Told>(await readFile(this.folder, name));
      if (!slot) {
        await deleteFile(this.folder, name);
        continue;
      }
      const moments = momentsIn(slot.about, slot.payload);
      for (const moment of moments) found.set(idOf(moment), moment);
      this.pieces.push({ name, all: new Set(moments.map(idOf)) });
      gone = Math.max(gone, slot.about.gone);
    }
    this.looked = true;
    const moments = [...found.values()].sort((one, other) => one.epochs - other.epochs);
    return { moments, gone };
  }

  /**
   * Brings what is stored up to these moments. Gives how many of them are stored now.
   * @throws LabError 'storage-full' or 'storage-unavailable'; then what was there before still is.
   */
  async write({ moments, gone }: StoredMoments): Promise<number> {
    // Under a key that was never read nothing of this training can lie there.
    if (!this.looked) await this.delete();
    const wanted = new Set(moments.map(idOf));
    const written = new Set(this.pieces.flatMap(({ all }) => [...all]));
    const dead = [...written].filter((id) => !wanted.has(id)).length;
    const fresh = moments.filter((moment) => !written.has(idOf(moment)));
    const anew = dead > wanted.size / 2 || this.pieces.length >= mostFiles;
    const before = this.pieces;
    if (anew) await this.add(moments, gone);
    else if (fresh.length > 0) await this.add(fresh, gone);
    if (!anew) return moments.length;
    this.pieces = this.pieces.filter((piece) => !before.includes(piece));
    for (const { name } of before) await deleteFile(this.folder, name);
    return moments.length;
  }

  /** Deletes all of them. @throws LabError 'storage-unavailable' */
  async delete(): Promise<void> {
    for (const { name } of filesOf(this.key, await namesIn(this.folder))) {
      await deleteFile(this.folder, name);
    }
    this.pieces = [];
    this.looked = true;
  }

  private async add(moments: readonly KeptMoment[], gone: number): Promise<void> {
    const [first] = moments;
    if (!first) return;
    const sequence = this.next++;
    const name = nameOf(this.key, sequence);
    const layout = first.weights.map(({ values, ...told }) => ({ ...told, length: values.length }));
    const told = moments.map(({ epoch, step, epochs, loss }) => ({ epoch, step, epochs, loss }));
    const about: Told = { layout, moments: told, gone };
    const bytes = await encodeSlot({ sequence, about, payload: floatsOf(moments) });
    try {
      await writeFile(this.folder, name, bytes);
    } catch (thrown) {
      // What was begun of it would only take room.
      await deleteFile(this.folder, name).catch(() => undefined);
      throw thrown;
    }
    this.pieces = [...this.pieces, { name, all: new Set(moments.map(idOf)) }];
  }
}

function floatsOf(moments: readonly KeptMoment[]): Uint8Array<ArrayBuffer> {
  const values = moments.flatMap(({ weights }) => weights.map((weight) => weight.values));
  const floats = new Float32Array(values.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of values) {
    floats.set(part, at);
    at += part.length;
  }
  return new Uint8Array(floats.buffer);
}

function momentsIn({ layout, moments }: Told, payload: Uint8Array<ArrayBuffer>): KeptMoment[] {
  // Copied, so that floats begin where floats may.
  const floats = new Float32Array(payload.slice().buffer);
  let at = 0;
  return moments.map((moment) => ({
    ...moment,
    weights: layout.map(({ length, ...weight }) => {
      const values = floats.slice(at, at + length);
      at += length;
      return { ...weight, values };
    }),
  }));
}
