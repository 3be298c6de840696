/** Requests of the explanations that one plays with: types only. `worker/inside/explain` answers them. */
import type { ImageSet } from '../../domain/data/dataset.ts';
import type { BendPlane } from '../../inside/explain/bend-plane.ts';
import type { ChannelFaces, ChannelPlace } from '../../inside/explain/channel-faces.ts';
import type { DropoutDraws } from '../../inside/explain/roulette.ts';
import type { WindowForm, WindowMap } from '../../inside/explain/window.ts';
import type { BrokenAccuracy } from './inside.ts';

export type { BendPlane, ChannelFaces, ChannelPlace, DropoutDraws, WindowForm, WindowMap };

/** A layer that normalises, and how far its moving averages have come. */
export interface NormalisedChannel extends ChannelFaces {
  /** Keras's names of all layers that normalise, with their channels. */
  readonly layers: readonly { readonly name: string; readonly channels: number }[];
  /** Which of them this is. */
  readonly layer: number;
  /** Training images of the batch. */
  readonly images: number;
}

/** The units of a run's last hidden layer, by what they do for images that it has not learnt from. */
export interface HiddenUnits {
  readonly layer: string;
  readonly units: number;
  readonly count: number;
  readonly right: number;
  /** [units]: right answers that go when this one alone is switched off; negative where some come. */
  readonly lost: Int32Array;
  /** [units]: the share of the images for which it gives more than 0. */
  readonly active: Float32Array;
  /** [units, 9]: images of the data set that excite it most, the most first, and how much. */
  readonly best: Uint32Array;
  readonly bestValues: Float32Array;
  readonly from: 'train' | 'test';
  /** [units, classes]: what it adds to each class for each 1 that it gives. */
  readonly outgoing: Float32Array;
}

/** What is left of a network when some units of its last hidden layer are switched off. */
export interface WithoutUnits {
  readonly count: number;
  readonly right: number;
  /** Of one image: what each unit gives, and the network's outputs without those that are off. */
  readonly image: {
    readonly values: Float64Array;
    readonly outputs: Float64Array;
    readonly whole: Float64Array;
  } | null;
}

export type ExplainRequest =
  /** A filter of the first convolution over one image, with its own weights or others. */
  | {
      readonly kind: 'windowMap';
      readonly runId: string;
      readonly image: ImageSet;
      readonly form: WindowForm;
    }
  /** One image through networks that dropout leaves over; `rate` null is each layer's own. */
  | {
      readonly kind: 'dropoutDraws';
      readonly runId: string;
      readonly image: ImageSet;
      readonly rate: number | null;
      readonly draws: number;
      readonly seed: number;
    }
  /** A channel before and after a batch normalisation; null where there is none. */
  | {
      readonly kind: 'channelFaces';
      readonly runId: string;
      readonly place: ChannelPlace;
      readonly images: number;
    }
  /** The accuracy with moving averages as they would be after so many steps. */
  | {
      readonly kind: 'earlyAverages';
      readonly runId: string;
      readonly steps: number;
      readonly momentum: number | null;
      readonly images: number;
    }
  /** What a dense network says on the plane through three images; null for one with windows. */
  | {
      readonly kind: 'bendPlane';
      readonly runId: string;
      readonly corners: readonly [ImageSet, ImageSet, ImageSet];
      readonly side: number;
      readonly bent: boolean;
    }
  /** Null for a network without a hidden layer in front of its last one. */
  | { readonly kind: 'hiddenUnits'; readonly runId: string }
  | {
      readonly kind: 'withoutUnits';
      readonly runId: string;
      readonly off: readonly number[];
      readonly image: ImageSet | null;
    };

export interface ExplainReplies {
  windowMap: WindowMap | null;
  dropoutDraws: DropoutDraws;
  channelFaces: NormalisedChannel | null;
  earlyAverages: BrokenAccuracy;
  bendPlane: BendPlane | null;
  hiddenUnits: HiddenUnits | null;
  withoutUnits: WithoutUnits | null;
}
