import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page, Route } from '@playwright/test';
import { downloadPlan } from '../src/domain/data/published.ts';
import { goldenSmall } from './data-files.ts';
import { expect, test } from './lab.ts';

const load = 'Load the digits';
const plan = downloadPlan('mnist');
const cors = { 'access-control-allow-origin': '*' };
const hosts = [...new Set(plan.mirrors.map((mirror) => new URL(mirror).host))];

/** Plays all mirrors of MNIST. */
async function playMirrors(page: Page, answer: (route: Route, host: string) => unknown) {
  await page.context().route(
    ({ host }) => hosts.includes(host),
    async (route) => void (await answer(route, new URL(route.request().url()).host)),
  );
}

/** MNIST's own file where `npm run datasets` has put it; null where it has not. */
function realFile(url: string): Buffer | null {
  const name = url.slice(url.lastIndexOf('/') + 1);
  const path = fileURLToPath(new URL(`../public/datasets/mnist/${name}`, import.meta.url));
  return existsSync(path) ? readFileSync(path) : null;
}

test('nothing is fetched before the button is pressed, which says what from where', async ({
  lab,
  foreignRequests,
}) => {
  await lab.hideDatasets();
  await lab.open('single-layer');
  await lab.run(load);
  await lab.expectPhase(lab.cell(load), 'done');
  const get = lab.cell(load).getByRole('region', { name: 'Get MNIST' });
  for (const host of hosts) await expect(get).toContainText(host);
  await expect(get.getByRole('button', { name: /Get MNIST \(11\.6 MB\)/ })).toBeVisible();
  expect(foreignRequests).toEqual([]);
});

const faults: readonly [what: string, answer: (route: Route) => unknown, words: RegExp][] = [
  ['that have it not', (route) => route.fulfill({ status: 404, headers: cors }), /answers 404/],
  [
    'that do not let a page in, or cannot be reached',
    (route) => route.abort(),
    /cannot be reached/,
  ],
  [
    'that give other bytes',
    (route) => route.fulfill({ body: goldenSmall('mnist.npz').buffer, headers: cors }),
    /gave other bytes/,
  ],
  [
    'that give half a file',
    (route) => route.fulfill({ body: Buffer.from('1f8b0800', 'hex'), headers: cors }),
    /gave other bytes/,
  ],
];

for (const [what, answer, words] of faults) {
  test(`mirrors ${what} leave a way out, and the data as they were`, async ({ lab, page }) => {
    await lab.hideDatasets();
    await playMirrors(page, answer);
    await lab.open('single-layer');
    const cell = await lab.run(load);
    await lab.expectPhase(cell, 'done');
    await cell.getByRole('button', { name: /^Get MNIST/ }).click();
    const alert = cell.getByRole('alert');
    await expect(alert).toContainText(words);
    for (const host of hosts) await expect(alert).toContainText(host);
    await expect(alert.getByRole('link')).toHaveCount(4);
    await expect(cell.getByRole('button', { name: /Try again/ })).toBeVisible();
    await lab.expectPhase(cell, 'done');
    await expect(cell).toContainText('(12000, 28, 28)');
  });
}

test('fetching can be stopped and goes on; whole and right, MNIST is kept', async ({
  lab,
  page,
}) => {
  const waiting: Route[] = [];
  let open = false;
  const { name } = plan.files[0];
  const there = realFile(`/${name}.gz`) !== null;
  await lab.hideDatasets();
  await playMirrors(page, (route) => {
    if (!open) return waiting.push(route);
    const body = realFile(route.request().url());
    return route.fulfill(body ? { body, headers: cors } : { status: 404, headers: cors });
  });
  await lab.open('single-layer');
  const cell = lab.cell(load);
  await cell.getByRole('button', { name: /^Get MNIST/ }).click();
  await expect(cell.getByRole('progressbar', { name: 'Fetching MNIST' })).toBeVisible();
  await expect.poll(() => waiting.length).toBe(1);
  await cell.getByRole('button', { name: 'Cancel' }).click();
  await expect(cell).toContainText('What has come is kept');
  open = true;
  await cell.getByRole('button', { name: /^Go on fetching MNIST/ }).click();
  if (!there) {
    await expect(cell.getByRole('alert')).toContainText('answers 404');
    return;
  }
  await lab.expectPhase(cell, 'done');
  await expect(cell).toContainText('(60000, 28, 28)');
  await page.reload();
  await lab.run(load);
  await lab.expectPhase(cell, 'done');
  await expect(cell).toContainText('(60000, 28, 28)');
  const seconds = /Done in ([\d.]+) s/.exec(
    (await cell.getByRole('status').first().textContent()) ?? '',
  );
  expect(Number(seconds?.[1] ?? 0)).toBeLessThan(2);
});

test('opening can be cancelled, and what was open stays', async ({ lab, page }) => {
  const held: Route[] = [];
  await page
    .context()
    .route('**/datasets/**', (route) =>
      route.request().method() === 'HEAD' && route.request().url().includes('/mnist/')
        ? route.fulfill({ status: 200, contentType: 'application/octet-stream' })
        : route.request().url().includes('/mnist/')
          ? void held.push(route)
          : route.fulfill({ status: 404 }),
    );
  await lab.open('single-layer', { data: 'builtin' });
  const cell = await lab.run(load);
  await lab.expectPhase(cell, 'done');
  await cell.getByRole('combobox', { name: 'Data set' }).click();
  await page.getByRole('option', { name: 'MNIST', exact: true }).click();
  await lab.expectPhase(cell, 'running');
  await cell.getByRole('button', { name: 'Cancel' }).click();
  await lab.expectPhase(cell, 'stale');
  await expect(cell).toContainText('(12000, 28, 28)');
});

test('an address may name a file beside the page, and none elsewhere', async ({
  lab,
  page,
  foreignRequests,
}) => {
  await lab.hideDatasets();
  const { buffer } = goldenSmall('mnist.npz');
  await page
    .context()
    .route('**/class/digits.npz', (route) =>
      route.fulfill({ body: buffer, contentType: 'application/octet-stream' }),
    );
  await lab.open('single-layer', { data: 'class/digits.npz' });
  const cell = await lab.run(load);
  await lab.expectPhase(cell, 'done');
  await expect(cell).toContainText('(6, 28, 28)');
  await page.goto('about:blank');
  await lab.open('single-layer', { data: 'https://elsewhere.example/digits.npz' });
  await lab.run(load);
  await lab.expectPhase(cell, 'failed');
  await expect(cell.getByRole('alert')).toContainText('The address asks for data from elsewhere');
  expect(foreignRequests).toEqual([]);
});
