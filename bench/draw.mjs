// npm run bench:draw: trains `hidden-layer` and `first-cnn` on built-in digits in headless Chromium and
// lets them read test digits drawn anywhere, at any size, with any pen, leaning, and with the steps of
// the recipe left out one by one. Prints a table and writes bench/results/draw.json.
//   npm run bench:draw -- --quick     fewer digits and epochs, nothing is written
//   npm run bench:draw -- --latency   from the pointer's event to the bars in the built app, idle and
//                                     while training, to bench/results/draw-latency.json
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root } from '../scripts/setup.mjs';
import { measureLatency } from './draw/latency.mjs';
import { withSources } from './draw/pages.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    latency: { type: 'boolean', default: false },
  },
});

const full = { train: 20_000, test: 4000, epochs: 7 };
const quick = { train: 3000, test: 1000, epochs: 2 };

const percent = (share) => `${(100 * share).toFixed(2)} %`;

function write(name, result) {
  writeFileSync(join(root, 'bench', 'results', name), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`bench/results/${name}`);
}

/** Accuracies, and in brackets how far from the same digits drawn centred, in points. */
function robustnessTable(rows) {
  const [centred] = rows;
  const cells = rows.map(({ condition, accuracy }) => [
    condition,
    Object.fromEntries(
      Object.entries(accuracy).map(([lesson, share]) => {
        const points = 100 * (share - centred.accuracy[lesson]);
        return [lesson, `${percent(share)} (${points > 0 ? '+' : ''}${points.toFixed(2)})`];
      }),
    ),
  ]);
  return Object.fromEntries(cells);
}

async function robustness() {
  const started = performance.now();
  const size = options.quick ? quick : full;
  const request = { lessons: ['hidden-layer', 'first-cnn'], seed: 7, ...size };
  const result = await withSources('bench/draw/index.html', 'benchDraw', (page) =>
    page.evaluate((asked) => window.benchDraw(asked), request),
  );
  console.table(robustnessTable(result.rows));
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${seconds} s on ${result.backend.adapter}`);
  if (!options.quick) write('draw.json', { request, ...result, seconds });
}

async function latency() {
  const rows = await measureLatency(options);
  console.table(rows);
  if (!options.quick) write('draw-latency.json', rows);
}

await main(options.latency ? latency : robustness);
