import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { gzipped, idxBytes, rampPixels } from '../src/data/testing/files.ts';
import { expect } from './lab.ts';

/** Small data files of every kind, and how a test brings them to the page. */

export interface SmallFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function smallFile(name: string, bytes: Uint8Array | string): SmallFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

/** A file that NumPy, h5py, SciPy or an archiver has written. */
export function goldenSmall(name: string): SmallFile {
  return smallFile(
    name,
    readFileSync(new URL(`../src/data/testing/golden/${name}`, import.meta.url)),
  );
}

/** An image file and its labels, 0 to 9 in turn. */
export function idxPair(count: number, { side = 28, gzip = false } = {}): SmallFile[] {
  const pack = gzip ? gzipped : (bytes: Uint8Array) => bytes;
  const ending = gzip ? '.gz' : '';
  const labels = Array.from({ length: count }, (_, index) => index % 10);
  const images = idxBytes([count, side, side], rampPixels(count, side * side));
  return [
    smallFile(`train-images-idx3-ubyte${ending}`, pack(images)),
    smallFile(`train-labels-idx1-ubyte${ending}`, pack(idxBytes([count], labels))),
  ];
}

function pngChunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const chunk = Buffer.alloc(8 + named.length);
  chunk.writeUInt32BE(body.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), 4 + named.length);
  return chunk;
}

/** A square picture of one colour with a black frame. */
export function png(side: number, colour: readonly [number, number, number]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2], 8); // 8 bits each of red, green, blue
  const rows = Array.from({ length: side }, (_, row) => {
    const line = Buffer.alloc(1 + 3 * side);
    for (let column = 1; column < side - 1 && row > 0 && row < side - 1; column++) {
      line.set(colour, 1 + 3 * column);
    }
    return line;
  });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.concat(rows))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A table as Kaggle has it, with labels 0 to 9 in turn. */
export function csv(name: string, rows: number): SmallFile {
  const names = Array.from({ length: 784 }, (_, index) => `pixel${index}`);
  const cells = names.map((_, index) => index % 200).join(',');
  const lines = Array.from({ length: rows }, (_, row) => `${row % 10},${cells}`);
  return smallFile(name, `label,${names.join(',')}\n${lines.join('\n')}\n`);
}

export const dialogOf = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Use these files?' });

/** Picks files in the Load cell. Returns the dialog that shows them, once they are read. */
export async function pickFiles(
  page: Page,
  cell: Locator,
  files: readonly SmallFile[],
): Promise<Locator> {
  await cell
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
  return readDialog(page);
}

/** The dialog once the files are read, well or badly. */
export async function readDialog(page: Page): Promise<Locator> {
  const dialog = dialogOf(page);
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  return dialog;
}

/** Drops files on the page, as a mouse would. */
export async function dropFiles(page: Page, files: readonly SmallFile[]): Promise<Locator> {
  const plain = files.map(({ name, buffer }) => ({ name, text: buffer.toString('base64') }));
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    const init = { dataTransfer: data, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent('dragover', init));
    document.body.dispatchEvent(new DragEvent('drop', init));
  }, plain);
  return readDialog(page);
}
