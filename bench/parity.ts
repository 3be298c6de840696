import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-webgpu';
import { scaleImages } from '../src/domain/data/scaling.ts';
import { initialWeights } from '../src/domain/model/weights.ts';
import { createStepProbe } from '../src/engine/index.ts';
import type { Deviation } from '../src/engine/parity/compare.ts';
import { compareGradients, relativeError } from '../src/engine/parity/compare.ts';
import { goldens } from '../src/engine/parity/golden.ts';
import { referenceStep } from '../src/engine/parity/testing/tf-reference.ts';
import { probeGolden } from '../src/engine/parity/train-golden.ts';
import { requestTestDevice } from '../src/engine/testing/device.ts';
import type { NetworkName } from '../src/benchmark/networks.ts';
import { networks, syntheticData } from '../src/benchmark/networks.ts';

export interface Parity {
  readonly compared: number;
  readonly worst: Deviation;
}

function summary(deviations: readonly Deviation[]): Parity {
  const worst = deviations.reduce((one, other) => (other.error > one.error ? other : one));
  return { compared: deviations.length, worst };
}

/**
 * Loss, outputs and all gradients of one step of a full-size network, dropout off, against
 * TensorFlow.js; its WebGPU backend is within 1e-5 of its cpu backend on these networks.
 */
export async function fullSizeParity(
  name: NetworkName,
  backend: 'cpu' | 'webgpu',
): Promise<Parity> {
  const experiment = networks[name];
  const { train, scaler } = syntheticData(experiment, 1, 1);
  const inputs = scaleImages(train.set.pixels, scaler);
  const weights = initialWeights(experiment.model, 1);
  await tf.setBackend(backend);
  const expected = await referenceStep(experiment, weights, inputs, train.labels);
  const device = await requestTestDevice();
  const probe = await createStepProbe(device, { ...experiment, dropout: false });
  try {
    probe.setWeights(weights);
    const step = await probe.step(inputs, train.labels);
    return summary([
      { what: 'loss', error: relativeError([step.loss], [expected.loss]) },
      { what: 'outputs', error: relativeError(step.outputs, expected.outputs) },
      ...compareGradients(step.gradients, expected.gradients),
    ]);
  } finally {
    probe.dispose();
    device.destroy();
  }
}

/** Each golden file's largest error: losses, gradients, weights after five steps, inference. */
export async function goldenParity(): Promise<Record<string, Parity>> {
  const device = await requestTestDevice();
  const found: Record<string, Parity> = {};
  for (const golden of goldens()) {
    const probe = await createStepProbe(device, golden.experiment);
    found[golden.name] = summary(await probeGolden(probe, golden));
    probe.dispose();
  }
  device.destroy();
  return found;
}
