import { readFileSync } from 'node:fs';
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
