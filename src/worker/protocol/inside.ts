/** Requests that look inside a run's network: types only. `worker/inside` answers them. */
import type { PocketNetwork } from '../../classroom/pocket/pocket.ts';
import type { ImageSet, SplitName } from '../../domain/data/dataset.ts';
import type { LayerKind, Shape } from '../../domain/model/model.ts';
import type { ImageDamage } from '../../inside/break/images.ts';
import type { WeightDamage } from '../../inside/break/weights.ts';
import type { Evidence } from '../../inside/evidence/evidence.ts';
import type { ImageLoss } from '../../inside/interpreter/loss.ts';
import type { UnitSum } from '../../inside/sum/unit-sum.ts';
import type { ExplainReplies, ExplainRequest } from './explain.ts';
import type { CourseReplies, CourseRequest } from './course.ts';
import type { LearnReplies, LearnRequest } from './learn.ts';
import type { TrainingMoment } from './time.ts';

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

/** The evidence for every class in one image, and what is left to ink in each pixel. */
export interface ImageEvidence extends Evidence {
  /** [pixels]: what full ink would add to the scaled input. */
  readonly toInk: Float64Array;
}

export type AttributionMethod = 'integrated' | 'occlusion' | 'gradCam';

/** A picture of what counts for one class, by another way than input times gradient. */
export interface Attribution {
  readonly method: AttributionMethod;
  readonly height: number;
  readonly width: number;
  /** [height * width]: parts of the logit, lost certainty (0 to 1), or weighed channels. */
  readonly values: Float64Array;
  /** What the parts add up to: the logit less that of a blank image, but for the remainder. */
  readonly sum: {
    readonly logit: number;
    readonly blank: number;
    readonly remainder: number;
    readonly steps: number;
  } | null;
  /** The layer whose channels were weighed. */
  readonly layer: string | null;
}

/** A layer of a network as one walks through it. */
export interface SiteInfo {
  readonly name: string;
  readonly kind: LayerKind;
  readonly inputShape: Shape;
  readonly outputShape: Shape;
}

/** How one number of a network comes about for one image, and what stands around it. */
export interface ImageSum {
  readonly layers: readonly SiteInfo[];
  readonly layer: number;
  /** Flat index in what the layer gives. */
  readonly at: number;
  readonly unit: UnitSum;
  /** What the whole layer gives, and its sums before the activation. */
  readonly outputs: Float64Array;
  readonly sums: Float64Array;
  /** The loss of the image, where its label is known. */
  readonly loss: ImageLoss | null;
  readonly logits: Float64Array;
}

/** What is done to a copy of a network, or to the images that it is shown, and how much of it. */
export type Damage =
  | { readonly of: 'weights'; readonly kind: WeightDamage; readonly amount: number }
  | { readonly of: 'images'; readonly kind: ImageDamage; readonly amount: number };

/** Right answers of so many images that the network has not learnt from, where there are any. */
export interface BrokenAccuracy {
  readonly right: number;
  readonly count: number;
}

/** A network for a link, and how it and the whole one read the same test images. */
export interface PocketMade {
  readonly network: PocketNetwork;
  readonly bytes: number;
  readonly accuracy: number;
  readonly wholeAccuracy: number;
  readonly count: number;
}

/** Images as their last hidden layer sees them, on the plane that shows most of it. */
export interface FeatureMap {
  /** 'input' where there is no hidden layer. */
  readonly layer: string;
  /** Numbers that describe one image. */
  readonly width: number;
  /** [images, 2] */
  readonly places: Float32Array;
  readonly labels: Uint8Array;
  /** Which images they are: the first of this split, and their places in the data set. */
  readonly split: SplitName;
  readonly from: 'train' | 'test';
  readonly indices: Uint32Array;
  /** Of all variance, along both axes. */
  readonly shares: readonly [number, number];
}

export type InsideRequest =
  | LearnRequest
  | ExplainRequest
  | CourseRequest
  /** A run's single layer in weights of 3 or 4 bits, as good as `mostBytes` allow. */
  | { readonly kind: 'pocketNetwork'; readonly runId: string; readonly mostBytes: number }
  /** The first units of a run's first layer that has a kernel; also while it learns. */
  | { readonly kind: 'firstKernel'; readonly runId: string }
  /** Where the logits of one image come from, pixel by pixel. */
  | { readonly kind: 'evidence'; readonly runId: string; readonly image: ImageSet }
  | {
      readonly kind: 'attribution';
      readonly runId: string;
      readonly image: ImageSet;
      readonly label: number;
      readonly method: AttributionMethod;
    }
  /** How the number `at` of what a layer gives comes about; `label` is the image's, if it is known. */
  | {
      readonly kind: 'unitSum';
      readonly runId: string;
      readonly image: ImageSet;
      readonly layer: number;
      readonly at: number;
      readonly label: number | null;
    }
  /** The accuracy of a damaged copy, on at most so many images. */
  | {
      readonly kind: 'breakRun';
      readonly runId: string;
      readonly damage: Damage;
      readonly images: number;
    }
  /** A map of what the last hidden layer makes of images. */
  | { readonly kind: 'featureMap'; readonly runId: string }
  /** Where an image lies on the last map of a run; null before one was made. */
  | {
      readonly kind: 'mapPlace';
      readonly runId: string;
      readonly image: ImageSet;
      /** As it was then; null is now. */
      readonly moment: Pick<TrainingMoment, 'epoch' | 'step'> | null;
    }
  /** Where the images of the last map lay at a moment of the training, on the same plane. */
  | {
      readonly kind: 'mapMoment';
      readonly runId: string;
      readonly moment: Pick<TrainingMoment, 'epoch' | 'step'>;
    };

export interface InsideReplies extends LearnReplies, CourseReplies, ExplainReplies {
  firstKernel: FirstKernel | null;
  pocketNetwork: PocketMade;
  evidence: ImageEvidence;
  /** Null where the network has nothing to show so: Grad-CAM needs a convolution. */
  attribution: Attribution | null;
  unitSum: ImageSum;
  breakRun: BrokenAccuracy;
  featureMap: FeatureMap;
  mapPlace: readonly [number, number] | null;
  /** [images, 2]; null where no map was made, or the moment is not kept. */
  mapMoment: Float32Array | null;
}
