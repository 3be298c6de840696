import * as tf from '@tensorflow/tfjs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import {
  averagePooling2d,
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  leakyRelu,
} from '../../domain/model/layers.ts';
import type { LayerSpec } from '../../domain/model/model.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { writeModelArchive } from './model-archive.ts';

const layers: LayerSpec[] = [
  conv2d(3, 3, { padding: 'same', activation: 'elu', initializer: 'heUniform' }),
  batchNormalization(),
  leakyRelu(0.1),
  averagePooling2d(2),
  dropout(0.5),
  flatten(),
  dense(5, 'leakyRelu'),
  dense(10, 'softmax'),
];

describe('the archive for TensorFlow.js', () => {
  it('is opened by TensorFlow.js, every weight at its place', async () => {
    const model = { inputShape: [6, 6, 1], layers };
    const weights = initialWeights(model, 11);
    const experiment = {
      ...experimentDefaults,
      model,
      loss: { kind: 'categoricalCrossentropy', fromLogits: false },
      optimizer: optimizerDefaults.adam,
    } as const;
    const files = unzipSync(writeModelArchive(experiment, weights));
    const { modelTopology, weightsManifest } = JSON.parse(
      new TextDecoder().decode(files['model.json']),
    ) as { modelTopology: object; weightsManifest: tf.io.WeightsManifestConfig };
    const loaded = await tf.loadLayersModel(
      tf.io.fromMemory({
        modelTopology,
        weightSpecs: weightsManifest[0].weights,
        weightData: files['weights.bin'].slice().buffer,
      }),
    );
    const found = loaded.layers.flatMap((layer) =>
      layer.weights.map((weight) => ({ name: weight.originalName, value: weight.read() })),
    );
    for (const { layer, name, values } of weights) {
      const match = found.find((weight) => weight.name === `${layer}/${name}`);
      expect(await match?.value.data(), `${layer}/${name}`).toEqual(values);
    }
    expect(found).toHaveLength(weights.length);
    expect((loaded.predict(tf.zeros([2, 6, 6, 1])) as tf.Tensor).shape).toEqual([2, 10]);
    loaded.dispose();
  });
});
