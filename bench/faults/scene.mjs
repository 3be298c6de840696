// What every fault meets: somebody who has kept a drawing and a finished training, and whose next
// training is under way. And what is counted afterwards.
import { LabPage, missing, within } from './page.mjs';

/** Epochs of a second or so on a software adapter: long enough to be cut in their middle. */
export const long = { images: '4000', epochs: '4', seed: '7' };
const short = { images: '100', epochs: '1', seed: '5' };

/** Everything that the faults are given. */
export class Scene {
  constructor(browser, server) {
    this.browser = browser;
    this.server = server;
    this.reference = null;
  }

  context() {
    return this.browser.newContext({
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
    });
  }

  /** The weights of the long training, never interrupted. */
  async wanted() {
    if (this.reference) return this.reference;
    const context = await this.context();
    const lab = await LabPage.open(context, this.server.url, long);
    await lab.run('train');
    await lab.phase('train', 'done');
    this.reference = await lab.weightsHash();
    await context.close();
    return this.reference;
  }

  /** A page with a kept drawing and a finished training in it. */
  async owner(context, prepare = null) {
    const lab = await LabPage.open(context, this.server.url, short, prepare);
    await lab.keepDrawing();
    await lab.drawings().first().waitFor();
    await lab.run('train');
    await lab.phase('train', 'done');
    return lab;
  }

  /** The same, and the long training in the middle of an epoch. */
  async training(context, prepare = null) {
    const lab = await this.owner(context, prepare);
    await lab.go(long);
    await lab.run('train');
    await lab.midEpoch();
    return lab;
  }
}

const goOnButton = (lab) => lab.cell('train').getByRole('button', { name: /^Go on from epoch/ });

/** Goes on with the training that the page offers; what it says of it. */
export async function goOn(lab) {
  await goOnButton(lab).waitFor({ timeout: 60_000 });
  const message = await lab
    .cell('train')
    .getByText(/was cut short/)
    .innerText();
  await goOnButton(lab).click();
  await lab.phase('train', 'done');
  return message;
}

/** 0 where the long training has ended with the weights of an uninterrupted one. */
export async function lostTraining(scene, lab) {
  const [got, wanted] = [await lab.weightsHash(), await scene.wanted()];
  if (got !== wanted) console.error(`Other weights: ${got} where ${wanted} were wanted.`);
  return got === wanted ? 0 : 1;
}

/** What a fault of a training under way has taken, after `cut` and going on in the page it gives. */
export async function cutShort(scene, context, cut) {
  const lab = await scene.training(context);
  const before = await lab.stock();
  const next = await cut(lab);
  const message = await goOn(next);
  const lost = missing(before, await next.stock()) + (await lostTraining(scene, next));
  return { survived: await next.works(), lost, message };
}

/** What a fault has taken of what was stored, told in a healthy page of the same browser. */
export async function afterwards(scene, context, before) {
  const lab = await LabPage.open(context, scene.server.url);
  const lost = missing(before, await lab.stock());
  await lab.page.close();
  return lost;
}

export const firstMessage = async (lab, code) => {
  const note = lab.page.locator(code ? `[data-failure="${code}"]` : '[data-failure]').first();
  await within(30_000, note.waitFor({ timeout: 30_000 }));
  return (await lab.said()).join(' || ') || null;
};
