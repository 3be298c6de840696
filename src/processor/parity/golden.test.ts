import { describe, expect, it } from 'vitest';
import { failures } from '../../engine/parity/compare.ts';
import { goldens } from '../../engine/parity/golden.ts';
import { probeGolden, trainGolden } from '../../engine/parity/train-golden.ts';
import { createProcessorNetwork } from '../index.ts';
import { moduleOfFile } from '../testing/node-module.ts';
import { processorLacks } from '../plan/unsupported.ts';
import { createProcessorProbe } from '../testing/probe.ts';

const all = goldens();
const known = all.filter(({ experiment }) => processorLacks(experiment.model) === null);

it('refuses what it lacks, with its reason', async () => {
  const lacking = all.filter((golden) => !known.includes(golden));
  expect(lacking.map(({ name }) => name).sort()).toEqual([
    'layers/global-average-pooling',
    'layers/global-max-pooling',
  ]);
  for (const { experiment } of lacking) {
    const refusal = { code: 'engine-unsupported', message: processorLacks(experiment.model) };
    await expect(createProcessorProbe(experiment)).rejects.toMatchObject(refusal);
  }
});

describe('the processor computes what Keras computes', () => {
  it.each(known.map((golden) => [golden.name, golden] as const))('%s', async (_, golden) => {
    const probe = await createProcessorProbe(golden.experiment);
    try {
      expect(failures(await probeGolden(probe, golden))).toEqual([]);
    } finally {
      probe.dispose();
    }
  });
});

describe('the processor trains an epoch of bytes as Keras does, its smaller last batch too', () => {
  it.each(known.map((golden) => [golden.name, golden] as const))('%s', async (_, golden) => {
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
