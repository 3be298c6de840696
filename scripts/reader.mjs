// npm run reader: trains the reader that ships with the app, on this project's own engine in headless
// Chromium, on MNIST's training digits and pen strokes (DATASETS_DIR) and on built-in digits, and
// writes its weights with seed, figures and hash to src/reader/weights.
//   npm run reader -- --epochs 2 --out DIR    a short one, elsewhere
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumArgs } from './browser.mjs';
import { main, root, setup } from './setup.mjs';

const { values: options } = parseArgs({
  options: { epochs: { type: 'string' }, out: { type: 'string' } },
});
const folder = options.out ?? join(root, 'src', 'reader', 'weights');

/** Answers the page's requests for the images of an epoch. */
const shards = {
  name: 'reader-shards',
  configureServer(server) {
    server.middlewares.use('/reader-shard/', (request, response) => {
      server
        .ssrLoadModule('/bench/reader/training.ts')
        .then(({ shardBytes }) => response.end(shardBytes(Number(request.url.slice(1)))))
        .catch((error) => {
          response.statusCode = 500;
          response.end(String(error));
        });
    });
  },
};

await main(async () => {
  const executablePath = await setup({ browser: true });
  const { createServer } = await import('vite');
  const { chromium } = await import('playwright');
  // A server that does not watch: edits made meanwhile must not reload a long training.
  const server = await createServer({
    root,
    logLevel: 'error',
    plugins: [shards],
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  try {
    const training = await server.ssrLoadModule('/bench/reader/training.ts');
    const { readerPlan } = await server.ssrLoadModule('/bench/reader/network.ts');
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    let adapter = '';
    await page.exposeFunction('say', (line) => {
      adapter ||= line;
      console.log(line);
    });
    await page.goto(`${server.resolvedUrls.local[0]}bench/reader/index.html`);
    await page.waitForFunction(() => 'trainReader' in window);
    const started = performance.now();
    const epochs = Number(options.epochs ?? readerPlan.epochs);
    await page.exposeFunction('keep', (weights) => {
      const bytes = training.finishReader(weights);
      const about = training.describeReader(bytes, (performance.now() - started) / 1000, adapter);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'reader.bin'), bytes);
      writeFileSync(join(folder, 'reader.json'), `${JSON.stringify(about, null, 2)}\n`);
      console.log(about);
    });
    await page.evaluate((count) => window.trainReader(count), epochs);
  } finally {
    await browser.close();
    await server.close();
  }
});
