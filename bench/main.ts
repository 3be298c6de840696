import { stepsPerEpoch } from '../src/domain/experiment/experiment.ts';
import type { Side } from '../src/benchmark/contestant.ts';
import { measureMatmul } from '../src/benchmark/matmul.ts';
import type { Effort } from '../src/benchmark/measure.ts';
import { median } from '../src/benchmark/measure.ts';
import type { NetworkName } from '../src/benchmark/networks.ts';
import { networks } from '../src/benchmark/networks.ts';
import { installCounters } from './counters.ts';
import { flopsPerStep } from '../src/domain/model/flops.ts';
import { requestTestDevice } from '../src/engine/testing/device.ts';
import type { Measurement } from './measure.ts';
import { measure } from './measure.ts';

installCounters();

/** Each side's library is loaded only where it competes, so that none slows another's page. */
const makers = {
  engine: async () => (await import('./contestants/engine.ts')).makeEngine,
  app: async () => (await import('./contestants/engine.ts')).makeApp,
  processor: async () => (await import('./contestants/processor.ts')).makeProcessor,
  oneThread: async () => (await import('./contestants/processor.ts')).makeOneThread,
  webgl: async () => (await import('./contestants/tfjs.ts')).makeWebgl,
  cpu: async () => (await import('./contestants/tfjs.ts')).makeCpu,
  tfjs: async () => (await import('./contestants/tfjs.ts')).makeTfjs,
  wasm: async () => (await import('./contestants/tfjs.ts')).makeWasm,
  jax: async () => (await import('./contestants/jax.ts')).makeJax,
} satisfies Record<Side | 'app', unknown>;

type Entrant = keyof typeof makers;

/** What the runner calls through the page; one page load measures one thing. */
const bench = {
  async adapter() {
    const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) throw new Error('This browser has no WebGPU adapter.');
    const { vendor, architecture, device, description } = adapter.info;
    return { vendor, architecture, device, description };
  },
  async measure(side: Side, name: NetworkName, effort: Effort): Promise<Measurement> {
    const make = await makers[side]();
    const contestant = await make(networks[name], 1);
    try {
      return await measure(contestant, effort);
    } finally {
      contestant.dispose();
    }
  },
  /** Milliseconds of an evaluation of so many images, the median of three after one that compiles. */
  async evaluate(side: Entrant, name: NetworkName, images: number): Promise<number> {
    const make = await makers[side]();
    const contestant = await make(networks[name], images);
    try {
      await contestant.evaluate?.();
      const times: number[] = [];
      for (let time = 0; time < 3; time++) {
        const started = performance.now();
        await contestant.evaluate?.();
        times.push(performance.now() - started);
      }
      return median(times);
    } finally {
      contestant.dispose();
    }
  },
  /**
   * Seconds of all documented epochs over 60,000 images, with 10,000 measured after each; and how many
   * of them the page's thread was at work, where others want the processor too.
   */
  async documented(side: Side, name: NetworkName) {
    const make = await makers[side]();
    const experiment = networks[name];
    const contestant = await make(experiment, 10_000);
    const steps = stepsPerEpoch(60_000, experiment);
    try {
      const started = performance.now();
      const busy = await scriptSeconds();
      for (let epoch = 0; epoch < experiment.epochs; epoch++) {
        for (let done = 0; done < steps; done += contestant.longestRun) {
          contestant.rewind?.();
          await contestant.run(Math.min(contestant.longestRun, steps - done));
        }
        await contestant.evaluate?.();
      }
      const working = (await scriptSeconds()) - busy;
      return { seconds: (performance.now() - started) / 1000, working };
    } finally {
      contestant.dispose();
    }
  },
  async parity(name: NetworkName, backend: 'cpu' | 'webgpu') {
    return (await import('./parity.ts')).fullSizeParity(name, backend);
  },
  async goldenParity() {
    return (await import('./parity.ts')).goldenParity();
  },
  flops: (name: NetworkName) => flopsPerStep(networks[name].model, networks[name].batchSize),
  async matmul(blocks: number) {
    const device = await requestTestDevice();
    try {
      return await measureMatmul(device, blocks);
    } finally {
      device.destroy();
    }
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
