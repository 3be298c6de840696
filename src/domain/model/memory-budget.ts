/** What a browser says of the device it runs on, as far as it says anything. */
export interface DeviceHints {
  /** GiB, rounded and at most 8 (or 32): `navigator.deviceMemory`, in Chromium on https. */
  readonly deviceMemory?: number;
  readonly userAgent: string;
  /** Fingers that a screen can tell apart: an iPad says it is a Mac, which has none. */
  readonly maxTouchPoints?: number;
}

const MiB = 2 ** 20;

/** WebKit closes a page on a phone or tablet that takes much more, without a word. */
const onIos = 256 * MiB;

/** A page can count on about so much of a device's memory. */
const share = 1 / 4;

/** Where a browser says nothing: a computer of the last ten years has room for it. */
const elsewhere = 2048 * MiB;

const isIos = ({ userAgent, maxTouchPoints = 0 }: DeviceHints): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);

/**
 * Bytes that trainings can count on here, together: a guess, and on the safe side. What a browser
 * says of its memory is asked before what it calls itself.
 */
export function memoryBudget(hints: DeviceHints): number {
  const { deviceMemory } = hints;
  if (deviceMemory !== undefined) return Math.min(elsewhere, share * deviceMemory * 1024 * MiB);
  return isIos(hints) ? onIos : elsewhere;
}
