import { joinBytes } from '../../domain/bytes.ts';
import type { LabelledImages } from '../../domain/data/dataset.ts';
import { drawBlock } from '../generator/digit.ts';
import { fileOf } from './files.ts';
import { writeZip } from './zip-writer.ts';

/** Files in the layouts that people bring, made of built-in digits. */

export const digitSet = (count: number, seed = 5): LabelledImages =>
  drawBlock({ seed, first: 0, count, style: 'digits' });

const size = 784;

/** A table, one line an image; `row` says what of an image stands where. */
export function tableOf(
  { count, pixels, labels }: LabelledImages,
  row: (label: number, pixels: readonly number[]) => readonly (string | number)[],
  separator = ',',
): string {
  const lines = Array.from({ length: count }, (_, index) =>
    row(labels[index], [...pixels.subarray(index * size, (index + 1) * size)]).join(separator),
  );
  return `${lines.join('\n')}\n`;
}

/** Rows for columns: [rows, columns] to [columns, rows]. */
export function transposed<T extends Uint8Array | Float64Array>(values: T, columns: number): T {
  const rows = values.length / columns;
  return values.map((_, at) => values[(at % rows) * columns + Math.floor(at / rows)]) as T;
}

/** Every image turned over its diagonal. */
export function turnedPixels({ pixels }: LabelledImages): Uint8Array {
  return pixels.map((_, at) => {
    const inImage = at % size;
    return pixels[at - inImage + (inImage % 28) * 28 + Math.floor(inImage / 28)];
  });
}

const little = (value: number, bytes: number): Uint8Array => {
  const view = new DataView(new ArrayBuffer(bytes));
  if (bytes === 4) view.setUint32(0, value, true);
  else view.setUint16(0, value, true);
  return new Uint8Array(view.buffer);
};

const padded = (bytes: Uint8Array): Uint8Array =>
  joinBytes([bytes, new Uint8Array((8 - (bytes.length % 8)) % 8)]);

const element = (type: number, bytes: Uint8Array): Uint8Array =>
  joinBytes([little(type, 4), little(bytes.length, 4), padded(bytes)]);

/** A matrix of MATLAB 5, its values column by column as they are given. */
export interface Matrix {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: Uint8Array | Float64Array;
}

function matrixElement({ name, rows, columns, values }: Matrix): Uint8Array {
  const isBytes = values instanceof Uint8Array;
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const content = joinBytes([
    element(6, joinBytes([little(isBytes ? 9 : 6, 4), little(0, 4)])),
    element(5, joinBytes([little(rows, 4), little(columns, 4)])),
    element(1, new TextEncoder().encode(name)),
    element(isBytes ? 2 : 9, bytes),
  ]);
  return joinBytes([little(14, 4), little(content.length, 4), content]);
}

export function matFile(name: string, ...matrices: readonly Matrix[]): File {
  const head = new TextEncoder().encode('MATLAB 5.0 MAT-file'.padEnd(124));
  const version = joinBytes([little(0x0100, 2), new TextEncoder().encode('IM')]);
  return fileOf(name, joinBytes([head, version, ...matrices.map(matrixElement)]));
}

/** An array as numpy.save writes it. */
export function npyBytes(
  descr: string,
  shape: readonly number[],
  data: Uint8Array,
  fortran = false,
) {
  const tuple = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const order = fortran ? 'True' : 'False';
  const text = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${tuple}), }`;
  const length = Math.ceil((10 + text.length + 1) / 64) * 64 - 10;
  const head = new TextEncoder().encode(`${text.padEnd(length - 1)}\n`);
  const magic = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0);
  return joinBytes([magic, little(head.length, 2), head, data]);
}

/** An archive of arrays, as numpy.savez writes it. */
export function npzFile(name: string, arrays: Readonly<Record<string, Uint8Array>>): File {
  const entries = Object.entries(arrays).map(([key, content]) => ({
    path: `${key}.npy`,
    content,
    stored: true,
  }));
  return fileOf(name, writeZip(entries));
}

/** Pixels as numbers of 16 bits from 0 to 1: 256ths, which are exact. */
export function halves(pixels: Uint8Array): Uint8Array {
  const bits = Uint16Array.from(pixels, (pixel) => {
    const value = pixel / 256;
    if (value === 0) return 0;
    const exponent = Math.floor(Math.log2(value));
    return ((exponent + 15) << 10) | Math.round((value / 2 ** exponent - 1) * 1024);
  });
  return new Uint8Array(bits.buffer);
}
