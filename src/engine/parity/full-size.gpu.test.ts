import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../domain/random/random.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { dropoutMlp } from '../../lessons/dropout-mlp/lesson.ts';
import { hiddenLayer } from '../../lessons/hidden-layer/lesson.ts';
import { singleLayer } from '../../lessons/single-layer/lesson.ts';
import { useBackend } from '../../tf/backend.ts';
import { createStepProbe } from '../index.ts';
import { requestTestDevice } from '../testing/device.ts';
import { compareGradients, failures, relativeError } from './compare.ts';
import { referenceStep } from './testing/tf-reference.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await requestTestDevice();
  await useBackend('cpu');
});
afterAll(() => device.destroy());

// The convolutional networks take minutes: `npm run bench -- --parity` compares them.
describe('the documented dense networks in full size have the gradients of TensorFlow.js', () => {
  it.each([
    ['single-layer', singleLayer],
    ['hidden-layer', hiddenLayer],
    ['dropout-mlp, dropout off', dropoutMlp],
  ] as const)('%s', async (_, { experiment }) => {
    const { model, batchSize } = experiment;
    const random = createRandom(7);
    const inputs = new Float32Array(batchSize * sizeOf(model.inputShape)).map(() => random());
    const labels = Array.from({ length: batchSize }, () => Math.floor(random() * 10));
    const weights = initialWeights(model, 7);
    const expected = await referenceStep(experiment, weights, inputs, labels);
    const probe = await createStepProbe(device, { ...experiment, dropout: false });
    try {
      probe.setWeights(weights);
      const step = await probe.step(inputs, labels);
      const loss = { what: 'loss', error: relativeError([step.loss], [expected.loss]) };
      const gradients = compareGradients(step.gradients, expected.gradients);
      expect(failures([loss, ...gradients])).toEqual([]);
    } finally {
      probe.dispose();
    }
  });
});
