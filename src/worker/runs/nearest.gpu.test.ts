import { expect, it } from 'vitest';
import type { LayerSpec } from '../../domain/model/model.ts';
import { conv2d, dense, dropout, flatten, maxPooling2d } from '../../domain/model/layers.ts';
import { smallExperiment } from '../../training/testing.ts';
import type { BackendChoice } from '../protocol/protocol.ts';
import { Session } from '../session.ts';

const output = dense(10, 'softmax');
const networks: Record<string, readonly LayerSpec[]> = {
  'a dense layer': [flatten(), dense(12, 'relu'), dropout(0.2), output],
  'a convolution': [conv2d(2, 3, { activation: 'relu' }), maxPooling2d(4), flatten(), output],
  'the pixels': [flatten(), output],
};

async function trained(layers: readonly LayerSpec[], choice: BackendChoice) {
  const session = new Session(() => undefined);
  const { id: datasetId } = await session.handle<'openDataset'>({
    kind: 'openDataset',
    source: { kind: 'builtin', seed: 1, train: 60, test: 10, style: 'digits' },
  });
  const experiment = smallExperiment({
    model: { inputShape: [28, 28, 1], layers },
    batchSize: 20,
    epochs: 1,
  });
  const task = { runId: 'run', datasetId, experiment, choice } as const;
  await session.handle<'train'>({ kind: 'train', ...task });
  const read = (split: 'train' | 'test', index: number) =>
    session.handle<'readImages'>({ kind: 'readImages', datasetId, split, indices: [index] });
  const nearest = async (split: 'train' | 'test', index: number, count: number) => {
    const image = await read(split, index);
    return session.handle<'nearest'>({ kind: 'nearest', runId: 'run', image, count });
  };
  return { session, read, nearest };
}

it.each([
  ['a dense layer', 'auto', 'dense'],
  ['a dense layer', 'cpu', 'dense'],
  ['a convolution', 'auto', 'max_pooling2d'],
  ['the pixels', 'auto', 'input'],
] as const)('by %s on %s: a training image is nearest to itself', async (name, choice, layer) => {
  const { read, nearest } = await trained(networks[name], choice);
  const found = await nearest('train', 17, 3);
  expect(found.layer).toBe(layer);
  expect(found.searched).toBe(60);
  expect(found.images.pixels.subarray(0, 784)).toEqual((await read('train', 17)).pixels);
  expect(found.distances[0]).toBeCloseTo(0, 4);
  expect(found.distances).toEqual([...found.distances].sort((a, b) => a - b));
});

it('measures the distance that the layer’s activations have, and ends with its run', async () => {
  const { session, read, nearest } = await trained(networks['a dense layer'], 'auto');
  const { images, distances } = await nearest('test', 3, 1);
  const valuesOf = async (image: typeof images) => {
    const layers = await session.handle<'activations'>({
      kind: 'activations',
      runId: 'run',
      image,
    });
    return layers.find(({ layer }) => layer === 'dense')!.values;
  };
  const [asked, found] = [
    await valuesOf({ ...images, ...(await read('test', 3)) }),
    await valuesOf(images),
  ];
  expect(distances[0]).toBeCloseTo(Math.hypot(...asked.map((value, at) => value - found[at])), 3);
  await session.handle<'disposeRun'>({ kind: 'disposeRun', runId: 'run' });
  await expect(nearest('test', 3, 1)).rejects.toMatchObject({ code: 'run-unknown' });
});
