import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '../../tf/backend.ts';
import { TfNetwork } from '../../tf/network.ts';
import { failures } from './compare.ts';
import { goldens } from './golden.ts';
import { trainGolden } from './train-golden.ts';

beforeAll(() => useBackend('cpu'));

describe('the TensorFlow.js trainer computes what Keras computes', () => {
  it.each(goldens().map((golden) => [golden.name, golden] as const))('%s', async (_, golden) => {
    const network = new TfNetwork('cpu', golden.experiment, golden.data);
    try {
      expect(failures(await trainGolden(network, golden))).toEqual([]);
    } finally {
      network.dispose();
    }
  });
});
