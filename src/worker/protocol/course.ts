/** Requests about the way that a training went, from its kept moments: types only. */
import type { GradientSizes } from '../../inside/course/gradient-sizes.ts';
import type { TrainingMoment } from './time.ts';

export interface MomentGradients extends GradientSizes {
  /** Training images that it is of: the same ones at every moment of a run. */
  readonly images: number;
}

/** The moments of a training on the plane that shows most of the way between them. */
export interface WeightPath {
  /** In their order, thinned where there are very many; the last is the plane's origin. */
  readonly moments: readonly TrainingMoment[];
  /** [moments, 2], in lengths of weights. */
  readonly places: Float64Array;
  /** How far each lies off the plane, and from the last one. */
  readonly off: Float64Array;
  readonly reach: Float64Array;
  /** Of all squared distances from the last moment, along both axes. */
  readonly shares: readonly [number, number];
  /** Training images that losses are of. */
  readonly images: number;
}

/** A place of the plane, or a moment itself, by its number in the path. */
export type LandscapePlace = readonly [x: number, y: number] | number;

export type CourseRequest =
  /** Gradients by layer at a moment of a training, also while it goes on. */
  | {
      readonly kind: 'momentGradients';
      readonly runId: string;
      readonly moment: Pick<TrainingMoment, 'epoch' | 'step'>;
    }
  /** The way that the weights of a training went; its plane is kept for the losses. */
  | { readonly kind: 'weightPath'; readonly runId: string }
  /** Losses of training images at places of that plane. */
  | {
      readonly kind: 'landscapeLosses';
      readonly runId: string;
      readonly places: readonly LandscapePlace[];
    };

export interface CourseReplies {
  /** Null where the moment is not kept any more. */
  momentGradients: MomentGradients | null;
  /** Null where too few moments are kept, or they lie on a line. */
  weightPath: WeightPath | null;
  /** [places]; null where no path was asked for before. */
  landscapeLosses: Float64Array | null;
}
