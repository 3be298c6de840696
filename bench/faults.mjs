// npm run bench:faults: injects faults into the built app in a real Chromium, one after another, and
// writes what survived, how much of what was stored was lost, and what the page said, into
// bench/results/faults.json. `lost` counts kept drawings, records and stored states that are gone, and
// one where a training's weights are not, bit for bit, those of an uninterrupted one.
//   npm run bench:faults -- --only reload     the faults whose names hold a word
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root } from '../scripts/setup.mjs';
import { startBrowser } from './faults/browser.mjs';
import { endings } from './faults/endings.mjs';
import { files } from './faults/files.mjs';
import { keeping } from './faults/keeping.mjs';
import { network } from './faults/network.mjs';
import { reader } from './faults/reader.mjs';
import { Scene } from './faults/scene.mjs';
import { serveApp } from './faults/server.mjs';

const { values: options } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const target = join(root, 'bench', 'results', 'faults.json');
const faults = { ...endings, ...keeping, ...network, ...reader, ...files };

const isMeant = (name) => options.only.split(',').some((word) => name.includes(word));

/** Injects one fault in a context of its own; one that breaks the bench is a fault not survived. */
async function inject(scene, name) {
  const context = await scene.context();
  try {
    return { fault: name, ...(await faults[name](scene, context)) };
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    return { fault: name, survived: false, lost: null, message: null };
  } finally {
    scene.server.play(null);
    await context.close().catch(() => undefined);
  }
}

/** In the order of the list, whenever each was measured. */
function write(rows) {
  const before = existsSync(target) ? JSON.parse(readFileSync(target, 'utf8')) : [];
  const known = new Map([...before, ...rows].map((row) => [row.fault, row]));
  const all = Object.keys(faults).flatMap((name) => known.get(name) ?? []);
  writeFileSync(target, `${JSON.stringify(all, null, 2)}\n`);
}

await main(async () => {
  const server = await serveApp();
  const { browser, close } = await startBrowser();
  const scene = new Scene(browser, server);
  try {
    for (const name of Object.keys(faults).filter(isMeant)) {
      const began = performance.now();
      const row = await inject(scene, name);
      console.log(JSON.stringify(row), `${Math.round((performance.now() - began) / 1000)} s`);
      write([row]);
    }
  } finally {
    await close();
    await server.close();
  }
});
