/** Compiled pipelines per device, by source: two plans with equal kernels share them. */
const compiled = new WeakMap<GPUDevice, Map<string, Promise<GPUComputePipeline>>>();

/** The pipeline of a shader whose entry point is `main`. Compiles without blocking. */
export function pipelineOf(
  device: GPUDevice,
  label: string,
  code: string,
): Promise<GPUComputePipeline> {
  const known = compiled.get(device) ?? new Map<string, Promise<GPUComputePipeline>>();
  compiled.set(device, known);
  let pipeline = known.get(code);
  if (!pipeline) {
    const module = device.createShaderModule({ label, code });
    const compute = { module, entryPoint: 'main' };
    pipeline = device.createComputePipelineAsync({ label, layout: 'auto', compute });
    known.set(code, pipeline);
  }
  return pipeline;
}
