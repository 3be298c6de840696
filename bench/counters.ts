/** What passed through WebGPU since the last reset; live bytes and their peak are never reset. */
export interface GpuCounts {
  dispatches: number;
  /** Through queue.writeBuffer, and through buffers that are created mapped. */
  uploadBytes: number;
}

export const counts: GpuCounts = { dispatches: 0, uploadBytes: 0 };

let liveBytes = 0;
let peakBytes = 0;

/** Largest sum of the sizes of buffers alive at once since the page was loaded. */
export const peakGpuBytes = (): number => peakBytes;

export function resetCounts(): void {
  counts.dispatches = 0;
  counts.uploadBytes = 0;
}

type Method<Self, Args extends unknown[], Result> = (this: Self, ...args: Args) => Result;

/** Puts `before` in front of a method of every object of a class. */
function intercept<Self, Name extends keyof Self>(
  prototype: Self,
  name: Name,
  wrap: (original: Self[Name]) => Self[Name],
): void {
  prototype[name] = wrap(prototype[name]);
}

function countDispatches(): void {
  intercept(GPUComputePassEncoder.prototype, 'dispatchWorkgroups', (original) => {
    return function (this: GPUComputePassEncoder, x, y, z) {
      counts.dispatches++;
      original.call(this, x, y, z);
    };
  });
  intercept(GPUComputePassEncoder.prototype, 'dispatchWorkgroupsIndirect', (original) => {
    return function (this: GPUComputePassEncoder, buffer, offset) {
      counts.dispatches++;
      original.call(this, buffer, offset);
    };
  });
}

function countUploads(): void {
  type Write = Method<GPUQueue, Parameters<GPUQueue['writeBuffer']>, undefined>;
  intercept(GPUQueue.prototype, 'writeBuffer', (original) => {
    const counted: Write = function (buffer, offset, data, start = 0, size) {
      const element = 'BYTES_PER_ELEMENT' in data ? Number(data.BYTES_PER_ELEMENT) : 1;
      counts.uploadBytes += size === undefined ? data.byteLength - start * element : size * element;
      return (original as Write).call(this, buffer, offset, data, start, size);
    };
    return counted;
  });
}

function countBuffers(): void {
  const alive = new WeakSet<GPUBuffer>();
  intercept(GPUDevice.prototype, 'createBuffer', (original) => {
    return function (this: GPUDevice, descriptor) {
      const buffer = original.call(this, descriptor);
      if (descriptor.mappedAtCreation) counts.uploadBytes += descriptor.size;
      alive.add(buffer);
      liveBytes += descriptor.size;
      peakBytes = Math.max(peakBytes, liveBytes);
      return buffer;
    };
  });
  intercept(GPUBuffer.prototype, 'destroy', (original) => {
    return function (this: GPUBuffer) {
      if (alive.delete(this)) liveBytes -= this.size;
      return original.call(this);
    };
  });
}

/** Counts from here on, for every library in the page alike. */
export function installCounters(): void {
  countDispatches();
  countUploads();
  countBuffers();
}
