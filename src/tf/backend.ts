import * as tf from '@tensorflow/tfjs';
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { LabError } from '../domain/failure.ts';

export type TfBackend = 'webgpu' | 'webgl' | 'cpu';

/** The device that TensorFlow.js computes on now; the app owns it and outlives the backend. */
let device: GPUDevice | null = null;

/** Puts TensorFlow.js on the app's own device, instead of the one it would request for itself. */
function registerWebgpu(owned: GPUDevice, info: GPUAdapterInfo): void {
  if (device === owned) return;
  if (tf.engine().registryFactory['webgpu']) tf.removeBackend('webgpu');
  tf.registerBackend('webgpu', () => new WebGPUBackend(owned, info));
  device = owned;
}

/**
 * Makes a backend ready. Which one computes is settled anew by whoever computes (`computeOn`), so
 * that a training that is under way stays where it is.
 * @throws LabError 'backend-unavailable' where the browser has none of it.
 */
export async function prepareBackend(
  name: TfBackend,
  gpu?: { device: GPUDevice; info: GPUAdapterInfo },
): Promise<void> {
  if (name === 'webgpu') {
    if (!gpu) throw new LabError('backend-unavailable', 'There is no WebGPU device to compute on.');
    registerWebgpu(gpu.device, gpu.info);
  }
  const before = tf.engine().backendName;
  const works = await tf.setBackend(name).catch(() => false);
  if (before && before !== name) await tf.setBackend(before).catch(() => false);
  if (!works) {
    throw new LabError('backend-unavailable', `TensorFlow.js cannot use ${name} in this browser.`);
  }
}

/**
 * Carries out `work`, which must not wait, on a backend that is ready: each network computes on its
 * own, whatever others were made since, and leaves the one in use as it was.
 */
export function computeOn<T>(name: TfBackend, work: () => T): T {
  const before = tf.engine().backendName;
  if (before === name) return work();
  // A backend that is ready is in use as soon as this returns; there is nothing to wait for.
  void tf.setBackend(name);
  try {
    return work();
  } finally {
    if (before) void tf.setBackend(before);
  }
}

/** Makes a backend ready and the one in use, for operations outside of a network. @throws LabError */
export async function useBackend(
  name: TfBackend,
  gpu?: { device: GPUDevice; info: GPUAdapterInfo },
): Promise<void> {
  await prepareBackend(name, gpu);
  await tf.setBackend(name);
}

/** Tensors alive now: the same before and after a run, or something leaks. */
export function tensorCount(): number {
  return tf.memory().numTensors;
}
