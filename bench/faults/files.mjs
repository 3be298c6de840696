/* global window */
// What a reader brings at the wrong moment, and what happens that nobody waits for.
import { readFile } from 'node:fs/promises';
import { Zip, ZipDeflate } from 'fflate';
import { beforeWorker } from './endings.mjs';
import { LabPage, missing } from './page.mjs';
import { cutShort, firstMessage, lostTraining } from './scene.mjs';

/** A table of 40 pictures, as Kaggle has it. */
function table() {
  const names = Array.from({ length: 784 }, (_, at) => `pixel${at}`).join();
  const pixels = Array.from({ length: 784 }, (_, at) => at % 200).join();
  const rows = Array.from({ length: 40 }, (_, row) => `${row % 10},${pixels}`);
  return Buffer.from([`label,${names}`, ...rows].join('\n'));
}

/** A zip of two megabytes that says it holds a table, of two gigabytes of zeros. */
function bomb() {
  const parts = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const entry = new ZipDeflate('train.csv', { level: 9 });
  zip.add(entry);
  const zeros = new Uint8Array(16 << 20).fill(48);
  for (let count = 0; count < 127; count++) entry.push(zeros);
  entry.push(zeros, true);
  zip.end();
  return Buffer.concat(parts);
}

const choose = (lab, name, buffer) =>
  lab
    .cell('load')
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer }]);

/** Files are chosen while the long training goes on, which ends as if they had not been. */
async function filesMeanwhile(scene, context, ends, act) {
  const lab = await scene.training(context);
  const before = await lab.stock();
  const message = await act(lab, lab.page.getByRole('dialog', { name: 'Use these files?' }));
  await lab.phase('train', ends);
  const lost = missing(before, await lab.stock()) + (await lostTraining(scene, lab));
  return { survived: await lab.works(), lost, message };
}

const ownFiles = (scene, context) =>
  filesMeanwhile(scene, context, 'stale', async (lab, dialog) => {
    await choose(lab, 'train.csv', table());
    await dialog.getByRole('button', { name: 'Use these' }).click();
    await lab.phase('load', 'done');
    return lab.cell('train').getByRole('status').first().innerText();
  });

const hostileZip = (scene, context) =>
  filesMeanwhile(scene, context, 'done', async (lab, dialog) => {
    await choose(lab, 'digits.zip', bomb());
    const note = dialog.locator('[data-failure]').first();
    await note.waitFor({ timeout: 120_000 });
    const words = (await note.innerText()).replace(/\s*\n+\s*/g, ' | ');
    await lab.page.keyboard.press('Escape');
    return words;
  });

/** A project of a run with its network and a drawing, saved in one browser. */
async function savedProject(scene) {
  const context = await scene.context();
  const lab = await scene.owner(context);
  await lab.page.keyboard.press('Alt+r');
  const saved = lab.page.waitForEvent('download');
  await lab.page.getByRole('button', { name: 'Save a project file' }).click();
  const bytes = await readFile(await (await saved).path());
  await context.close();
  return bytes;
}

/** Opens a project file in the panel of runs. Resolves with what the page says of it. */
async function openProject(lab, buffer) {
  await lab.page.keyboard.press('Alt+r');
  const group = lab.page.getByRole('group', { name: 'Project file' });
  const chooser = lab.page.waitForEvent('filechooser');
  await group.getByRole('button', { name: 'Open a project file' }).click();
  await (await chooser).setFiles({ name: 'cut.zip', mimeType: 'application/zip', buffer });
  const outcome = group
    .getByRole('status')
    .filter({ hasText: /^(?!One moment)./ })
    .or(group.locator('[data-failure]'));
  await outcome.first().waitFor();
  const words = await group.locator('p, li').allInnerTexts();
  await lab.page.keyboard.press('Escape');
  return words.filter((text) => text !== '').join(' | ');
}

/** Opened cut after every tenth of it, and whole at last, in a browser that has work of its own. */
async function cutProject(scene, context) {
  const whole = await savedProject(scene);
  const lab = await scene.owner(context);
  const before = await lab.stock();
  const errors = [];
  lab.page.on('pageerror', (error) => errors.push(String(error)));
  const said = [];
  for (let part = 1; part <= 10; part++) {
    said.push(await openProject(lab, whole.subarray(0, Math.floor((whole.length * part) / 10))));
  }
  const after = await lab.stock();
  // The whole file, opened last, has brought what it holds.
  const brought = after.records.length === 2 && after.states.length === 2 ? 0 : 1;
  const lost = missing(before, after) + errors.length + brought;
  return { survived: await lab.works(), lost, message: said[4] };
}

/** Within the worker: once the bench says so, it is busy for ever and answers nothing. */
function hang() {
  new globalThis.BroadcastChannel('bench').onmessage = () => {
    for (;;);
  };
}

async function silentWorker(scene, context) {
  await beforeWorker(context, hang);
  const row = await cutShort(scene, context, async (lab) => {
    await lab.page.evaluate(() => {
      const channel = new window.BroadcastChannel('bench');
      channel.postMessage('hang');
      channel.close();
    });
    // Everything but what the worker is asked goes on: a drawing is kept, and the page is loaded again.
    await lab.keepDrawing();
    await lab.drawings().nth(1).waitFor();
    await lab.page.close();
    return LabPage.open(context, scene.server.url);
  });
  await context.unrouteAll();
  return row;
}

/** Errors that nobody catches, while the long training goes on. */
async function uncaught(scene, context) {
  const lab = await scene.training(context);
  const before = await lab.stock();
  await lab.page.evaluate(() => {
    setTimeout(() => {
      throw new Error('an error of the bench');
    });
    void Promise.reject(new Error('a rejection of the bench'));
  });
  const message = await firstMessage(lab, 'unexpected');
  await lab.phase('train', 'done');
  const lost = missing(before, await lab.stock()) + (await lostTraining(scene, lab));
  return { survived: await lab.works(), lost, message };
}

/** The page sleeps for a while, as on a closed laptop. */
async function frozen(scene, context) {
  const lab = await scene.training(context);
  const before = await lab.stock();
  const session = await context.newCDPSession(lab.page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((resolve) => setTimeout(resolve, 5000));
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await lab.phase('train', 'done');
  const lost = missing(before, await lab.stock()) + (await lostTraining(scene, lab));
  return { survived: await lab.works(), lost, message: null };
}

export const files = {
  'own files are used in mid-training': ownFiles,
  'a hostile zip (2 GB of zeros) is chosen in mid-training': hostileZip,
  'a project file cut after every tenth of it': cutProject,
  'worker answers nothing any more': silentWorker,
  'an uncaught error and a rejection in mid-training': uncaught,
  'the page is frozen and wakes (a closed laptop)': frozen,
};
