/** What the page asks about the inside of a run's network. */
import type { ImageSet } from '../../domain/data/dataset.ts';
import type {
  BrokenAccuracy,
  Damage,
  FeatureMap,
  ImageSum,
  Attribution,
  AttributionMethod,
  ImageEvidence,
} from '../../worker/protocol/inside.ts';
import type {
  DrawnImage,
  InkFrame,
  SmallestChange,
  StepFrom,
  StepTaken,
} from '../../worker/protocol/learn.ts';
import type { TrainingMoment } from '../../worker/protocol/time.ts';
import { ask } from '../page/link.ts';

export type {
  BrokenAccuracy,
  Damage,
  FeatureMap,
  Attribution,
  AttributionMethod,
  ImageEvidence,
  ImageSum,
} from '../../worker/protocol/inside.ts';

export type {
  DrawnImage,
  InkFrame,
  SmallestChange,
  StepFrom,
  StepLayer,
  StepTaken,
  StepWeights,
  WeightSample,
} from '../../worker/protocol/learn.ts';

export const askEvidence = (runId: string, image: ImageSet): Promise<ImageEvidence> =>
  ask({ kind: 'evidence', runId, image });

export const askAttribution = (
  runId: string,
  image: ImageSet,
  label: number,
  method: AttributionMethod,
  signal?: AbortSignal,
): Promise<Attribution | null> =>
  ask({ kind: 'attribution', runId, image, label, method }, { signal });

/** A number of a network: what the layer gives at a flat index. */
export interface UnitPlace {
  readonly layer: number;
  readonly at: number;
}

export const askUnitSum = (
  runId: string,
  image: ImageSet,
  { layer, at }: UnitPlace,
  label: number | null,
): Promise<ImageSum> => ask({ kind: 'unitSum', runId, image, layer, at, label });

export const askBroken = (
  runId: string,
  damage: Damage,
  images: number,
  signal: AbortSignal,
): Promise<BrokenAccuracy> => ask({ kind: 'breakRun', runId, damage, images }, { signal });

export const askFeatureMap = (runId: string): Promise<FeatureMap> =>
  ask({ kind: 'featureMap', runId });

type Then = Pick<TrainingMoment, 'epoch' | 'step'>;

export const askMapPlace = (
  runId: string,
  image: ImageSet,
  moment: Then | null,
): Promise<readonly [number, number] | null> => ask({ kind: 'mapPlace', runId, image, moment });

export const askMapMoment = (runId: string, moment: Then): Promise<Float32Array | null> =>
  ask({ kind: 'mapMoment', runId, moment });

/** Which step is taken apart: on this image alone, or with so many of the training images. */
export interface StepQuestion {
  readonly runId: string;
  readonly image: ImageSet;
  readonly label: number;
  readonly images: number;
  readonly from: StepFrom;
  readonly rate: number;
}

export const askStep = (question: StepQuestion, signal?: AbortSignal): Promise<StepTaken> =>
  ask({ kind: 'learningStep', ...question }, { signal });

export const askSmallestChange = (
  runId: string,
  image: ImageSet,
  target: number | null,
): Promise<SmallestChange | null> => ask({ kind: 'smallestChange', runId, image, target });

export const askInkChange = (
  runId: string,
  image: ImageSet,
  drawn: DrawnImage | null,
  target: number | null,
  signal: AbortSignal,
): Promise<readonly InkFrame[] | null> =>
  ask({ kind: 'inkChange', runId, image, drawn, target }, { signal });
