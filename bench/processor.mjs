// The processor in Node, where no browser has to be waited for: milliseconds of a step and what each
// operation takes. node bench/processor.mjs [networks, abcdegh] [seconds, 2]
import { readFileSync } from 'node:fs';
import { openSources } from './load.mjs';

const [names = 'abcdegh', seconds = 2] = process.argv.slice(2);
const native = new URL('../src/processor/native/processor.wasm', import.meta.url);
const module = new WebAssembly.Module(readFileSync(native));
const { load, close } = await openSources();
const { networks, syntheticData } = await load('/src/benchmark/networks.ts');
const { createProcessorNetwork } = await load('/src/processor/index.ts');
const { upTo } = await load('/src/training/split-images.ts');
const { flopsPerStep } = await load('/src/domain/model/flops.ts');

/** The fastest of many short calls: what the machine can do when nobody else wants it. */
async function measure(name) {
  const experiment = networks[name];
  const data = syntheticData(experiment, 16, 1000);
  const network = await createProcessorNetwork(experiment, data, { module, threads: 1 });
  network.startEpoch(upTo(data.train.count));
  const end = performance.now() + 1000 * seconds;
  let best = Infinity;
  for (let step = 0; performance.now() < end; step = (step + 1) % 16) {
    const started = performance.now();
    await network.trainSteps(step, step + 1);
    best = Math.min(best, performance.now() - started);
  }
  const started = performance.now();
  await network.evaluate('test');
  const evaluated = performance.now() - started;
  const rate = flopsPerStep(experiment.model, experiment.batchSize) / best / 1e6;
  console.log(
    `${name}  ${best.toFixed(3)} ms a step, ${rate.toFixed(1)} GFLOP/s; 1,000 images in ${evaluated.toFixed(0)} ms`,
  );
  const { kernels } = await network.report();
  for (const { name: kernel, share } of kernels) {
    if (share > 0.01) console.log(`   ${(100 * share).toFixed(1).padStart(5)} %  ${kernel}`);
  }
  network.dispose();
}

// The training's own port does not keep Node alive.
const awake = setInterval(() => undefined, 1000);
for (const name of names) await measure(name);
clearInterval(awake);
await close();
