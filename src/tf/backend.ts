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
 * Makes `name` the backend of every later operation.
 * @throws LabError 'backend-unavailable' where the browser has none of it.
 */
export async function useBackend(
  name: TfBackend,
  gpu?: { device: GPUDevice; info: GPUAdapterInfo },
): Promise<void> {
  if (name === 'webgpu') {
    if (!gpu) throw new LabError('backend-unavailable', 'There is no WebGPU device to compute on.');
    registerWebgpu(gpu.device, gpu.info);
  }
  const works = await tf.setBackend(name).catch(() => false);
  if (!works) {
    throw new LabError('backend-unavailable', `TensorFlow.js cannot use ${name} in this browser.`);
  }
  await tf.ready();
}

/** Tensors alive now: the same before and after a run, or something leaks. */
export function tensorCount(): number {
  return tf.memory().numTensors;
}
