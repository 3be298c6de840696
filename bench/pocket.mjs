// What is left of a single layer in a QR code, on MNIST: npm run bench:pocket. Needs DATASETS_DIR.
// Trains lesson 1 on the processor in Node and writes bench/results/pocket.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSources } from './load.mjs';

const sources = await openSources();
// The processor waits between slices for messages, which alone do not keep Node running.
const awake = setInterval(() => undefined, 60_000);
try {
  const { readMnist } = await sources.load('/bench/reader/mnist.ts');
  const { measurePocket } = await sources.load('/bench/pocket/measure.ts');
  const figures = await measurePocket(readMnist('train'), readMnist('t10k'));
  console.log(figures);
  const folder = fileURLToPath(new URL('results', import.meta.url));
  writeFileSync(join(folder, 'pocket.json'), `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  clearInterval(awake);
  await sources.close();
}
