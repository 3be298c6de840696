/** Requests about the moments of a training: types only. `worker/time` answers them. */
import type { ImageSet } from '../../domain/data/dataset.ts';
import type { Weight } from '../../domain/model/weights.ts';
import type { LayerActivation } from '../../training/network.ts';
import type { SplitEvaluation } from './protocol.ts';

/** A moment of a training whose weights are kept: where the training stood then. */
export interface TrainingMoment {
  /** The epoch in progress, from 1, and the steps done in it: 1 and 0 is before the first step. */
  readonly epoch: number;
  readonly step: number;
  /** Epochs done, with the fraction of the present one. */
  readonly epochs: number;
}

export interface KeptMoments {
  /** In their order. */
  readonly moments: readonly TrainingMoment[];
  readonly bytes: number;
  /** What they may take together, and how many had to go for that. */
  readonly limit: number;
  readonly gone: number;
  /** How many of them are stored, and there at the next visit. */
  readonly stored: number;
}

/** The network as it was at a moment. */
export interface MomentView {
  /** On the first images that it has not learned from: at most 2,000, of the test set if it has any. */
  readonly evaluation: SplitEvaluation;
  /** The first layer's kernel, if it has layers with one. */
  readonly kernel: Weight | null;
  /** What it gave for the image, and what each layer did; null without an image. */
  readonly outputs: Float32Array | null;
  readonly layers: readonly LayerActivation[] | null;
}

export type TimeRequest =
  /** The moments of a run that are kept. */
  | { readonly kind: 'moments'; readonly runId: string }
  /** A run that has ended, as it was at a moment; `image` is one image, or none. */
  | {
      readonly kind: 'viewMoment';
      readonly runId: string;
      readonly moment: Pick<TrainingMoment, 'epoch' | 'step'>;
      readonly image: ImageSet | null;
    };

export interface TimeReplies {
  moments: KeptMoments;
  viewMoment: MomentView;
}
