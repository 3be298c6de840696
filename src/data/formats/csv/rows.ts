import { LabError } from '../../../domain/failure.ts';
import { tooLargeMessage } from '../bytes/byte-stream.ts';
import { maxPixelBytes } from '../bytes/limits.ts';

const valuesPerBlock = 2 ** 20;

type Block = Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>;

/** Finished rows of values, in blocks that grow with the file. */
export interface Rows {
  /** Values in a row. */
  readonly size: number;
  /** Whether values are whole numbers from 0 to 255, as they mostly are. */
  readonly bytes: boolean;
  readonly blocks: Block[];
  block: Block;
  /** Start of the current row in `block`. */
  base: number;
  labels: Uint8Array;
  count: number;
  /** Labels that are words, by the number that each was given. */
  readonly words: Map<string, number>;
}

const newBlock = (size: number, bytes: boolean): Block => {
  const length = size * Math.max(1, Math.floor(valuesPerBlock / size));
  return bytes ? new Uint8Array(length) : new Float32Array(length);
};

export function createRows(size: number, bytes: boolean): Rows {
  const shared = { size, bytes, blocks: [], block: newBlock(size, bytes), base: 0 };
  return { ...shared, labels: new Uint8Array(4096), count: 0, words: new Map() };
}

/** @throws LabError 'file-too-large'. */
export function finishRow(rows: Rows, name: string): void {
  rows.count++;
  rows.base += rows.size;
  if (rows.base === rows.block.length) {
    rows.blocks.push(rows.block);
    rows.block = newBlock(rows.size, rows.bytes);
    rows.base = 0;
    if (rows.count * rows.size * rows.block.BYTES_PER_ELEMENT > maxPixelBytes) {
      throw new LabError('file-too-large', tooLargeMessage(name, maxPixelBytes));
    }
  }
  if (rows.count === rows.labels.length) {
    const longer = new Uint8Array(rows.labels.length * 2);
    longer.set(rows.labels);
    rows.labels = longer;
  }
}

/** All blocks in order, the last one as far as it is filled. Emptied while they are taken. */
export function* takeBlocks(rows: Rows): Generator<Block> {
  const blocks = rows.blocks.splice(0).reverse();
  for (let block = blocks.pop(); block; block = blocks.pop()) yield block;
  yield rows.block.subarray(0, rows.base);
}

/** The first rows, to be looked at. */
export const firstBlock = (rows: Rows): Block =>
  rows.blocks[0] ?? rows.block.subarray(0, rows.base);

/** All blocks in order, to be looked at. */
export function* blocksOf(rows: Rows): Generator<Block> {
  yield* rows.blocks;
  yield rows.block.subarray(0, rows.base);
}
