import type { ArrayRole, FileMapping } from '../../domain/data/dataset-source.ts';
import { LabError } from '../../domain/failure.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import type { FoundArray } from '../formats/found-array.ts';
import { imagesOf, labelsOf } from '../formats/found-array.ts';
import { throwIfCancelled } from '../formats/byte-stream.ts';
import type { DataFile, StreamedFile } from '../formats/data-file.ts';
import type { Part } from '../formats/read-part.ts';
import {
  guessKind,
  guessRole,
  isSpare,
  roleParts,
  splitOfName,
} from '../formats/names-in-files.ts';

/** What reading needs to know, and where it puts what it finds. */
export interface ArrayReading {
  readonly mapping: FileMapping;
  readonly signal?: AbortSignal;
  readonly parts: Part[];
  readonly notes: string[];
  /** Reports that so much of the current file has been read. */
  readonly advance: (file: StreamedFile, share: number) => void;
}

export interface ArrayPreview {
  readonly name: string;
  readonly shape: readonly number[];
  /** What the app takes it for; null if it cannot tell. */
  readonly role: ArrayRole | null;
}

/** Arrays as a form lists them, with the roles that they would get unasked. */
export function describeArrays(arrays: readonly FoundArray[]): ArrayPreview[] {
  return arrays.map((array) => ({ name: array.name, shape: array.shape, role: guessRole(array) }));
}

function roleOf(array: FoundArray, { arrays }: FileMapping): ArrayRole | null {
  if (!arrays) return guessRole(array);
  const roles = Object.keys(arrays) as ArrayRole[];
  return roles.find((role) => arrays[role] === array.name) ?? null;
}

/** The array with its progress and a way to cancel it. */
function watched(array: FoundArray, file: DataFile, reading: ArrayReading): FoundArray {
  const total = sizeOf(array.shape);
  async function* pieces() {
    let done = 0;
    for await (const piece of array.pieces()) {
      throwIfCancelled(reading.signal, `Reading ${file.name}`);
      yield piece;
      reading.advance(file, (done += piece.length) / total);
    }
  }
  return { ...array, pieces };
}

/** One array a role: of two that would do, the first, which is the one in the outermost group. */
function chooseArrays(
  arrays: readonly FoundArray[],
  mapping: FileMapping,
): ReadonlyMap<ArrayRole, FoundArray> {
  const chosen = new Map<ArrayRole, FoundArray>();
  for (const array of arrays) {
    const role = roleOf(array, mapping);
    if (role && !chosen.has(role)) chosen.set(role, array);
  }
  return chosen;
}

async function readArray(
  array: FoundArray,
  role: ArrayRole,
  file: DataFile,
  reading: ArrayReading,
): Promise<void> {
  const name = `${file.name}: ${array.name}`;
  const { kind, split } = roleParts[role];
  const told = reading.mapping.arrays ? split : splitOfName(array.name);
  const source = watched(array, file, reading);
  reading.parts.push(
    kind === 'images'
      ? { kind, name, split: told, images: await imagesOf(source, name) }
      : { kind, name, split: told, labels: await labelsOf(source, name) },
  );
}

/** Arrays whose use nobody can guess are the user's to name. */
function requireRoles(arrays: readonly FoundArray[], file: DataFile, mapping: FileMapping): void {
  if (mapping.arrays || arrays.length < 2) return;
  const kinds = arrays.filter((array) => !isSpare(array.name)).map(guessKind);
  if (kinds.includes('images') && kinds.includes('labels')) return;
  throw new LabError(
    'file-needs-mapping',
    `${file.name} holds ${arrays
      .map((array) => array.name)
      .slice(0, 8)
      .join(', ')}: say which are images and which are labels.`,
  );
}

/**
 * Reads the arrays of one file into `reading.parts`, each in its role.
 * @throws LabError 'file-needs-mapping' where the user has to say which array is what.
 */
export async function readArrays(
  arrays: readonly FoundArray[],
  file: DataFile,
  reading: ArrayReading,
): Promise<void> {
  requireRoles(arrays, file, reading.mapping);
  const chosen = chooseArrays(arrays, reading.mapping);
  for (const [role, array] of chosen) await readArray(array, role, file, reading);
  const used = new Set(chosen.values());
  const unused = arrays.filter((array) => !used.has(array)).map((array) => array.name);
  if (unused.length > 0) {
    reading.notes.push(`${file.name}: arrays that are not used: ${unused.slice(0, 5).join(', ')}.`);
  }
}
