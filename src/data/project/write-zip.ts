import { deflateSync } from 'fflate';
import { crc32 } from '../formats/archive/crc32.ts';

/** One file to be packed. */
export interface ZipContent {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Text is; trained weights do not get smaller. */
  readonly deflate: boolean;
}

interface Packed {
  readonly path: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
}

const encoder = new TextEncoder();
const version = 20; // deflate
const utf8 = 0x0800;
/** 1 January 1980: zip knows no earlier day, and the file is the same whenever it is written. */
const day = 0x21;

function pack({ path, bytes, deflate }: ZipContent): Packed {
  const data = deflate ? deflateSync(bytes) : bytes;
  return {
    ...{ path: encoder.encode(path), data, method: deflate ? 8 : 0 },
    ...{ crc: crc32(bytes), size: bytes.length },
  };
}

/** The fields that a local header and the list at the end have in common (APPNOTE 4.4). */
function common(view: DataView, at: number, { method, crc, data, size, path }: Packed): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, utf8, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, day, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, path.length, true);
}

function localHeader(entry: Packed): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(30 + entry.path.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  common(view, 4, entry);
  bytes.set(entry.path, 30);
  return bytes;
}

function listed(entry: Packed, at: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(46 + entry.path.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, version, true);
  common(view, 6, entry);
  view.setUint32(42, at, true);
  bytes.set(entry.path, 46);
  return bytes;
}

function endRecord(count: number, size: number, at: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return bytes;
}

/**
 * Writes a plain zip piece by piece. Sizes and checksums stand before each file's data, so that what
 * comes before a cut can be read without the list at the end. Less than 4 GB, and 65,535 files.
 */
export class ZipWriter {
  private readonly parts: Uint8Array<ArrayBuffer>[] = [];
  private readonly list: Uint8Array<ArrayBuffer>[] = [];
  private length = 0;

  get bytes(): number {
    return this.length;
  }

  add(content: ZipContent): void {
    const entry = pack(content);
    this.list.push(listed(entry, this.length));
    this.push(localHeader(entry));
    this.push(entry.data);
  }

  finish(): Blob {
    const at = this.length;
    for (const part of this.list) this.push(part);
    this.push(endRecord(this.list.length, this.length - at, at));
    return new Blob(this.parts, { type: 'application/zip' });
  }

  private push(part: Uint8Array<ArrayBuffer>): void {
    this.parts.push(part);
    this.length += part.length;
  }
}
