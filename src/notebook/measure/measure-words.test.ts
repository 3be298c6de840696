import { describe, expect, test } from 'vitest';
import type { MachineFigures } from '../../state/measure/machine.ts';
import { knownMachines } from './known.ts';
import { cellWords, machineLine, nowWords, timesFaster } from './measure-words.ts';

const failure = { code: 'gpu-out-of-memory', message: 'No room.' } as const;
const network = {
  name: 'a',
  batchSize: 32,
  flops: 1e6,
  sides: [
    { side: 'engine', ms: 0.6123, failure: null },
    { side: 'tfjs', ms: 25.1, failure: null },
  ],
  tiles: ['f8x4', 'w4x4/3'],
} as const;
const figures: MachineFigures = {
  adapter: {
    ...{ vendor: 'apple', architecture: 'metal-3', description: '', software: false },
    limits: { maxBufferSize: 4 * 1024 ** 3, maxComputeWorkgroupStorageSize: 32768 },
    features: ['shader-f16', 'subgroups'],
  },
  reason: null,
  threads: 4,
  product: { gflops: 2104.7, kernel: 'registers 8x8' },
  networks: [
    network,
    {
      ...network,
      name: 'd',
      sides: [
        { side: 'engine', ms: null, failure },
        { side: 'tfjs', ms: null, failure: null },
      ],
      tiles: [],
    },
  ],
};

describe('the line of a measurement', () => {
  test('holds adapter, browser, figures, tiles and limits, in one line', () => {
    const line = machineLine(figures, 'Some Browser 1');
    expect(line).not.toContain('\n');
    for (const part of [
      'adapter: apple metal-3',
      'browser: Some Browser 1',
      'product: 2105 GFLOP/s (registers 8x8)',
      'a: engine 0.6123, tfjs 25.1; d: engine gpu-out-of-memory, tfjs left-out',
      'tiles: a f8x4 w4x4/3',
      'limits: maxBufferSize 4Gi, maxComputeWorkgroupStorageSize 32Ki',
      'features: shader-f16 subgroups',
    ]) {
      expect(line).toContain(part);
    }
  });

  test('says why there is no WebGPU', () => {
    const without = { ...figures, adapter: null, product: null, reason: failure };
    expect(machineLine(without, 'x')).toContain('no WebGPU: gpu-out-of-memory');
  });
});

describe('the words of figures', () => {
  test('tell a failure from what was left out', () => {
    const [, { sides }] = figures.networks as [unknown, (typeof figures.networks)[number]];
    expect(sides.map(cellWords)).toEqual(['failed', 'left out']);
    expect(network.sides.map(cellWords)).toEqual(['0.61 ms', '25.1 ms']);
  });

  test('compare where both were measured', () => {
    expect(figures.networks.map(timesFaster)).toEqual([25.1 / 0.6123, null]);
  });

  test('name what is measured now', () => {
    expect(nowWords(null)).toBe('Preparing');
    const now = { side: 'tfjs', network: 'c' } as const;
    expect(nowWords({ done: 1, of: 9, now })).toBe('TensorFlow.js on WebGPU, network c');
  });
});

test('known computers have every figure that is compared', () => {
  for (const { engine, gflops } of knownMachines) {
    expect(gflops).toBeGreaterThan(0);
    for (const name of ['a', 'b', 'c', 'd']) expect(engine[name]).toBeGreaterThan(0);
  }
});
