// npm run bench:page: what the built page asks of the computer that shows it. Lighthouse (mobile and
// desktop), the size of the first load, and the main thread while a network trains: long tasks, and
// its time for each report of the worker. Writes bench/results/page.json.
//   npm run bench:page -- --quick    without Lighthouse, nothing is written
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { chromiumArgs, ensureBrowser } from '../scripts/browser.mjs';
import { firstLoad } from '../scripts/first-load.mjs';
import { main, root } from '../scripts/setup.mjs';
import { lighthouseScores } from './page/lighthouse.mjs';
import { measureTraining } from './page/training.mjs';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });

/** Network c, whose steps keep a software adapter busy; and the shortest epochs there are. */
const trainings = {
  c: { lesson: 'first-cnn', images: '1000', epochs: '3' },
  thousandEpochs: { lesson: 'single-layer', images: '100', epochs: '1000' },
};

await main(async () => {
  const server = await preview({
    root,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0 },
  });
  const url = server.resolvedUrls.local[0];
  const executablePath = await ensureBrowser();
  const longTasks = {};
  try {
    const browser = await chromium.launch({ executablePath, args: chromiumArgs });
    for (const [name, settings] of Object.entries(trainings)) {
      longTasks[name] = await measureTraining(browser, url, settings);
    }
    await browser.close();
    console.table(longTasks);
    const lighthouse = options.quick ? null : await lighthouseScores(url, executablePath);
    console.table(lighthouse);
    const { script, style } = firstLoad();
    const firstLoadGzip = { script, style };
    console.log(`First load, gzip: ${script} bytes of script, ${style} of style.`);
    if (options.quick) return;
    const result = { lighthouse, firstLoadGzip, longTasks };
    const path = join(root, 'bench', 'results', 'page.json');
    writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
    console.log('bench/results/page.json');
  } finally {
    await server.close();
  }
});
