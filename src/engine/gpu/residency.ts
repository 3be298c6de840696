import type { ImageSet } from '../../domain/data/dataset.ts';
import { imageBytes } from '../../domain/data/dataset.ts';
import { Arena, uploadBytes } from './arena.ts';
import type { Guard } from './errors.ts';

/** Pixels on the device that others may use, too. Whoever leased them releases them, once. */
export interface PixelLease {
  readonly buffer: GPUBuffer;
  /** So many images from the first lie in the buffer. */
  readonly count: number;
  release(): void;
}

interface Resident {
  readonly arena: Arena;
  readonly buffer: GPUBuffer;
  readonly count: number;
  leases: number;
}

/**
 * The pixels of image sets on one device: each set lies there once, for as long as anybody has a
 * lease on it. A set is known by its `pixels` object, which data sets keep while they are open.
 */
export class Residency {
  private readonly device: GPUDevice;
  private readonly sets = new Map<Uint8Array, Resident[]>();
  private uploaded = 0;

  constructor(device: GPUDevice) {
    this.device = device;
  }

  /** How often pixels were sent to the device so far. */
  get uploads(): number {
    return this.uploaded;
  }

  /** Leases that are not yet released. */
  get leases(): number {
    return [...this.sets.values()].flat().reduce((sum, { leases }) => sum + leases, 0);
  }

  /**
   * The set's pixels, at least `needed` images of them: all, or only these where all are more than
   * a shader can read. What the device objects to is `guard`'s.
   */
  lease(set: ImageSet, needed: number, guard: Guard): PixelLease {
    const known = this.sets.get(set.pixels)?.find(({ count }) => count >= needed);
    const resident = known ?? this.upload(set, needed, guard);
    resident.leases++;
    let released = false;
    return {
      buffer: resident.buffer,
      count: resident.count,
      release: () => {
        if (released) return;
        released = true;
        if (--resident.leases === 0) this.drop(set.pixels, resident);
      },
    };
  }

  private upload(set: ImageSet, needed: number, guard: Guard): Resident {
    const size = imageBytes(set);
    const { maxStorageBufferBindingSize: most } = this.device.limits;
    const count = set.count * size <= most ? set.count : needed;
    const arena = new Arena(this.device, guard);
    const buffer = uploadBytes(arena, 'images', set.pixels.subarray(0, count * size));
    this.uploaded++;
    const resident: Resident = { arena, buffer, count, leases: 0 };
    this.sets.set(set.pixels, [...(this.sets.get(set.pixels) ?? []), resident]);
    return resident;
  }

  private drop(pixels: Uint8Array, resident: Resident): void {
    resident.arena.dispose();
    const left = (this.sets.get(pixels) ?? []).filter((one) => one !== resident);
    if (left.length > 0) this.sets.set(pixels, left);
    else this.sets.delete(pixels);
  }
}

const residencies = new WeakMap<GPUDevice, Residency>();

/** The one residency of a device. */
export function residencyOf(device: GPUDevice): Residency {
  const known = residencies.get(device) ?? new Residency(device);
  residencies.set(device, known);
  return known;
}
