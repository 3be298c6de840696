import { t } from '../../domain/language.ts';
import type { ArrayRole, FileMapping } from '../../domain/data/dataset-source.ts';
import type { ReadingQuestion } from '../../domain/data/reading-questions.ts';
import { LabError } from '../../domain/failure.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import type { FoundArray } from '../formats/arrays/found-array.ts';
import { imagesOf } from '../formats/arrays/images.ts';
import { labelCounts, labelsOf } from '../formats/arrays/labels.ts';
import { mayBeTurned, orient } from '../formats/arrays/layout.ts';
import { throwIfCancelled } from '../formats/bytes/byte-stream.ts';
import type { DataFile, StreamedFile } from '../formats/bytes/data-file.ts';
import type { Part, Split } from '../formats/arrays/read-part.ts';
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
      throwIfCancelled(reading.signal, t('Reading {name}', { name: file.name }));
      yield piece;
      reading.advance(file, (done += piece.length) / total);
    }
  }
  return { ...array, pieces };
}

interface Chosen {
  readonly array: FoundArray;
  readonly kind: 'images' | 'labels';
  readonly split: Split | null;
}

const roleOrNull = (array: FoundArray) => {
  const role = guessRole(array);
  return role && { array, kind: roleParts[role].kind, split: splitOfName(array.name) };
};

/**
 * Unasked, one array a role: of two that would do, the first, which is the one in the outermost
 * group. Where no name says what is for training and there are two pairs, both are taken.
 */
function guessArrays(arrays: readonly FoundArray[]): Chosen[] {
  const found = arrays.map(roleOrNull).filter((each) => each !== null);
  const many = (kind: Chosen['kind']) => found.filter((each) => each.kind === kind).length;
  const pairs = found.every(({ split }) => split === null) && many('images') === many('labels');
  if (pairs && many('images') === 2) return found;
  const role = ({ kind, split }: Chosen) => `${kind} ${split === 'test' ? 'test' : 'train'}`;
  const first = new Map<string, Chosen>();
  for (const each of found) if (!first.has(role(each))) first.set(role(each), each);
  return [...first.values()];
}

function chooseArrays(arrays: readonly FoundArray[], mapping: FileMapping): Chosen[] {
  if (!mapping.arrays) return guessArrays(arrays);
  return arrays.flatMap((array) => {
    const role = roleOf(array, mapping);
    return role ? [{ array, ...roleParts[role] }] : [];
  });
}

/** The question which way a matrix of images lies, where both ways would do. */
function itemsQuestion(array: FoundArray, itemsLast: boolean): ReadingQuestion {
  const [rows, columns] = array.transposed ? [true, false] : [false, true];
  return {
    id: 'items',
    title: t('Is an image a row of the matrix, or a column?'),
    why: t('{name} has the shape [{count}]: both its sides could be the pixels of a square.', {
      name: array.name,
      count: array.shape.join(', '),
    }),
    chosen: itemsLast === rows ? 'rows' : 'columns',
    options: [
      { value: itemsLast === rows ? 'rows' : 'columns', label: t('As shown below'), images: null },
      {
        value: itemsLast === columns ? 'rows' : 'columns',
        label: t('The other way'),
        images: null,
      },
    ],
  };
}

async function readImages(
  { array, split }: Chosen,
  file: DataFile,
  reading: ArrayReading,
  counts: ReadonlySet<number>,
): Promise<void> {
  const name = `${file.name}: ${array.name}`;
  const { readings } = reading.mapping;
  const found = orient(array, counts);
  const rowsLast = array.transposed;
  const answered = readings?.items ? (readings.items === 'rows') === rowsLast : null;
  const itemsLast = answered ?? found.itemsLast;
  const { images, notes, questions } = await imagesOf(watched(array, file, reading), name, {
    itemsLast,
    readings,
  });
  const asked = found.open ? [...questions, itemsQuestion(array, itemsLast)] : questions;
  reading.notes.push(...notes);
  reading.parts.push({
    kind: 'images',
    name,
    split,
    images,
    from: file.path,
    questions: asked,
    mayBeTurned: mayBeTurned(array),
  });
}

async function readLabels(
  { array, split }: Chosen,
  file: DataFile,
  reading: ArrayReading,
  counts: ReadonlySet<number>,
): Promise<void> {
  const name = `${file.name}: ${array.name}`;
  const labels = await labelsOf(watched(array, file, reading), name, counts);
  reading.parts.push({ kind: 'labels', name, split, labels, from: file.path });
}

/** Arrays whose use nobody can guess are the user's to name. */
function requireRoles(arrays: readonly FoundArray[], file: DataFile, mapping: FileMapping): void {
  if (mapping.arrays || arrays.length < 2) return;
  const kinds = arrays.filter((array) => !isSpare(array.name)).map(guessKind);
  if (kinds.includes('images') && kinds.includes('labels')) return;
  throw new LabError(
    'file-needs-mapping',
    t('{name} holds {count}: say which are images and which are labels.', {
      name: file.name,
      count: arrays
        .map((array) => array.name)
        .slice(0, 8)
        .join(', '),
    }),
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
  const images = chosen.filter(({ kind }) => kind === 'images');
  const labels = chosen.filter(({ kind }) => kind === 'labels');
  const labelled = new Set(labels.flatMap(({ array }) => labelCounts(array)));
  for (const each of images) await readImages(each, file, reading, labelled);
  const counted = new Set(
    images.flatMap(({ array: { shape } }) => [shape[0] ?? 0, shape.at(-1) ?? 0]),
  );
  for (const each of labels) await readLabels(each, file, reading, counted);
  const used = new Set(chosen.map(({ array }) => array));
  const unused = arrays.filter((array) => !used.has(array)).map((array) => array.name);
  if (unused.length > 0) {
    reading.notes.push(
      t('{name}: arrays that are not used: {count}.', {
        name: file.name,
        count: unused.slice(0, 5).join(', '),
      }),
    );
  }
}
