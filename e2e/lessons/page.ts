import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** Reading what the page shows: tables, lists of pictures, numbers, files. */

/** The rows of a table as texts, headings among them. */
export function rowsOf(table: Locator): Promise<string[][]> {
  return table
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent.trim()),
      ),
    );
}

/** 1,234 and 92.41 % and −0.5 as numbers. */
export const numberIn = (text: string): number =>
  Number(text.replace(/[,%<>\s]/g, '').replaceAll('−', '-'));

/** The texts of each entry of a list, part by part. */
export function entriesOf(list: Locator): Promise<string[][]> {
  return list.getByRole('listitem').evaluateAll((items) => {
    const ownText = (part: Element) =>
      [...part.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent)
        .join('');
    return items.map((item) =>
      [...item.querySelectorAll('span')].map(ownText).filter((text) => text !== ''),
    );
  });
}

/** Presses one of a few values that are all in sight, in the first group of that name. */
export async function choose(cell: Locator, group: string, value: string): Promise<void> {
  await cell
    .getByRole('group', { name: group, exact: true })
    .first()
    .getByRole('button', { name: value, exact: true })
    .click();
}

/** Chooses from a list that opens. */
export async function select(cell: Locator, label: string, option: string): Promise<void> {
  await cell.getByRole('combobox', { name: label, exact: true }).click();
  await cell.page().getByRole('option', { name: option, exact: true }).click();
}

/** Types a number into the first field of that name. */
export async function enter(cell: Locator, label: string, value: number): Promise<void> {
  const field = cell.getByRole('textbox', { name: label, exact: true }).first();
  await field.fill(String(value));
  await field.press('Tab');
}

/** Presses a button that saves a file; gives the file. */
export async function download(
  page: Page,
  button: Locator,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

/** How many different colours a canvas shows: 1 is blank. */
export async function coloursOf(canvas: Locator): Promise<number> {
  await canvas.scrollIntoViewIfNeeded();
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const context = (element as HTMLCanvasElement).getContext('2d');
    const pixels = new Uint32Array(context?.getImageData(0, 0, width, height).data.buffer ?? []);
    return new Set(pixels).size;
  });
}
