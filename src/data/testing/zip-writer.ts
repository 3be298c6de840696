import { deflateRawSync } from 'node:zlib';
import { joinBytes } from '../../domain/bytes.ts';
import { crc32 } from '../formats/archive/crc32.ts';

/** One file of an archive that is written as told, also where that is not true. */
export interface WrittenEntry {
  readonly path: string;
  readonly content: Uint8Array;
  readonly stored?: boolean;
  /** What the headers say instead of the truth. */
  readonly claims?: { readonly size?: number; readonly crc?: number; readonly method?: number };
  /** Points to the data of the entry at this index instead of having its own. */
  readonly sameAs?: number;
}

export interface ZipForm {
  /** As writers do that do not know sizes ahead: zeros before, and 64-bit numbers after the data. */
  readonly streamed?: boolean;
}

const bytesOf = (length: number, fill: (view: DataView) => void): Uint8Array => {
  const view = new DataView(new ArrayBuffer(length));
  fill(view);
  return new Uint8Array(view.buffer);
};

/** Numbers one after another: [bytes, value]. */
function record(fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  return bytesOf(length, (view) => {
    let at = 0;
    for (const [bytes, value] of fields) {
      if (bytes === 2) view.setUint16(at, value, true);
      else if (bytes === 4) view.setUint32(at, value, true);
      else view.setBigUint64(at, BigInt(value), true);
      at += bytes;
    }
  });
}

const wideMark = 0xffffffff;

/** An entry as it is packed, with what the headers say of it. */
interface PackedEntry {
  readonly name: Uint8Array;
  readonly packed: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  at: number;
}

function pack({ path, content, stored = false, claims = {} }: WrittenEntry): PackedEntry {
  return {
    name: new TextEncoder().encode(path),
    packed: stored ? content : new Uint8Array(deflateRawSync(content)),
    method: claims.method ?? (stored ? 0 : 8),
    crc: claims.crc ?? crc32(content),
    size: claims.size ?? content.length,
    at: 0,
  };
}

const flagsOf = ({ streamed }: ZipForm): number => (streamed ? 8 : 0);

function localParts({ name, packed, method, crc, size }: PackedEntry, form: ZipForm): Uint8Array[] {
  const told = form.streamed ? [0, 0, 0] : [crc, packed.length, size];
  const header = record([
    ...([
      [4, 0x04034b50],
      [2, 20],
      [2, flagsOf(form)],
      [2, method],
      [4, 0],
    ] as const),
    ...([
      [4, told[0]],
      [4, told[1]],
      [4, told[2]],
      [2, name.length],
      [2, 0],
    ] as const),
  ]);
  const after = record([
    [4, 0x08074b50],
    [4, crc],
    [8, packed.length],
    [8, size],
  ]);
  return [header, name, packed, ...(form.streamed ? [after] : [])];
}

function directoryParts(entry: PackedEntry, form: ZipForm): Uint8Array[] {
  const { name, packed, method, crc, size, at } = entry;
  const wide = record([
    [2, 1],
    [2, 24],
    [8, size],
    [8, packed.length],
    [8, at],
  ]);
  const extra = form.streamed ? wide : new Uint8Array(0);
  const told = form.streamed ? [wideMark, wideMark, wideMark] : [packed.length, size, at];
  return [
    record([
      [4, 0x02014b50],
      [2, 45],
      [2, 45],
      [2, flagsOf(form)],
      [2, method],
      [4, 0],
      [4, crc],
    ]),
    record([
      [4, told[0]],
      [4, told[1]],
      [2, name.length],
      [2, extra.length],
      [2, 0],
    ]),
    record([
      [2, 0],
      [2, 0],
      [4, 0],
      [4, told[2]],
    ]),
    name,
    extra,
  ];
}

function endParts(count: number, size: number, start: number, form: ZipForm): Uint8Array[] {
  const told = form.streamed ? [0xffff, wideMark, wideMark] : [count, size, start];
  const wide = [
    record([
      [4, 0x06064b50],
      [8, 44],
      [2, 45],
      [2, 45],
      [4, 0],
      [4, 0],
    ]),
    record([
      [8, count],
      [8, count],
      [8, size],
      [8, start],
    ]),
    record([
      [4, 0x07064b50],
      [4, 0],
      [8, start + size],
      [4, 1],
    ]),
  ];
  const end = [
    [2, told[0]],
    [2, told[0]],
    [4, told[1]],
    [4, told[2]],
    [2, 0],
  ] as const;
  return [...(form.streamed ? wide : []), record([[4, 0x06054b50], [2, 0], [2, 0], ...end])];
}

const lengthOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, part) => sum + part.length, 0);

/** Writes an archive: the local headers and data, the directory and its end, ZIP64 when streamed. */
export function writeZip(
  entries: readonly WrittenEntry[],
  form: ZipForm = {},
): Uint8Array<ArrayBuffer> {
  const data: Uint8Array[] = [];
  const packed = entries.map(pack);
  for (const [index, { sameAs }] of entries.entries()) {
    const entry = packed[index];
    entry.at = sameAs === undefined ? lengthOf(data) : packed[sameAs].at;
    if (sameAs === undefined) data.push(...localParts(entry, form));
  }
  const directory = packed.flatMap((entry) => directoryParts(entry, form));
  const end = endParts(entries.length, lengthOf(directory), lengthOf(data), form);
  return joinBytes([...data, ...directory, ...end]);
}
