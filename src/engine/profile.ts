import { Arena } from './gpu/arena.ts';
import { Readback } from './gpu/readback.ts';
import type { Plan } from './plan.ts';

/**
 * Each kernel's share of a step's time, measured with timestamps on one real step that is undone
 * afterwards: `changed` are the buffers that a step changes. All null without 'timestamp-query'.
 * Browsers round timestamps to 0.1 ms, so each kernel runs `repeats` times.
 */
export async function profilePlan(
  device: GPUDevice,
  plan: Plan,
  changed: readonly GPUBuffer[],
  repeats: number,
): Promise<(number | null)[]> {
  if (!device.features.has('timestamp-query')) return plan.kernels.map(() => null);
  const arena = new Arena(device);
  try {
    const nanoseconds = await timeKernels(arena, plan, changed, repeats);
    const total = nanoseconds.reduce((sum, time) => sum + time, 0);
    return nanoseconds.map((time) => (total > 0 ? time / total : null));
  } finally {
    arena.dispose();
  }
}

async function timeKernels(
  arena: Arena,
  plan: Plan,
  changed: readonly GPUBuffer[],
  repeats: number,
): Promise<number[]> {
  const { device } = arena;
  const count = 2 * plan.kernels.length;
  const { set, resolve } = arena.querySet(count);
  const kept = changed.map(({ size }) => arena.storage('kept', size / 4));
  const encoder = device.createCommandEncoder();
  changed.forEach((buffer, at) => {
    encoder.copyBufferToBuffer(buffer, 0, kept[at], 0, buffer.size);
  });
  plan.encodeTimed(encoder, set, repeats);
  changed.forEach((buffer, at) => {
    encoder.copyBufferToBuffer(kept[at], 0, buffer, 0, buffer.size);
  });
  encoder.resolveQuerySet(set, 0, count, resolve, 0);
  const range = { buffer: resolve, offset: 0, size: count * 8 };
  const copy = new Readback(arena).copy(encoder, [range]);
  device.queue.submit([encoder.finish()]);
  const times = new BigUint64Array(await copy.finish());
  return plan.kernels.map((_, at) => Math.max(0, Number(times[2 * at + 1] - times[2 * at])));
}
