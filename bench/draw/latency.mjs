// From the pointer's event to the bars, in the built app: draws with the mouse as fast as screens
// refresh, and reads the figures that the engine room shows.
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build, preview } from 'vite';
import { root } from '../../scripts/setup.mjs';
import { withPage } from './pages.mjs';

const networks = ['single-layer', 'hidden-layer', 'dropout-mlp'];

/** Readings that are measured: as many as the page keeps, so that earlier ones are forgotten. */
const readings = 220;

const frame = 1000 / 60; // milliseconds

async function serve() {
  const outDir = join(root, 'node_modules', '.cache', 'draw');
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  return preview({ root, logLevel: 'error', build: { outDir }, preview: { port: 0 } });
}

/** A round line, drawn over and over: the pad is cleared after each turn, as a person would. */
async function scribble(page, count) {
  const pad = page.getByRole('application', { name: 'Drawing pad' });
  const box = await pad.boundingBox();
  const at = (angle, radius) => [
    box.x + box.width * (0.5 + radius * Math.sin(angle)),
    box.y + box.height * (0.5 - radius * Math.cos(angle)),
  ];
  const moves = 40;
  for (let done = 0; done < count; done += moves) {
    await page.mouse.move(...at(0, 0.3));
    await page.mouse.down();
    for (let move = 1; move <= moves; move++) {
      const due = setTimeout(frame);
      await page.mouse.move(...at((move / moves) * 2 * Math.PI, 0.3 - 0.1 * (move / moves)));
      await due;
    }
    await page.mouse.up();
    await pad.press('Delete');
  }
}

/** "27 ms", "1.1 s" or a count; times in milliseconds. */
const toNumber = (text) => Number.parseFloat(text) * (/\ds$|\d s$/.test(text) ? 1000 : 1);

/** A row of the engine room's table, as numbers of milliseconds. */
async function figures(page, row) {
  const table = page.getByRole('region', { name: 'Latency of the pad' });
  await setTimeout(1000); // the figures change twice a second
  const cells = await table.getByRole('row', { name: row }).getByRole('cell').allTextContents();
  const [count, median, percentile95, own, added] = cells.map(toNumber);
  return { readings: count, median, percentile95, networks: own, page: added };
}

const address = (lesson, images, epochs) =>
  new URLSearchParams({ lesson, images, epochs }).toString();

async function openLesson(page, url, lesson) {
  await page.goto(`${url}#${address(lesson, '2000', '1')}`);
  await page.getByRole('button', { name: 'Run all' }).click();
  await page.getByRole('region', { name: 'Reading' }).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'More of In the engine room' }).click();
  await page.getByRole('button', { name: 'What happens inside' }).click();
  // Measuring and the search for alike images come after the first readings.
  await scribble(page, 40);
  await setTimeout(3000);
}

/** Starts a training that lasts longer than any measurement. */
async function startTraining(page, lesson) {
  await page.evaluate((hash) => (window.location.hash = hash), address(lesson, '12000', '900'));
  await page.getByRole('button', { name: 'Train again' }).click();
  await page.getByRole('button', { name: 'Pause' }).and(page.locator(':enabled')).waitFor();
  await setTimeout(1000);
}

async function measure(url, lesson) {
  return withPage(
    async (page) => {
      await openLesson(page, url, lesson);
      await scribble(page, readings);
      const idle = await figures(page, 'Nothing else running');
      await startTraining(page, lesson);
      await scribble(page, readings);
      return { idle, training: await figures(page, 'While training') };
    },
    { viewport: { width: 1440, height: 900 } },
  );
}

/** For each network: medians and 95th percentiles in milliseconds, idle and while training. */
export async function measureLatency() {
  const server = await serve();
  try {
    const url = server.resolvedUrls.local[0];
    const rows = {};
    for (const lesson of networks) {
      const { idle, training } = await measure(url, lesson);
      rows[`${lesson}, idle`] = idle;
      rows[`${lesson}, training`] = training;
      console.log(lesson, idle, training);
    }
    return rows;
  } finally {
    await server.close();
  }
}
