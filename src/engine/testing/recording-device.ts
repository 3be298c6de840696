/** What WebGPU names its uses of buffers by; Node has no such names. */
const usages = { STORAGE: 128, COPY_SRC: 4, COPY_DST: 8, MAP_READ: 1, QUERY_RESOLVE: 512 };

/** A device that computes nothing: it takes buffers and shaders, so that plans can be made in Node. */
export interface RecordingDevice {
  readonly device: GPUDevice;
  /** Every shader that it was given, in order. */
  readonly shaders: readonly { readonly label: string; readonly code: string }[];
}

export function recordingDevice(): RecordingDevice {
  if (!('GPUBufferUsage' in globalThis)) Object.assign(globalThis, { GPUBufferUsage: usages });
  const shaders: { label: string; code: string }[] = [];
  const pipeline = { getBindGroupLayout: () => ({}) };
  const device = {
    queue: { writeBuffer: () => undefined },
    pushErrorScope: () => undefined,
    popErrorScope: () => Promise.resolve(null),
    createBuffer: ({ label, size }: GPUBufferDescriptor) => ({
      label,
      size,
      destroy: () => undefined,
    }),
    createShaderModule({ label = '', code }: GPUShaderModuleDescriptor) {
      shaders.push({ label, code });
      return {};
    },
    createComputePipelineAsync: () => Promise.resolve(pipeline),
    createBindGroup: () => ({}),
  };
  return { device: device as unknown as GPUDevice, shaders };
}
