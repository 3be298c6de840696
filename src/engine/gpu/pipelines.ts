import { watched } from './errors.ts';

/** Compiled pipelines per device, by source: two plans with equal kernels share them. */
const compiled = new WeakMap<GPUDevice, Map<string, Promise<GPUComputePipeline>>>();

/**
 * The pipeline of a shader whose entry point is `main`. Compiles without blocking; what fails is not
 * remembered. Rejects for a shader that the device refuses.
 */
export function pipelineOf(
  device: GPUDevice,
  label: string,
  code: string,
): Promise<GPUComputePipeline> {
  const known = compiled.get(device) ?? new Map<string, Promise<GPUComputePipeline>>();
  compiled.set(device, known);
  const made = known.get(code);
  if (made) return made;
  // An invalid module also rejects the pipeline: that is how its error reaches whoever asked.
  const { value: module } = watched(device, () => device.createShaderModule({ label, code }));
  const compute = { module, entryPoint: 'main' };
  const pipeline = device.createComputePipelineAsync({ label, layout: 'auto', compute });
  known.set(code, pipeline);
  pipeline.catch(() => known.delete(code));
  return pipeline;
}
