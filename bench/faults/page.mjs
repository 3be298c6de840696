/* global window, indexedDB */
// What the faults do with a page: opening it, training, and counting what a person has in it.
import { createHash } from 'node:crypto';

/** Lets the bench reach the page's worker: end it, and ask it beside the page. */
function reachWorker() {
  const lab = {
    workers: [],
    runId: null,
    at: null,
    kept: 0,
    losses: 0,
    waiting: new Map(),
    asked: 1e9,
  };
  window.lab = lab;
  const hear = ({ data }) => {
    const { kind, runId, epoch, step } = data.event ?? {};
    if (kind === 'runStarted') Object.assign(lab, { runId, at: null, kept: 0 });
    if (kind === 'runProgress') lab.at = { epoch, step };
    if (kind === 'runKept') lab.kept++;
    if (kind === 'deviceLost') lab.losses++;
    lab.waiting.get(data.id)?.(data);
    lab.waiting.delete(data.id);
  };
  const Native = window.Worker;
  window.Worker = class extends Native {
    constructor(...given) {
      super(...given);
      lab.workers.push(this);
      this.addEventListener('message', hear);
    }
  };
  lab.ask = (request) =>
    new Promise((resolve, reject) => {
      const id = ++lab.asked;
      lab.waiting.set(id, ({ kind, value, failure }) =>
        kind === 'reply'
          ? resolve(value)
          : reject(new Error(`${failure.code}: ${failure.message}`)),
      );
      lab.workers.at(-1).postMessage({ kind: 'ask', id, request });
    });
}

/** The keys of what lies in one of the page's databases. */
function keysIn([database, store]) {
  return new Promise((resolve) => {
    const opening = indexedDB.open(database);
    // Looking must not make one that is not there.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve([]);
    opening.onsuccess = () => {
      const { result } = opening;
      const end = (keys) => {
        result.close();
        resolve(keys);
      };
      if (!result.objectStoreNames.contains(store)) return end([]);
      const asked = result.transaction(store).objectStore(store).getAllKeys();
      asked.onsuccess = () => end(asked.result);
      return undefined;
    };
  });
}

/** Whether what was waited for came in time. */
export const within = (milliseconds, promise) =>
  promise.then(
    () => true,
    () => false,
  );

export class LabPage {
  constructor(page, url) {
    this.page = page;
    this.url = url;
  }

  /** Opens the app in a page of its own. */
  static async open(context, url, settings = {}, prepare = null) {
    const page = await context.newPage();
    await page.addInitScript(reachWorker);
    if (prepare) await page.addInitScript(prepare);
    const lab = new LabPage(page, url);
    await lab.go(settings);
    return lab;
  }

  async go(settings = {}) {
    const hash = new URLSearchParams({ lesson: 'single-layer', ...settings });
    await this.page.goto(`${this.url}#${hash}`);
    await this.ready();
    const all = this.page.getByRole('menuitemcheckbox', { name: 'All of every cell' });
    // A menu that opens while the page is still coming may be closed by what comes.
    do await this.page.getByRole('button', { name: 'View', exact: true }).click();
    while (!(await within(2000, all.waitFor({ timeout: 2000 }))));
    if ((await all.getAttribute('aria-checked')) === 'true')
      await this.page.keyboard.press('Escape');
    else await all.click();
  }

  async reload() {
    await this.page.reload();
    await this.ready();
  }

  ready() {
    return this.page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 });
  }

  cell(kind) {
    return this.page.locator(`[data-cell="${kind}"]`);
  }

  /** Waits for a cell's phase; one that fails instead is not waited for. */
  async phase(kind, phase, timeout = 240_000) {
    const ends = [phase, 'failed'].map((one) => `[data-cell="${kind}"][data-phase="${one}"]`);
    await this.page.locator(ends.join()).waitFor({ timeout });
    if ((await this.page.locator(ends[0]).count()) > 0) return;
    throw new Error(`The ${kind} cell failed: ${(await this.said()).join(' || ')}`);
  }

  async run(kind) {
    await this.cell(kind).getByRole('button', { name: /^Run/ }).click();
  }

  async runAll() {
    await this.page.getByRole('button', { name: 'Run all' }).click();
  }

  /** Begins the training of the Train cell and waits until its state is stored. */
  async train() {
    await this.run('train');
    await this.kept();
  }

  /** Waits until a state of the training under way is stored. */
  kept(times = 1) {
    return this.page.waitForFunction((least) => window.lab.kept >= least, times, {
      timeout: 120_000,
    });
  }

  /** Waits until an epoch after the first is under way, some of its steps done and more to come. */
  midEpoch() {
    return this.page.waitForFunction(
      () => window.lab.kept > 0 && window.lab.at?.epoch > 1 && window.lab.at.step > 5,
      null,
      { timeout: 120_000, polling: 20 },
    );
  }

  ask(request) {
    return this.page.evaluate((asked) => window.lab.ask(asked), request);
  }

  /** Draws a one on the pad and keeps it. */
  async keepDrawing() {
    const pad = this.page.getByRole('application', { name: 'Drawing pad' });
    const { x, y, width, height } = await pad.boundingBox({ timeout: 60_000 });
    await this.page.mouse.move(x + width / 2, y + 0.2 * height);
    await this.page.mouse.down();
    await this.page.mouse.move(x + width / 2, y + 0.8 * height, { steps: 5 });
    await this.page.mouse.up();
    await this.page.getByRole('button', { name: 'Keep the drawing as 1' }).click();
  }

  drawings() {
    return this.page
      .getByRole('region', { name: 'My test set' })
      .getByRole('img', { name: /^Your/ });
  }

  /** A hash over the weights of the newest training, bit for bit. */
  async weightsHash() {
    const bytes = await this.page.evaluate(async () => {
      const weights = await window.lab.ask({ kind: 'weights', runId: window.lab.runId });
      return weights.map(({ values }) => Array.from(new Uint32Array(values.buffer)));
    });
    const hash = createHash('sha256');
    for (const values of bytes) hash.update(Uint32Array.from(values));
    return hash.digest('hex');
  }

  /** What is stored here: kept drawings, records and states of trainings. */
  async stock() {
    const [drawings, records] = await Promise.all(
      [
        ['digit-lab-drawings', 'drawings'],
        ['digit-lab-runs', 'records'],
      ].map((place) => this.page.evaluate(keysIn, place)),
    );
    const states = (await this.ask({ kind: 'listStored' })).map(({ key }) => key);
    return { drawings, records, states };
  }

  /** What the page says went wrong, in its own words. */
  async said() {
    const notes = this.page.locator('[data-failure]');
    const texts = await notes.allInnerTexts();
    return [...new Set(texts.map((text) => text.replace(/\s*\n+\s*/g, ' | ')))];
  }

  /** Whether the page can be used: a short training and everything after it comes to its end. */
  async works() {
    await this.page.goto('about:blank');
    await this.go({ images: '100', epochs: '1', seed: '99' });
    await this.runAll();
    return within(120_000, this.phase('confusion', 'done', 120_000));
  }
}

/** How much of what was there is there no more. */
export function missing(before, after) {
  const gone = ['drawings', 'records', 'states'].flatMap((kind) =>
    before[kind].filter((id) => !after[kind].includes(id)).map((id) => `${kind} ${id}`),
  );
  if (gone.length > 0) console.error(`Gone: ${gone.join(', ')}.`);
  return gone.length;
}
