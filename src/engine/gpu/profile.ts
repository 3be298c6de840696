import { Arena } from './arena.ts';
import { Readback } from './readback.ts';
import type { Plan } from './plan.ts';

/**
 * Each kernel's share of a step's time, measured on one real step that is undone afterwards:
 * `changed` are the buffers that a step changes. All null without 'timestamp-query'.
 */
export async function profilePlan(
  device: GPUDevice,
  plan: Plan,
  changed: readonly GPUBuffer[],
  repeats: number,
): Promise<(number | null)[]> {
  if (!device.features.has('timestamp-query')) return plan.kernels.map(() => null);
  const nanoseconds = await timeKernels(device, plan, changed, repeats);
  const total = nanoseconds.reduce((sum, time) => sum + time, 0);
  return nanoseconds.map((time) => (total > 0 ? time / total : null));
}

/**
 * Nanoseconds that each kernel takes for `repeats` runs (browsers round timestamps to 0.1 ms);
 * `changed` buffers are put back as they were. Without timestamps the page's own clock serves.
 */
export async function timeKernels(
  device: GPUDevice,
  plan: Plan,
  changed: readonly GPUBuffer[],
  repeats: number,
): Promise<number[]> {
  const arena = new Arena(device);
  const kept = changed.map((buffer) => ({ buffer, copy: arena.storage('kept', buffer.size / 4) }));
  const encoder = device.createCommandEncoder();
  for (const { buffer, copy } of kept) encoder.copyBufferToBuffer(buffer, 0, copy, 0, buffer.size);
  try {
    if (!device.features.has('timestamp-query')) {
      device.queue.submit([encoder.finish()]);
      return await clockKernels(device, plan, repeats, kept);
    }
    const count = 2 * plan.kernels.length;
    const { set, resolve } = arena.querySet(count);
    plan.encodeTimed(encoder, set, repeats);
    putBack(encoder, kept);
    encoder.resolveQuerySet(set, 0, count, resolve, 0);
    const range = { buffer: resolve, offset: 0, size: count * 8 };
    const copy = new Readback(arena).copy(encoder, [range]);
    device.queue.submit([encoder.finish()]);
    const times = new BigUint64Array(await copy.finish());
    return plan.kernels.map((_, at) => Math.max(0, Number(times[2 * at + 1]! - times[2 * at]!)));
  } finally {
    arena.dispose();
  }
}

/** A buffer and what it held before. */
interface Kept {
  readonly buffer: GPUBuffer;
  readonly copy: GPUBuffer;
}

function putBack(encoder: GPUCommandEncoder, kept: readonly Kept[]): void {
  for (const { buffer, copy } of kept) encoder.copyBufferToBuffer(copy, 0, buffer, 0, buffer.size);
}

async function clockKernels(
  device: GPUDevice,
  plan: Plan,
  repeats: number,
  kept: readonly Kept[],
): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < plan.kernels.length; at++) {
    await device.queue.onSubmittedWorkDone();
    const started = performance.now();
    const encoder = device.createCommandEncoder();
    plan.encodeOne(encoder, at, repeats);
    device.queue.submit([encoder.finish()]);
    await device.queue.onSubmittedWorkDone();
    times.push((performance.now() - started) * 1e6);
  }
  const encoder = device.createCommandEncoder();
  putBack(encoder, kept);
  device.queue.submit([encoder.finish()]);
  return times;
}
