// npm run reader: trains the reader that ships with the app, on this project's own WebAssembly engine
// in Node, on MNIST's training digits and pen strokes (DATASETS_DIR) and on built-in digits, and writes
// its weights with plan, figures and hash to src/reader/weights, after every epoch anew.
//   npm run reader -- --first 8    goes on from the weights there, with epoch 9 of the plan's
//                                  (beyond the plan's last: fits only its certainty anew)
//   npm run reader -- --out DIR    elsewhere
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSources } from '../bench/load.mjs';
import { main, root } from './setup.mjs';

const { values: options } = parseArgs({
  options: { first: { type: 'string', default: '0' }, out: { type: 'string' } },
});
const folder = options.out ?? join(root, 'src', 'reader', 'weights');
const weightsFile = join(folder, 'reader.bin');
const aboutFile = join(folder, 'reader.json');

await main(async () => {
  const sources = await openSources();
  // The processor waits between slices for messages, which alone do not keep Node running.
  const awake = setInterval(() => undefined, 60_000);
  try {
    const { trainReader } = await sources.load('/bench/reader/train.ts');
    const { finishReader, describeReader } = await sources.load('/bench/reader/training.ts');
    const { readerPlan } = await sources.load('/bench/reader/network.ts');
    const first = Number(options.first);
    const from = first > 0 ? new Uint8Array(readFileSync(weightsFile)) : undefined;
    // What was trained before is told as it was.
    const trained = first > 0 ? JSON.parse(readFileSync(aboutFile, 'utf8')).trained : [];
    await trainReader({
      first,
      epochs: readerPlan.epochs,
      from,
      say: (line) => {
        trained.push(`on the processor, ${line}`);
        console.log(line);
      },
      keep: (weights) => {
        const bytes = finishReader(weights);
        mkdirSync(folder, { recursive: true });
        writeFileSync(weightsFile, bytes);
        const about = describeReader(bytes, trained);
        writeFileSync(aboutFile, `${JSON.stringify(about, null, 2)}\n`);
        console.log(about);
      },
    });
  } finally {
    clearInterval(awake);
    await sources.close();
  }
});
