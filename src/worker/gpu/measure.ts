import { measureMachine } from '../../benchmark/machine.ts';
import { toFailure } from '../../domain/failure.ts';
import { learnToRead } from '../../engine/index.ts';
import type { MachineFigures, MeasuringNow } from '../protocol/measure.ts';
import { acquireDevice } from './device.ts';

/**
 * The benchmark of this computer on a device of its own, as the app would request it; it is destroyed
 * at the end. Where there is none the processor is measured, and the reason told.
 * @throws LabError 'cancelled', 'webgpu-device-lost'
 */
export async function measureHere(
  signal: AbortSignal,
  tell: (now: MeasuringNow) => void,
): Promise<MachineFigures> {
  const owned = await acquireDevice().catch(toFailure);
  if ('code' in owned) return measureMachine({ gpu: null, reason: owned, signal, tell });
  try {
    await learnToRead(owned.device);
    return await measureMachine({ gpu: owned, reason: null, signal, tell });
  } finally {
    owned.device.destroy();
  }
}
