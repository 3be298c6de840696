import { Arena } from './arena.ts';
import { pipelineOf } from './pipelines.ts';
import { Readback } from './readback.ts';

/** Of workgroups whose quads share (see tiles.ts). */
export const groupSizes = [4, 8, 16, 32, 64];
const groups = 2;

const tried = new WeakMap<GPUDevice, Promise<boolean>>();

/**
 * Whether a workgroup's threads form quads in their order: 0 to 3, 4 to 7, and so on. WGSL leaves it
 * open, and where the quads of a product are others, it is wrong and nobody objects. So it is tried
 * out, once per device; false also where a device cannot do it at all.
 */
export function quadsInOrder(device: GPUDevice): Promise<boolean> {
  if (!device.features.has('subgroups')) return Promise.resolve(false);
  const known = tried.get(device) ?? tryOut(device).catch(() => false);
  tried.set(device, known);
  return known;
}

async function tryOut(device: GPUDevice): Promise<boolean> {
  const arena = new Arena(device);
  try {
    const pipelines = await Promise.all(
      groupSizes.map((size) => pipelineOf(device, 'quads', swapCode(size))),
    );
    const buffers = groupSizes.map((size) => arena.storage('quads', 2 * groups * size));
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pipelines.forEach((pipeline, index) => {
      const layout = pipeline.getBindGroupLayout(0);
      const entries = [{ binding: 0, resource: { buffer: buffers[index]! } }];
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, device.createBindGroup({ layout, entries }));
      pass.dispatchWorkgroups(groups);
    });
    pass.end();
    device.queue.submit([encoder.finish()]);
    const seen = await new Readback(arena).floats(buffers);
    return groupSizes.every((size, index) => {
      const { buffer, byteOffset, length } = seen[index]!;
      return inOrder(new Uint32Array(buffer, byteOffset, length), size);
    });
  } finally {
    arena.dispose();
  }
}

/** Each thread writes whom it meets: beside it, and below it. */
export const swapCode = (size: number) => /* wgsl */ `enable subgroups;
@group(0) @binding(0) var<storage, read_write> met: array<vec2u>;
@compute @workgroup_size(${size})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  met[group.x * ${size}u + lane] = vec2u(quadSwapX(lane), quadSwapY(lane));
}`;

/** `met`: pairs of the threads that each thread of workgroups of `size` met. */
export const inOrder = (met: Uint32Array, size: number): boolean =>
  met.every((other, at) => {
    const lane = Math.floor(at / 2) % size;
    return other === (at % 2 === 0 ? lane ^ 1 : lane ^ 2);
  });
