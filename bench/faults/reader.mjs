/* global window, document */
// What a reader does at the wrong moment, and wishes that are none.
import { readFile } from 'node:fs/promises';
import { LabPage, missing, within } from './page.mjs';
import { afterwards, firstMessage, long, lostTraining } from './scene.mjs';

function overHttp() {
  Reflect.deleteProperty(globalThis.Crypto.prototype, 'randomUUID');
}

async function withoutUuid(scene, context) {
  const lab = await scene.owner(context, overHttp);
  const stock = await lab.stock();
  await lab.reload();
  const lost = missing(stock, await lab.stock()) + (stock.drawings.length === 1 ? 0 : 1);
  return { survived: await lab.works(), lost, message: null };
}

const players = ['Run all', 'Stop', 'Train', 'Train again', 'Pause', 'Resume', 'Step', 'Interrupt'];

async function quickClicks(scene, context) {
  const lab = await scene.owner(context);
  const before = await lab.stock();
  const errors = [];
  lab.page.on('pageerror', (error) => errors.push(String(error)));
  for (let round = 0; round < 20; round++) {
    await lab.page.evaluate((names) => {
      const buttons = [...document.querySelectorAll('button')];
      for (const name of names) {
        buttons.find((one) => one.innerText.trim() === name && !one.disabled)?.click();
      }
    }, players);
  }
  const lost = missing(before, await lab.stock()) + errors.length;
  return { survived: await lab.works(), lost, message: errors[0] ?? null };
}

/** Something is done while the long training goes on, which ends as if nothing had been. */
async function meanwhile(scene, context, work, { ends = 'done' } = {}) {
  const lab = await scene.training(context);
  const before = await lab.stock();
  await work(lab);
  await lab.phase('train', ends);
  const message = await lab.cell('train').getByRole('status').first().innerText();
  const lost = missing(before, await lab.stock()) + (await lostTraining(scene, lab));
  return { survived: await lab.works(), lost, message: `${ends}: ${message}` };
}

const otherLesson = async (lab) => {
  await lab.go({ lesson: 'first-cnn' });
  await lab.page.goBack();
  await lab.ready();
};

/** The address is edited: the training under way keeps what it was asked. */
const editedModel = (lab) => lab.go({ ...long, lr: '0.01' });

async function narrowed(lab) {
  const pad = lab.page.getByRole('application', { name: 'Drawing pad' });
  const { x, y } = await pad.boundingBox();
  await lab.page.mouse.move(x + 20, y + 20);
  await lab.page.mouse.down();
  await lab.page.mouse.move(x + 60, y + 60, { steps: 3 });
  await lab.page.emulateMedia({ colorScheme: 'dark' });
  await lab.page.setViewportSize({ width: 390, height: 800 });
  await lab.page.mouse.up();
  for (const width of [320, 360, 480, 768, 1024, 1200, 1920, 2560, 1440]) {
    await lab.page.setViewportSize({ width, height: 900 });
    const wide = await lab.page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    if (wide > 0) throw new Error(`At ${width} pixels the page is ${wide} too wide.`);
  }
}

async function backAndForth(lab) {
  await lab.go({ lesson: 'hidden-layer' });
  for (let time = 0; time < 2; time++) {
    await lab.page.goBack();
    await lab.page.goForward();
  }
  await lab.page.goBack();
  await lab.ready();
}

const away = {
  lesson: 'hidden-layer',
  ...{
    layers: 'dense-10-linear-glorotUniform',
    optimizer: 'sgd',
    lr: '10',
    loss: 'meanSquaredError',
  },
  ...{ images: '300', epochs: '60' },
};

async function diverges(scene, context) {
  const lab = await scene.owner(context);
  const before = await lab.stock();
  await lab.go(away);
  await lab.run('train');
  await lab.phase('train', 'failed');
  const message = await firstMessage(lab, 'training-diverged');
  const remedies = await lab.cell('train').getByRole('group', { name: 'What may help' });
  const named = await remedies.getByRole('button').allInnerTexts();
  await remedies.getByRole('button', { name: /^Train with cross-entropy/ }).click();
  await lab.phase('train', 'done');
  const { records } = await lab.stock();
  const lost = (await afterwards(scene, context, before)) + (records.length === 3 ? 0 : 1);
  return { survived: await lab.works(), lost, message: `${message} | ${named.join(' | ')}` };
}

async function outOfRange(scene, context) {
  const lab = await scene.owner(context);
  const before = await lab.stock();
  await lab.go({ lr: '1e6', layers: 'dense-100000-relu', batch: '60000', epochs: '1e9' });
  const message = await firstMessage(lab, 'address-unclear');
  return { survived: await lab.works(), lost: await afterwards(scene, context, before), message };
}

/** A saved training, its numbers made impossible. */
async function impossibleFile(scene, context) {
  const lab = await scene.owner(context);
  const before = await lab.stock();
  const saved = lab.page.waitForEvent('download');
  await lab.cell('train').getByRole('button', { name: 'Save this training' }).click();
  const bytes = await readFile(await (await saved).path());
  const at = bytes.indexOf('\\"epochs\\":1,');
  bytes.write('\\"epochs\\":0,', at);
  const chooser = lab.page.waitForEvent('filechooser');
  await lab.cell('train').getByRole('button', { name: 'Go on with a saved one' }).click();
  const file = { name: 'run.safetensors', mimeType: 'application/octet-stream', buffer: bytes };
  await (await chooser).setFiles(file);
  const message = await firstMessage(lab);
  const url = lab.page.url();
  const lost = missing(before, await lab.stock()) + (url.includes('images=100') ? 0 : 1);
  return { survived: await lab.works(), lost, message };
}

/** A training is deleted while it learns: nothing of it comes back. */
async function deletedMeanwhile(scene, context) {
  const lab = await scene.training(context);
  await lab.page.keyboard.press('Alt+r');
  const panel = lab.page.getByRole('dialog', { name: 'Runs' });
  await panel
    .getByRole('button', { name: /^Delete / })
    .first()
    .click();
  await panel.getByRole('button', { name: 'Undo' }).waitFor();
  await lab.page.keyboard.press('Escape');
  await lab.phase('train', 'done');
  const wrong = await lostTraining(scene, lab);
  const { drawings, records, states } = await lab.stock();
  const back = records.length + states.length - 2;
  return {
    survived: await lab.works(),
    lost: wrong + Math.max(0, back) + (drawings.length === 1 ? 0 : 1),
    message: `${records.length} record, ${states.length} state left of two`,
    nature: 'The run that the reader deleted is gone, as asked.',
  };
}

async function secondPageOfAll(scene, context) {
  const lab = await scene.owner(context);
  const before = await lab.stock();
  const other = await LabPage.open(context, scene.server.url);
  const same = await within(30_000, other.drawings().first().waitFor({ timeout: 30_000 }));
  const lost = missing(before, await other.stock()) + (same ? 0 : 1);
  return { survived: await other.works(), lost, message: null };
}

export const reader = {
  'no crypto.randomUUID (http on a LAN address)': withoutUuid,
  '20 rounds of quick clicks': quickClicks,
  'another lesson in mid-training, and back': (scene, context) =>
    meanwhile(scene, context, otherLesson),
  'settings edited in mid-training': (scene, context) =>
    meanwhile(scene, context, editedModel, { ends: 'stale' }),
  'window narrowed and widened, colours changed, pen down, in mid-training': (scene, context) =>
    meanwhile(scene, context, narrowed),
  'back and forward in mid-training': (scene, context) => meanwhile(scene, context, backAndForth),
  'the loss runs away (NaN)': diverges,
  'an address out of range': outOfRange,
  'a saved training with impossible numbers': impossibleFile,
  'a training is deleted while it learns': deletedMeanwhile,
  'a second tab': secondPageOfAll,
};
