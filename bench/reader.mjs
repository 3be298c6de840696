// npm run bench:reader: measures the reader that ships with the app on what it was not trained on
// (DATASETS_DIR: pen strokes and MNIST's test digits), and writes bench/results/reader.json.
//   npm run bench:reader -- --weights FILE    another reader's file; nothing is written
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root } from '../scripts/setup.mjs';
import { openSources } from './load.mjs';

const { values: options } = parseArgs({ options: { weights: { type: 'string' } } });
const own = join(root, 'src', 'reader', 'weights', 'reader.bin');
const target = join(root, 'bench', 'results', 'reader.json');

/** The loader as it is bundled for the page, minified. */
async function bundleLoader() {
  const { build } = await import('vite');
  const built = await build({
    root,
    logLevel: 'error',
    configFile: false,
    build: {
      write: false,
      minify: true,
      assetsInlineLimit: 0,
      lib: { entry: join(root, 'src', 'reader', 'index.ts'), formats: ['es'] },
    },
  });
  const [{ output }] = [built].flat();
  // A library's build inlines the weights, which are counted as the file that they are.
  return output.find(({ type }) => type === 'chunk').code.replace(/data:[^"'`]+/, '');
}

/** What the page's own measurement wrote last, if it has: this command does not take it. */
function secondsToReading() {
  try {
    return JSON.parse(readFileSync(target, 'utf8')).secondsToReading ?? null;
  } catch {
    return null;
  }
}

await main(async () => {
  const loader = await bundleLoader();
  const sources = await openSources();
  try {
    const { reportReader } = await sources.load('/bench/reader/report.ts');
    const bytes = new Uint8Array(readFileSync(options.weights ?? own));
    const { summary, details } = await reportReader(bytes, loader);
    const { worstWriters, ...figures } = details.heldOut;
    console.log({ ...summary, perClass: figures.perClass });
    console.table(worstWriters);
    if (options.weights) return;
    const report = { ...summary, secondsToReading: secondsToReading(), ...details };
    writeFileSync(target, `${JSON.stringify(report, null, 2)}\n`);
    console.log('bench/results/reader.json');
  } finally {
    await sources.close();
  }
});
