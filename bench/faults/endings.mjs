/* global window */
// Faults that end something: the page, its renderer, the browser, its GPU process, the worker.
import { startBrowser } from './browser.mjs';
import { LabPage, missing } from './page.mjs';
import { cutShort, goOn, lostTraining, Scene } from './scene.mjs';

const reload = (scene, context) =>
  cutShort(scene, context, async (lab) => {
    await lab.reload();
    return lab;
  });

const closedTab = (scene, context) =>
  cutShort(scene, context, async (lab) => {
    await lab.page.close();
    return LabPage.open(context, scene.server.url);
  });

const crashedRenderer = (scene, context) =>
  cutShort(scene, context, async (lab) => {
    const session = await context.newCDPSession(lab.page);
    const crashed = new Promise((resolve) => lab.page.once('crash', resolve));
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await lab.page.close();
    return LabPage.open(context, scene.server.url);
  });

/** In a browser of its own, which is killed; another starts on its profile. */
async function killedBrowser(scene) {
  let own = await startBrowser();
  try {
    const lab = await scene.training(own.browser.contexts()[0]);
    const before = await lab.stock();
    await own.kill();
    own = await startBrowser(own.profile);
    const next = await LabPage.open(own.browser.contexts()[0], scene.server.url);
    const message = await goOn(next);
    const lost = missing(before, await next.stock()) + (await lostTraining(scene, next));
    return { survived: await next.works(), lost, message };
  } finally {
    await own.close();
  }
}

/** The training goes on by itself: what it said meanwhile, and what it ended with. */
async function byItself(scene, context, lab, before, spoken) {
  await lab.phase('train', 'done');
  const message = await spoken();
  const lost = missing(before, await lab.stock()) + (await lostTraining(scene, lab));
  return { survived: await lab.works(), lost, message };
}

/** Lines of the training's log that are no epochs. */
const logWords = (lab) =>
  lab
    .cell('train')
    .getByRole('log')
    .innerText()
    .then((text) =>
      text
        .split('\n')
        .filter((line) => /goes on|lost|taken/.test(line))
        .join(' '),
    );

async function crashedGpu(scene, context) {
  const lab = await scene.training(context);
  const before = await lab.stock();
  const session = await scene.browser.newBrowserCDPSession();
  await session.send('Browser.crashGpuProcess').catch(() => undefined);
  return byItself(scene, context, lab, before, () => logWords(lab));
}

async function endedWorker(scene, context) {
  const lab = await scene.training(context);
  const before = await lab.stock();
  await lab.page.evaluate(() => {
    for (const worker of window.lab.workers.splice(0)) worker.terminate();
  });
  return byItself(scene, context, lab, before, async () =>
    (await lab.said()).concat(await logWords(lab)).join(' || '),
  );
}

/** What is put before the worker's own script. */
export async function beforeWorker(context, prelude) {
  await context.route(/\/assets\/worker-[^/]*\.js$/, async (route) => {
    const answer = await route.fetch();
    const body = `(${prelude})();\n${await answer.text()}`;
    await route.fulfill({ response: answer, body });
  });
}

/** Within the worker: remembers its devices, and destroys them when the bench says so. */
function reachDevices() {
  const devices = [];
  const { requestDevice } = globalThis.GPUAdapter.prototype;
  globalThis.GPUAdapter.prototype.requestDevice = async function (...given) {
    const device = await requestDevice.apply(this, given);
    devices.push(device);
    return device;
  };
  new globalThis.BroadcastChannel('bench').onmessage = () => {
    for (const device of devices.splice(0)) device.destroy();
  };
}

const destroyDevices = (lab) =>
  lab.page.evaluate(() => {
    const channel = new window.BroadcastChannel('bench');
    channel.postMessage('destroy');
    channel.close();
  });

async function lostDevice(scene, context) {
  await beforeWorker(context, reachDevices);
  const lab = await scene.training(context);
  const before = await lab.stock();
  await destroyDevices(lab);
  return byItself(scene, context, lab, before, () => logWords(lab));
}

async function lostDeviceAfter(scene, context) {
  await beforeWorker(context, reachDevices);
  const lab = await scene.owner(context);
  const before = await lab.stock();
  const hash = await lab.weightsHash();
  await destroyDevices(lab);
  await lab.page.waitForFunction(() => window.lab.losses > 0, null, { timeout: 60_000 });
  const same = (await lab.weightsHash()) === hash;
  await lab.run('evaluate');
  await lab.phase('evaluate', 'done');
  const lost = missing(before, await lab.stock()) + (same ? 0 : 1);
  const message = (await lab.said()).join(' || ') || null;
  return { survived: await lab.works(), lost, message };
}

/** Fills a heap of 200 MB in the worker: the renderer goes with it. */
function fillHeap() {
  new globalThis.BroadcastChannel('bench').onmessage = () => {
    const held = [];
    for (;;) held.push(Array.from({ length: 100_000 }, (_, at) => ({ at })));
  };
}

async function fullHeap(scene) {
  const own = await startBrowser(undefined, ['--js-flags=--max-old-space-size=200']);
  try {
    const context = await own.browser.newContext({ viewport: { width: 1440, height: 900 } });
    await beforeWorker(context, fillHeap);
    const own_ = new Scene(own.browser, scene.server);
    own_.reference = await scene.wanted();
    return await cutShort(own_, context, async (lab) => {
      const crashed = new Promise((resolve) => lab.page.once('crash', resolve));
      const replaced = lab.page.waitForFunction(() => window.lab.workers.length > 1, null, {
        timeout: 120_000,
      });
      await destroyDevices(lab);
      await Promise.race([crashed, replaced]);
      await lab.page.close();
      return LabPage.open(context, scene.server.url);
    });
  } finally {
    await own.close();
  }
}

async function twoTabs(scene, context) {
  const first = await scene.training(context);
  // Paused, it does not end before the other tab is there.
  await first.cell('train').getByRole('button', { name: 'Pause' }).click();
  await first
    .cell('train')
    .getByText(/^Paused/)
    .waitFor();
  const before = await first.stock();
  const second = await LabPage.open(context, scene.server.url);
  const take = second.cell('train').getByRole('button', { name: 'Take it over' });
  await take.waitFor({ timeout: 60_000 });
  const message = await second
    .cell('train')
    .getByText(/under way in another tab/)
    .innerText();
  await take.click();
  await second.phase('train', 'done');
  await first
    .cell('train')
    .getByText(/Another tab has taken this training over/)
    .waitFor();
  const lost = missing(before, await second.stock()) + (await lostTraining(scene, second));
  return { survived: await second.works(), lost, message };
}

/** Both train, each its own. */
async function twoTrainings(scene, context) {
  const first = await scene.training(context);
  const second = await scene.training(context);
  await first.phase('train', 'done');
  await second.phase('train', 'done');
  const { records, states } = await second.stock();
  const wanting = Math.max(0, 4 - records.length) + Math.max(0, 4 - states.length);
  const lost = wanting + (await lostTraining(scene, first)) + (await lostTraining(scene, second));
  return { survived: await second.works(), lost, message: null };
}

export const endings = {
  'reload in mid-epoch': reload,
  'tab closed in mid-epoch, opened again': closedTab,
  'renderer crashed (Page.crash)': crashedRenderer,
  'browser killed, started again with the same profile': killedBrowser,
  'GPU process killed in mid-training (Browser.crashGpuProcess)': crashedGpu,
  'worker ends silently': endedWorker,
  "worker's heap runs out": fullHeap,
  'device.destroy() in mid-training': lostDevice,
  'device lost after training': lostDeviceAfter,
  'two tabs, one training: the second takes it over': twoTabs,
  'two tabs train at once': twoTrainings,
};
