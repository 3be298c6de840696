import * as tf from '@tensorflow/tfjs';
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { LabError } from '../../domain/failure.ts';

/** Beside the backends of networks, which are left as they are. */
const measured = 'measured-webgpu';

/**
 * TensorFlow.js on a WebGPU device of one's own, or on WebGL, in use until the returned function is
 * called, which frees it.
 * @throws LabError 'backend-unavailable'
 */
export async function lendStockBackend(
  gpu: { readonly device: GPUDevice; readonly info: GPUAdapterInfo } | null,
): Promise<() => Promise<void>> {
  const before = tf.engine().backendName;
  const name = gpu ? measured : 'webgl';
  if (gpu) {
    tf.registerBackend(measured, () => new WebGPUBackend(gpu.device, gpu.info));
    if (tf.getKernelsForBackend(measured).length === 0) {
      tf.copyRegisteredKernels('webgpu', measured);
    }
  }
  const giveBack = async () => {
    if (before) await tf.setBackend(before);
    if (gpu) tf.removeBackend(measured);
  };
  if (await tf.setBackend(name).catch(() => false)) return giveBack;
  await giveBack();
  throw new LabError('backend-unavailable', `TensorFlow.js cannot use ${name} in this browser.`);
}
