import { t } from '../../domain/language.ts';
import type { ImageSet, LabelledImages } from '../../domain/data/dataset.ts';
import type { AddedImages } from '../../domain/data/extend-dataset.ts';
import { LabError } from '../../domain/failure.ts';
import type { HouseNumberLook } from '../houseNumber.ts';
import { houseNumber, houseNumberSize, usualLook } from '../houseNumber.ts';
import { blankInk, resample } from '../ink.ts';
import { fieldSize } from '../normalise.ts';
import type { GreyPicture } from '../photo/picture.ts';
import { digitFromPicture, fitPicture } from '../photo/picture.ts';
import { rasterize } from '../rasterize.ts';
import type { Stroke } from '../stroke.ts';

/** A drawing that somebody kept, with the digit that they meant. */
export interface KeptDrawing {
  readonly id: string;
  readonly label: number;
  /** Null for a picture, and for one that came as pixels (from a CSV file). */
  readonly strokes: readonly Stroke[] | null;
  /** A picture's 32x32 greys as they were, which is how networks for house numbers get it. */
  readonly crop?: readonly number[];
  /** 28x28 bytes as a network sees them. */
  readonly pixels: readonly number[];
  /** Whose hand it is, where that is known: as people call the writer, or a form's code. */
  readonly writer?: string;
}

export const longestWriter = 40;

const size = fieldSize * fieldSize;
const columns = ['label', ...Array.from({ length: size }, (_, at) => `pixel${at}`)];
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Keeps the strokes, rounded to a tenth of a unit, and what they become. */
export function keep(id: string, label: number, strokes: readonly Stroke[]): KeptDrawing {
  const rounded = strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: tenth(x), y: tenth(y) })));
  return { id, label, strokes: rounded, pixels: [...rasterize(rounded)] };
}

/** Keeps what the frame shows of a picture, both as a digit and as it was. */
export function keepPicture(id: string, label: number, picture: GreyPicture): KeptDrawing {
  const crop = [...fitPicture(picture, houseNumberSize).pixels];
  return { id, label, strokes: null, crop, pixels: [...digitFromPicture(picture)] };
}

/** The kept drawings as labelled images, for any network that reads 28x28. */
export function keptImages(drawings: readonly KeptDrawing[]): LabelledImages {
  const pixels = new Uint8Array(drawings.length * size);
  drawings.forEach((drawing, index) => pixels.set(drawing.pixels, index * size));
  const labels = Uint8Array.from(drawings, ({ label }) => label);
  return { count: drawings.length, height: fieldSize, width: fieldSize, pixels, labels };
}

/** One kept drawing as an image. */
export function keptImage(drawing: KeptDrawing): ImageSet {
  return keptImages([drawing]);
}

/** Pixels alone as a house number: the digit's light on the wall's grey, a little larger. */
function houseNumberOf(pixels: readonly number[], { ink, ground }: HouseNumberLook): ImageSet {
  const digit = blankInk(fieldSize);
  digit.values.set(pixels.map((value) => value / 255));
  const whole = { left: 0, top: 0, width: fieldSize, height: fieldSize };
  const { values } = resample(digit, whole, houseNumberSize);
  const greys = Uint8Array.from(values, (share) => Math.round(ground + share * (ink - ground)));
  return { count: 1, height: houseNumberSize, width: houseNumberSize, pixels: greys };
}

/** One kept drawing as a 32x32 house number. */
export function keptHouseNumber(drawing: KeptDrawing, look: HouseNumberLook): ImageSet {
  const { strokes, crop, pixels } = drawing;
  if (strokes) return houseNumber(strokes, look);
  if (!crop) return houseNumberOf(pixels, look);
  const side = houseNumberSize;
  return { count: 1, height: side, width: side, pixels: Uint8Array.from(crop) };
}

/** The kept drawings in both forms that data sets have. */
export function addedImages(
  drawings: readonly KeptDrawing[],
  look: HouseNumberLook = usualLook,
): AddedImages {
  const { labels, pixels } = keptImages(drawings);
  const houseNumbers = new Uint8Array(drawings.length * houseNumberSize ** 2);
  drawings.forEach((drawing, at) =>
    houseNumbers.set(keptHouseNumber(drawing, look).pixels, at * houseNumberSize ** 2),
  );
  return { labels, digits: pixels, houseNumbers };
}

/** A writer as a table's field: never a formula, never two fields. */
const writerField = (writer = ''): string =>
  writer === '' ? '' : `"${writer.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`;

/**
 * A CSV file in the form of Kaggle's train.csv, which opens as a data set like any other; with a last
 * column for writers, where any is known.
 */
export function toCsv(drawings: readonly KeptDrawing[]): string {
  const written = drawings.some(({ writer }) => writer !== undefined);
  const rows = drawings.map(({ label, pixels, writer }) =>
    [label, ...pixels, ...(written ? [writerField(writer)] : [])].join(','),
  );
  const heading = [...columns, ...(written ? ['writer'] : [])].join(',');
  return [heading, ...rows, ''].join('\n');
}

/** The drawings with their strokes, as one JSON file. */
export function toJson(drawings: readonly KeptDrawing[]): string {
  return JSON.stringify({ format: 'digit-lab/drawings', version: 1, drawings });
}

const malformed = (what: string) =>
  new LabError('file-unreadable', t('This is no file of kept drawings: {what}.', { what }));

const isLabel = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 9;

const isByte = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 255;

function isStrokes(value: unknown): value is Stroke[] {
  const isPoint = (point: unknown) =>
    typeof point === 'object' &&
    point !== null &&
    Number.isFinite((point as Stroke[number]).x) &&
    Number.isFinite((point as Stroke[number]).y);
  return (
    Array.isArray(value) &&
    value.every((stroke) => Array.isArray(stroke) && stroke.length > 0 && stroke.every(isPoint))
  );
}

const isBytes = (value: unknown, length: number): value is number[] =>
  Array.isArray(value) && value.length === length && value.every(isByte);

/** A writer's name as it may be kept; null for anything that is none. */
export function readWriter(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const name = value
    .replaceAll(/[\u0000-\u001f\u007f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '')
    .trim();
  return name !== '' && name.length <= longestWriter ? name : null;
}

/** The field of a drawing for its writer: none where nothing, or nothing good, is said of it. */
function withWriter(value: unknown): Pick<KeptDrawing, 'writer'> {
  const writer = readWriter(value);
  return writer === null ? {} : { writer };
}

/** A drawing as `keep` or `keepPicture` made it; null for anything else. */
export function readStored(value: unknown): KeptDrawing | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, label, strokes, crop, pixels, writer } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !isLabel(label) || !isBytes(pixels, size)) return null;
  if (isStrokes(strokes)) return { id, label, strokes, pixels, ...withWriter(writer) };
  if (strokes !== null || (crop !== undefined && !isBytes(crop, houseNumberSize ** 2))) return null;
  return { id, label, strokes, ...(crop && { crop }), pixels, ...withWriter(writer) };
}

function checkDrawing(value: unknown, index: number, id: string): KeptDrawing {
  const { label, strokes, crop, pixels, writer } = (value ?? {}) as Record<string, unknown>;
  if (!isLabel(label))
    throw malformed(t('drawing {index} has no label from 0 to 9', { index: index + 1 }));
  if (isStrokes(strokes)) return { ...keep(id, label, strokes), ...withWriter(writer) };
  if (!isBytes(pixels, size)) {
    throw malformed(
      t('drawing {index} has neither strokes nor {size} pixels', { index: index + 1, size }),
    );
  }
  const picture = isBytes(crop, houseNumberSize ** 2) ? { crop } : {};
  return { id, label, strokes: null, ...picture, pixels, ...withWriter(writer) };
}

function parseJson(text: string): readonly unknown[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw malformed(t('it is not JSON'));
  }
  const { drawings } = (content ?? {}) as Record<string, unknown>;
  if (!Array.isArray(drawings)) throw malformed(t('it holds no list of drawings'));
  return drawings;
}

function parseCsv(text: string): readonly unknown[] {
  const [first = '', ...rows] = text.trim().split(/\r?\n/);
  const [plain, written] = [columns.join(','), [...columns, 'writer'].join(',')];
  if (first.trim() !== plain && first.trim() !== written) {
    throw malformed(t('its first line is not label,pixel0,pixel1,…'));
  }
  return rows.map((row) => {
    const fields = row.split(',');
    const [label, ...pixels] = fields.slice(0, columns.length).map(Number);
    const writer = fields
      .slice(columns.length)
      .join(',')
      .replace(/^"([\s\S]*)"$/, '$1')
      .replaceAll('""', '"')
      .replace(/^'(?=[=+\-@])/, '');
    return { label, pixels, writer };
  });
}

/**
 * Reads what toJson or toCsv wrote; `newId` names the drawings.
 * @throws LabError 'file-unreadable', naming the first drawing that is wrong.
 */
export function readKept(text: string, newId: () => string): KeptDrawing[] {
  const rows = text.trimStart().startsWith('{') ? parseJson(text) : parseCsv(text);
  return rows.map((row, index) => checkDrawing(row, index, newId()));
}
