import { t } from '../../domain/language.ts';
import type { ImageSet, LabelledImages } from '../../domain/data/dataset.ts';
import { LabError } from '../../domain/failure.ts';
import type { ByteReader, ByteSource, ReadOptions } from './bytes/byte-stream.ts';
import { tooLargeMessage } from './bytes/byte-stream.ts';
import type { OpenSource } from './bytes/gzip.ts';
import { openContent } from './bytes/gzip.ts';
import type { PartFormat } from './format.ts';
import { splitOfName } from './names-in-files.ts';
import { checkLabels } from './check-labels.ts';
import { maxPixelBytes, maxSide } from './bytes/limits.ts';
import { count as countText } from '../../domain/numbers.ts';

/** What an IDX file holds (LeCun's format): three dimensions are images, one is labels. */
export type IdxContent =
  | ({ readonly kind: 'images' } & ImageSet)
  | { readonly kind: 'labels'; readonly count: number; readonly labels: Uint8Array };

const unsignedByte = 0x08;
const elementTypes: Record<number, string> = {
  0x09: t('signed bytes'),
  0x0b: t('16-bit integers'),
  0x0c: t('32-bit integers'),
  0x0d: t('32-bit floats'),
  0x0e: t('64-bit floats'),
};

/** True if the first bytes of a file can be IDX: two zeros, a known element type, 1 to 4 axes. */
export function looksLikeIdx(start: Uint8Array): boolean {
  const [first, second, type = 0, axes = 0] = start;
  const known = type === unsignedByte || type in elementTypes;
  return first === 0 && second === 0 && known && axes >= 1 && axes <= 4;
}

function truncated(name: string, found: number | null, expected: number): LabError {
  const missing = found === null ? '' : t(' after {found} bytes', { found: countText(found) });
  return new LabError(
    'idx-truncated',
    t('{name} ends too early{missing}: its header announces {expected} bytes.', {
      name,
      missing,
      expected: countText(expected),
    }),
  );
}

async function take(reader: ByteReader, count: number, name: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(count);
  const found = await reader.fill(bytes);
  if (found < count) throw truncated(name, found, count);
  return bytes;
}

async function readAxes(reader: ByteReader, name: string): Promise<number[]> {
  const magic = await reader.peek(4);
  if (magic.length < 4) throw truncated(name, magic.length, 4);
  if (!looksLikeIdx(magic)) {
    const hex = Array.from(magic, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
    throw new LabError(
      'idx-not-idx',
      t('{name} is not an IDX file: it begins with {hex}.', { name, hex }),
    );
  }
  const [, , type = 0, axes = 0] = magic;
  if (type !== unsignedByte) {
    throw new LabError(
      'idx-not-idx',
      t('{name} holds {it}; digits and labels are unsigned bytes.', {
        name,
        it: elementTypes[type],
      }),
    );
  }
  const header = await take(reader, 4 + 4 * axes, name);
  const view = new DataView(header.buffer);
  return Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis));
}

function checkAxes(axes: readonly number[], name: string): void {
  if (axes.length !== 1 && axes.length !== 3) {
    throw new LabError(
      'idx-wrong-size',
      t('{name} has {count} dimensions; images have three (count, height, width), labels one.', {
        name,
        count: axes.length,
      }),
    );
  }
  const [count, ...sides] = axes;
  if (count === 0)
    throw new LabError('dataset-empty', t('{name} announces no items at all.', { name }));
  if (sides.some((side) => side < 1 || side > maxSide)) {
    throw new LabError(
      'idx-wrong-size',
      t('{name} announces images of {count}; a side has 1 to {maxSide} pixels.', {
        name,
        count: sides.join(' x '),
        maxSide,
      }),
    );
  }
}

/** Refuses a size that the file cannot hold, before memory is taken for it. */
function checkSize(expected: number, header: number, opened: OpenSource, name: string): void {
  if (expected > maxPixelBytes) {
    throw new LabError('file-too-large', tooLargeMessage(name, maxPixelBytes));
  }
  const { sizeBound, gzipped } = opened;
  if (sizeBound === null) return;
  if (sizeBound < header + expected) {
    throw truncated(name, gzipped ? null : sizeBound, header + expected);
  }
  if (!gzipped && sizeBound > header + expected) throw trailing(name, header + expected);
}

function trailing(name: string, expected: number): LabError {
  return new LabError(
    'idx-trailing-bytes',
    t('{name} goes on after the {expected} bytes that its header announces.', {
      name,
      expected: countText(expected),
    }),
  );
}

async function readContent(opened: OpenSource, name: string): Promise<IdxContent> {
  const { reader } = opened;
  const axes = await readAxes(reader, name);
  checkAxes(axes, name);
  const header = 4 + 4 * axes.length;
  const size = axes.reduce((product, axis) => product * axis, 1);
  checkSize(size, header, opened, name);
  const bytes = new Uint8Array(size);
  const found = await reader.fill(bytes);
  if (found < size) throw truncated(name, header + found, header + size);
  if (await reader.next()) throw trailing(name, header + size);
  const [count = 0, height = 0, width = 0] = axes;
  if (axes.length === 1) return { kind: 'labels', count, labels: bytes };
  return { kind: 'images', count, height, width, pixels: bytes };
}

/**
 * Reads one IDX file, gzipped or not, straight into an array of its exact size.
 * @throws LabError 'idx-not-idx', 'idx-truncated', 'idx-trailing-bytes', 'idx-wrong-size',
 * 'dataset-empty', 'file-too-large', 'gzip-damaged', 'file-unreadable' or 'cancelled'.
 */
export async function readIdx(source: ByteSource, options: ReadOptions = {}): Promise<IdxContent> {
  const opened = await openContent(source, options);
  try {
    return await readContent(opened, source.name);
  } finally {
    await opened.reader.cancel();
  }
}

export const idxFormat: PartFormat = {
  words: t('IDX file'),
  endings: ['.idx', '.idx1', '.idx3', 'ubyte', '.gz'],
  sniff: looksLikeIdx,
  gives: 'part',
  async read(file, options) {
    const content = await readIdx(file, options);
    const base = { name: file.name, split: splitOfName(file.name) };
    return {
      part:
        content.kind === 'images'
          ? { ...base, kind: 'images', images: content }
          : { ...base, kind: 'labels', labels: content.labels },
      notes: [],
    };
  },
};

/** @throws LabError 'idx-wrong-size' if `content` is not images. */
export function requireImages(content: IdxContent, name: string): ImageSet {
  if (content.kind === 'images') return content;
  throw new LabError('idx-wrong-size', t('{name} holds labels where images belong.', { name }));
}

/** @throws LabError 'idx-wrong-size' if `content` is not labels. */
export function requireLabels(content: IdxContent, name: string): Uint8Array {
  if (content.kind === 'labels') return content.labels;
  throw new LabError('idx-wrong-size', t('{name} holds images where labels belong.', { name }));
}

/**
 * Images and their labels as one set.
 * @throws LabError 'labels-count-differs' or 'labels-out-of-range'.
 */
export function labelImages(
  images: ImageSet,
  labels: Uint8Array,
  classes: number,
  name: string,
): LabelledImages {
  if (images.count !== labels.length) {
    throw new LabError(
      'labels-count-differs',
      t('{name} has {count} images and {count2} labels.', {
        name,
        count: countText(images.count),
        count2: countText(labels.length),
      }),
    );
  }
  checkLabels(labels, classes, name);
  const { count, height, width, pixels } = images;
  return { count, height, width, pixels, labels };
}
