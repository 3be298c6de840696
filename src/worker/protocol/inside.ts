/** Requests that look inside a run's network: types only. `worker/inside` answers them. */
import type { PocketNetwork } from '../../classroom/pocket/pocket.ts';
import type { Shape } from '../../domain/model/model.ts';

/** What the first layer has learnt so far, as far as it can be seen. */
export interface FirstKernel {
  /** Keras's name of the layer. */
  readonly layer: string;
  /** Dense [in, units], Conv2D [row, column, in, filters]. */
  readonly shape: Shape;
  readonly values: Float32Array;
  /** One for each unit; null where there is none. */
  readonly bias: Float32Array | null;
  /** Units or filters of the layer: these are the first of them. */
  readonly units: number;
}

/** A network for a link, and how it and the whole one read the same test images. */
export interface PocketMade {
  readonly network: PocketNetwork;
  readonly bytes: number;
  readonly accuracy: number;
  readonly wholeAccuracy: number;
  readonly count: number;
}

export type InsideRequest =
  /** The first units of a run's first layer that has a kernel; also while it learns. */
  | { readonly kind: 'firstKernel'; readonly runId: string }
  /** A run's single layer in weights of 3 or 4 bits, as good as `mostBytes` allow. */
  | { readonly kind: 'pocketNetwork'; readonly runId: string; readonly mostBytes: number };

export interface InsideReplies {
  firstKernel: FirstKernel | null;
  pocketNetwork: PocketMade;
}
