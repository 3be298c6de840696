/** Requests about how a network learns, part of those about its inside: types only. */
import type { ImageSet } from '../../domain/data/dataset.ts';
import type { LayerKind, Shape } from '../../domain/model/model.ts';
import type { HouseNumberLook } from '../../draw/houseNumber.ts';
import type { StageSwitches } from '../../draw/rasterize.ts';
import type { Drawing } from '../../draw/stroke.ts';
import type { ChangeSize } from '../../inside/change/adversarial.ts';
import type { InkFrame } from '../../inside/change/ink.ts';
import type { Afterwards } from '../../inside/step/learning-step.ts';
import type { SignedPicture, SizeCounts } from '../../inside/step/pictures.ts';
import type { UnitCounts } from '../../inside/step/units.ts';

export type { InkFrame };

/** From which weights a step is taken: those of now, or those that the training began with. */
export type StepFrom = 'now' | 'start';

/** One weight in one step. */
export interface WeightSample {
  /** Flat index in its array. */
  readonly at: number;
  readonly before: number;
  readonly gradient: number;
  /** What the optimizer remembered of it before and after the step, as `memoryNames` names them. */
  readonly memories: readonly number[];
  readonly newMemories: readonly number[];
  readonly change: number;
}

/** One weight array in one step, small enough to be sent. */
export interface StepWeights {
  readonly name: string;
  readonly shape: Shape;
  readonly gradientNorm: number;
  readonly changeNorm: number;
  readonly weightNorm: number;
  readonly sizes: SizeCounts;
  readonly changeSizes: SizeCounts;
  /** The gradient: one picture a unit where the layer looks at the image, else one matrix. */
  readonly pictures: readonly SignedPicture[];
  /** From the largest gradient to the smallest. */
  readonly samples: readonly WeightSample[];
}

export interface StepLayer {
  readonly name: string;
  readonly kind: LayerKind;
  readonly outputShape: Shape;
  /** The norm of the loss's gradient by what the layer gives, over the batch. */
  readonly outputNorm: number;
  /** Null where its activation is never flat. */
  readonly units: UnitCounts | null;
  readonly weights: readonly StepWeights[];
}

/** A training step, taken apart. */
export interface StepTaken {
  readonly images: number;
  /** Steps that were done before it. */
  readonly step: number;
  readonly rate: number;
  /** The mean of the images' losses, and what a decay adds to it. */
  readonly loss: number;
  readonly penalty: number;
  /** What all gradients were multiplied by to keep them within their limit; 1 where they did. */
  readonly scale: number;
  readonly layers: readonly StepLayer[];
  /** The same images after a part of the step, the whole, and longer ones; the first is share 0. */
  readonly walk: readonly Afterwards[];
}

/** A drawing as the pad has it, so that lines can be added on the pad itself. */
export interface DrawnImage {
  readonly drawing: Drawing;
  readonly switches: StageSwitches;
  readonly look: HouseNumberLook;
  readonly form: 'digit' | 'houseNumber';
  /** Not where the keyboard's cells were inked: the eraser takes these as a whole. */
  readonly erasable: boolean;
}

/** An image of another class as near to it as was found. */
export interface SmallestChange {
  readonly pixels: Uint8Array;
  readonly size: ChangeSize;
  /** Of the image before and after. */
  readonly before: Float32Array;
  readonly after: Float32Array;
}

export type LearnRequest =
  /** The smallest change of pixels that gives the image another class, or class `target`. */
  | {
      readonly kind: 'smallestChange';
      readonly runId: string;
      readonly image: ImageSet;
      readonly target: number | null;
    }
  /** The fewest lines of pen and eraser that do, on the image or on the drawing that it comes from. */
  | {
      readonly kind: 'inkChange';
      readonly runId: string;
      readonly image: ImageSet;
      readonly drawn: DrawnImage | null;
      readonly target: number | null;
    }
  /** The next step on `image`, alone or with `images` - 1 of the training images. */
  | {
      readonly kind: 'learningStep';
      readonly runId: string;
      readonly image: ImageSet;
      readonly label: number;
      readonly images: number;
      readonly from: StepFrom;
      readonly rate: number;
    };

export interface LearnReplies {
  learningStep: StepTaken;
  /** Null where none was found. */
  smallestChange: SmallestChange | null;
  /** The image before and after each line; null where no few lines were found. */
  inkChange: readonly InkFrame[] | null;
}
