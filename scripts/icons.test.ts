import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { icons, png } from './icons.mjs';

const folder = new URL('../public/icons/', import.meta.url);

test.each(Object.keys(icons))('%s is what scripts/icons.mjs draws', (name) => {
  const drawn = png(icons[name as keyof typeof icons]);
  expect(drawn.equals(readFileSync(new URL(name, folder)))).toBe(true);
});

test('the manifest names icons that are there, one of them to be cut by launchers', () => {
  const manifest = readFileSync(new URL('../public/manifest.webmanifest', import.meta.url), 'utf8');
  const { icons: named } = JSON.parse(manifest) as { icons: { src: string; purpose?: string }[] };
  for (const { src } of named) {
    expect(readFileSync(new URL(`../public/${src}`, import.meta.url)).length).toBeGreaterThan(100);
  }
  expect(named.some(({ purpose }) => purpose === 'maskable')).toBe(true);
});
