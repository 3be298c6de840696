/**
 * Some browsers look only at times whether a device has finished (Firefox: every 100 ms, Mozilla bug
 * 1870699), and tell of a finished map that late. A submit makes them look, even an empty one: there,
 * while anything is read, the queue is nudged.
 */

/** A map that takes longer, with nothing to do before it, waits for the browser's clock. */
const longWait = 20; // milliseconds
const nudgeEvery = 4; // milliseconds

/** Nudges a device's queue while something is read from it, where that was seen to help. */
export class Nudger {
  private readonly queue: Pick<GPUQueue, 'submit'>;
  private pending = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  /** Whether nudges help on this device; null until it was tried out. */
  helps: boolean | null = null;

  constructor(queue: Pick<GPUQueue, 'submit'>) {
    this.queue = queue;
  }

  /** Settles as `map` does; until then the queue is nudged, where that helps. */
  async while<T>(map: Promise<T>): Promise<T> {
    if (!this.helps) return map;
    this.begin();
    try {
      return await map;
    } finally {
      this.leave();
    }
  }

  /**
   * Finds out whether nudges help: `map` reads something with nothing to do before it. The first time
   * only brings it to the browser's clock, the second takes a whole period of it, the third is nudged.
   */
  async tryOut(map: () => Promise<unknown>): Promise<boolean> {
    const duration = async () => {
      const started = performance.now();
      await map();
      return performance.now() - started;
    };
    const alone = Math.max(await duration(), await duration());
    if (alone < longWait) return (this.helps = false);
    this.begin();
    try {
      const nudged = await duration();
      return (this.helps = nudged < alone / 2);
    } finally {
      this.leave();
    }
  }

  private begin(): void {
    if (this.pending++ === 0) {
      this.timer = setInterval(() => this.queue.submit([]), nudgeEvery);
    }
  }

  private leave(): void {
    if (--this.pending === 0) clearInterval(this.timer);
  }
}

const nudgers = new WeakMap<GPUDevice, Nudger>();

export function nudgerOf(device: GPUDevice): Nudger {
  let nudger = nudgers.get(device);
  if (!nudger) nudgers.set(device, (nudger = new Nudger(device.queue)));
  return nudger;
}

/** Tries out on a device that has nothing to do yet how it tells of finished maps. Never fails. */
export async function learnToRead(device: GPUDevice): Promise<void> {
  const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
  const buffer = device.createBuffer({ label: 'trying out maps', size: 4, usage });
  try {
    await nudgerOf(device).tryOut(async () => {
      await buffer.mapAsync(GPUMapMode.READ);
      buffer.unmap();
    });
  } catch {
    // A device that is lost meanwhile tells so itself.
  } finally {
    buffer.destroy();
  }
}
