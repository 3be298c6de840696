import { describe, expect, it } from 'vitest';
import { failures } from '../../engine/parity/compare.ts';
import { goldens } from '../../engine/parity/golden.ts';
import { probeGolden, trainGolden } from '../../engine/parity/train-golden.ts';
import { createProcessorNetwork } from '../index.ts';
import { moduleOfFile } from '../testing/node-module.ts';
import { createProcessorProbe } from '../testing/probe.ts';

describe('the processor computes what Keras computes', () => {
  it.each(goldens().map((golden) => [golden.name, golden] as const))('%s', async (_, golden) => {
    const probe = await createProcessorProbe(golden.experiment);
    try {
      expect(failures(await probeGolden(probe, golden))).toEqual([]);
    } finally {
      probe.dispose();
    }
  });
});

describe('the processor trains an epoch of bytes as Keras does, its smaller last batch too', () => {
  it.each(goldens().map((golden) => [golden.name, golden] as const))('%s', async (_, golden) => {
    const { experiment, data } = golden;
    const module = moduleOfFile('processor');
    const network = await createProcessorNetwork(experiment, data, { module, threads: 1 });
    try {
      expect(failures(await trainGolden(network, golden))).toEqual([]);
    } finally {
      network.dispose();
    }
  });
});
