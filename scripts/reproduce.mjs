// npm run reproduce -- <lesson>: trains a lesson in headless Chromium on the real data and writes the
// documented and the measured figures side by side to results/<lesson>.json.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withLabPage } from './lab-page.mjs';
import { main, root } from './setup.mjs';

const usage = `npm run reproduce -- <lesson|transfer> [--variant ID] [--epochs N] [--limit IMAGES] [--seed N]
  [--backend engine|processor|webgpu|webgl|cpu] [--train IMAGES] [--lesson first-cnn|hidden-layer (for transfer)]`;

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
  const result = await withLabPage('bench/reproduce/index.html', 'reproduce', (page) =>
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
