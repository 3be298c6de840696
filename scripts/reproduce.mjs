// npm run reproduce -- <lesson>: trains a lesson in headless Chromium on the real data and writes the
// documented and the measured figures side by side to results/<lesson>.json.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root, setup } from './setup.mjs';
import { chromiumArgs } from './browser.mjs';

const usage = `npm run reproduce -- <lesson|transfer> [--variant ID] [--epochs N] [--limit IMAGES] [--seed N]
  [--backend engine|webgpu|webgl|cpu] [--train IMAGES] [--lesson first-cnn|hidden-layer (for transfer)]`;

function readArguments() {
  const options = Object.fromEntries(
    ['variant', 'epochs', 'limit', 'seed', 'backend', 'train', 'lesson'].map((name) => [
      name,
      { type: 'string' },
    ]),
  );
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.length !== 1) throw new Error(usage);
  const number = (name) => (values[name] === undefined ? undefined : Number(values[name]));
  const [subject] = positionals;
  const transfer = subject === 'transfer';
  const lesson = transfer ? (values.lesson ?? 'first-cnn') : subject;
  // The test of a transfer is MNIST, and first-cnn's own data are clothes.
  const variant = transfer && lesson === 'first-cnn' ? 'mnist' : values.variant;
  return {
    name: (transfer ? [subject, lesson] : [lesson, variant]).filter(Boolean).join('.'),
    request: {
      lesson,
      variant,
      epochs: number('epochs'),
      limit: number('limit'),
      seed: number('seed'),
      backend: values.backend,
      ...(transfer && { transfer: { train: number('train') ?? 60_000 } }),
    },
  };
}

async function withPage(work) {
  const { createServer } = await import('vite');
  const { chromium } = await import('playwright');
  // A server of its own that does not watch: edits made meanwhile must not reload a long training.
  const server = await createServer({
    root,
    logLevel: 'error',
    server: { port: 0, hmr: false, watch: null },
    optimizeDeps: {
      include: ['@tensorflow/tfjs', '@tensorflow/tfjs-backend-webgpu'],
    },
  });
  await server.listen();
  const browser = await chromium.launch({
    // Ctrl-C ends the training early, not the browser.
    handleSIGINT: false,
    executablePath: await setup({ browser: true }),
    args: chromiumArgs,
  });
  try {
    const page = await browser.newPage();
    let asked = false;
    process.on('SIGINT', () => {
      if (asked) process.exit(130);
      asked = true;
      console.log('Ends after this epoch. Once more to leave at once.');
      void page.evaluate(() => window.endSoon());
    });
    page.on('pageerror', (error) => console.error(error));
    await page.exposeFunction('say', (line) => console.log(line));
    await page.goto(`${server.resolvedUrls.local[0]}bench/reproduce/index.html`);
    await page.waitForFunction(() => 'reproduce' in window);
    return await work(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

const commit = () =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim();

function printTable({ documented, measured }) {
  const rows = Object.keys(measured).map((key) => [
    key,
    { documented: documented[key], measured: measured[key] },
  ]);
  console.table(Object.fromEntries(rows));
}

await main(async () => {
  const { name, request } = readArguments();
  const result = await withPage((page) =>
    // A training takes minutes to hours; it ends by itself.
    page.evaluate((asked) => window.reproduce(asked), request),
  );
  const { documented, measured, history, ...rest } = result;
  const file = join(root, 'results', `${name}.json`);
  mkdirSync(join(root, 'results'), { recursive: true });
  const written = { documented, measured, ...rest, commit: commit(), history };
  writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
  printTable(result);
  console.log(
    `${Math.round(result.seconds)} s on ${result.backend} (${result.adapter}): results/${name}.json`,
  );
});
