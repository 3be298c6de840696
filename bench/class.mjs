// npm run bench:class, after a build: a live lesson of 30 pages on one machine. How long each takes to
// join, how long after a student's press the board shows it, and whom the pages spoke to. Writes
// bench/results/class.json.
//   npm run bench:class -- --students 5    a smaller class; nothing is written
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumArgs, ensureBrowser } from '../scripts/browser.mjs';
import { networkAddresses } from '../scripts/serve/class.mjs';
import { classOf, createRelay } from '../scripts/serve/relay.mjs';
import { listen } from '../scripts/serve/server.mjs';
import { main, root } from '../scripts/setup.mjs';

const { values } = parseArgs({ options: { students: { type: 'string', default: '30' } } });
const students = Number(values.students);

/** Remembers the connections of a page, and when a text first stood on it. */
function watch() {
  const Original = globalThis.RTCPeerConnection;
  globalThis.connections = [];
  globalThis.RTCPeerConnection = class extends Original {
    constructor(options) {
      super(options);
      globalThis.connections.push(this);
    }
  };
  globalThis.seen = (selector, text) =>
    new Promise((resolve) => {
      const look = () => {
        if (!globalThis.document.querySelector(selector)?.innerText.includes(text)) return;
        observer.disconnect();
        resolve(Date.now());
      };
      const observer = new globalThis.MutationObserver(look);
      observer.observe(globalThis.document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      look();
    });
}

/** Servers that a page named to the browser, and addresses that it was connected to. */
async function contacts() {
  const remote = [];
  let servers = 0;
  for (const connection of globalThis.connections) {
    servers += connection.getConfiguration().iceServers.length;
    const stats = await connection.getStats();
    for (const one of stats.values()) if (one.type === 'remote-candidate') remote.push(one.address);
  }
  return { servers, remote };
}

const sorted = (numbers) => [...numbers].sort((one, other) => one - other);
const at = (numbers, share) => sorted(numbers)[Math.ceil(share * numbers.length) - 1];
const summary = (milliseconds) => ({
  median: at(milliseconds, 0.5) / 1000,
  ninth: at(milliseconds, 0.9) / 1000,
  most: at(milliseconds, 1) / 1000,
});

await main(async () => {
  const relay = createRelay();
  const server = createServer(classOf(join(root, 'dist'), relay));
  const url = `http://localhost:${await listen(server, 0, 'localhost')}`;
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: chromiumArgs,
  });
  try {
    const context = await browser.newContext();
    const foreign = [];
    context.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(url)) {
        foreign.push(request.url());
      }
    });
    await context.addInitScript(watch);
    const teacher = await context.newPage();
    await teacher.goto(url);
    await teacher.getByRole('button', { name: 'For a class' }).click();
    const board = teacher.getByRole('dialog');
    await board.getByRole('button', { name: 'Live' }).click();
    await board.getByRole('button', { name: 'Open the class' }).click();
    const link = board.getByText('#join=');
    const room = /join=(\w{5})/.exec(await link.innerText())[1];

    const pages = [];
    const joining = [];
    for (let number = 1; number <= students; number++) {
      const page = await context.newPage();
      await page.goto(`${url}/#lesson=single-layer&data=builtin&join=${room}`);
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name or nickname').fill(`Student ${number}`);
      const began = Date.now();
      await dialog.getByRole('button', { name: 'Join the class' }).click();
      await dialog.getByText('You are in the class.').waitFor();
      joining.push(Date.now() - began);
      await dialog.getByRole('button', { name: 'To my work' }).click();
      pages.push(page);
    }
    await board.getByText(`${students} students are here`).waitFor();

    await board.getByRole('button', { name: 'Ask the class' }).click();
    await board.getByLabel('Question').fill('Who are you?');
    await board.getByRole('button', { name: 'Ask everybody' }).click();
    /** From a press of a student's to the moment at which the board shows what came of it. */
    const delayOf = async (page, act, text) => {
      const shown = teacher.evaluate((wanted) => globalThis.seen('[role=dialog]', wanted), text);
      const pressed = await act(page);
      return (await shown) - pressed;
    };
    const answers = [];
    for (const [index, page] of pages.entries()) {
      await page.getByLabel('Your answer').fill(`I am ${index + 1}.`);
      const press = () =>
        page.evaluate(() => {
          const now = Date.now();
          [...globalThis.document.querySelectorAll('button')]
            .find((button) => button.innerText === 'Send the answer')
            .click();
          return now;
        });
      answers.push(await delayOf(page, press, `1 × I am ${index + 1}.`));
    }
    /** The card of a student names the lesson that is open: what changes by and by goes this way. */
    const progress = [];
    for (const [index, page] of pages.entries()) {
      const selector = `[role=dialog] ul[aria-label="Students"] > li:nth-child(${index + 1})`;
      const shown = teacher.evaluate(
        ([place, text]) => globalThis.seen(place, text),
        [selector, 'A hidden layer'],
      );
      const pressed = await page.evaluate(() => {
        const now = Date.now();
        globalThis.location.hash = '#lesson=hidden-layer&data=builtin';
        return now;
      });
      progress.push((await shown) - pressed);
    }
    const spoken = await Promise.all([teacher, ...pages].map((page) => page.evaluate(contacts)));
    const own = ['127.0.0.1', '::1', ...networkAddresses()];
    const remote = new Set(spoken.flatMap(({ remote: all }) => all));
    const result = {
      made: new Date().toISOString().slice(0, 10),
      students,
      processors: cpus().length,
      joinSeconds: summary(joining),
      answerDelaySeconds: summary(answers),
      progressDelaySeconds: summary(progress),
      foreignRequests: foreign.length,
      serversNamed: spoken.reduce((sum, { servers }) => sum + servers, 0),
      addressesElsewhere: [...remote].filter(
        (address) => address && !address.endsWith('.local') && !own.includes(address),
      ).length,
      keptByTheRelay: relay.census().waiting,
    };
    console.log(result);
    if (students !== 30) return;
    const path = join(root, 'bench', 'results', 'class.json');
    writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
});
