import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedGallery } from './serve.ts';
import { misfits, serveGallery } from './serve.ts';
import { expect, test } from '../lab.ts';

const rooms = [
  'ui',
  'fields',
  'charts',
  'cells',
  'pad before any training',
  'pad blank',
  'pad one digit',
  'pad several digits, two networks',
  'pad not known',
  'pad cells of the keyboard',
  'pad a network that fails',
  'pad a picture',
] as const;

/** Where axe looks too, on wide pages; everything else it sees in a lesson that has run. */
const plainRooms: readonly string[] = ['ui', 'fields', 'cells'];

/** A theme changes colours only, so in the dark a few rooms are enough. */
const looks = [
  { name: 'wide and light', width: 1440, height: 900, colorScheme: 'light', shown: rooms },
  {
    name: 'wide and dark',
    width: 1440,
    height: 900,
    colorScheme: 'dark',
    shown: [...plainRooms, 'charts', 'pad one digit'],
  },
  { name: 'a phone', width: 390, height: 844, colorScheme: 'light', shown: rooms },
] as const;

let gallery: ServedGallery;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());

const addressOf = (room: string) => `${gallery.address}?${new URLSearchParams({ room })}`;

const written = (room: string) =>
  join(import.meta.dirname, 'written', `${room.replaceAll(/\W+/g, '-')}.yml`);

/** What a room says once it says the same twice. */
async function settled(main: Locator): Promise<string> {
  let said = '';
  const again = async () => {
    const before = said;
    said = await main.ariaSnapshot();
    // Nothing but the landmark: what is in the room is still on its way.
    return said !== '' && said !== '- main' && said === before;
  };
  await expect.poll(again).toBe(true);
  return said;
}

/** Compares what a room says with what is written down; `--update-snapshots` writes it anew. */
async function expectWritten(main: Locator, room: string): Promise<void> {
  if (test.info().config.updateSnapshots === 'changed') {
    mkdirSync(join(import.meta.dirname, 'written'), { recursive: true });
    writeFileSync(written(room), `${await settled(main)}\n`);
  }
  const text = readFileSync(written(room), 'utf8');
  await expect.poll(async () => `${await main.ariaSnapshot()}\n`, { message: room }).toBe(text);
}

for (const { name, width, height, colorScheme, shown } of looks) {
  test(`the gallery is what is written down, and nothing is cut off: ${name}`, async ({
    page,
  }, testInfo) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const room of shown) {
      await page.goto(addressOf(room));
      const main = page.getByRole('main');
      await expectWritten(main, room);
      await page.screenshot({ path: testInfo.outputPath(`${room}.png`), fullPage: true });
      expect(await misfits(page), room).toEqual([]);
      if (width < 1000 || !plainRooms.includes(room)) continue;
      const { violations } = await new AxeBuilder({ page }).include('main').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });
}
