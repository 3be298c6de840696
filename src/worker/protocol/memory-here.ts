import type { DeviceHints } from '../../domain/model/memory-budget.ts';
import { memoryBudget } from '../../domain/model/memory-budget.ts';

/** Bytes that trainings can count on in this browser, as far as its page can know. */
export function memoryHere(): number {
  const here = (globalThis as { readonly navigator?: DeviceHints }).navigator;
  if (!here) return Infinity;
  const { deviceMemory, userAgent, maxTouchPoints } = here;
  return memoryBudget({ deviceMemory, userAgent, maxTouchPoints });
}
