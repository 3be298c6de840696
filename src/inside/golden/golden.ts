/** What Keras and scikit-learn computed, as scripts/golden/inside_golden.py writes it. */
import type { ModelSpec } from '../../domain/model/model.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import attributions from './attributions.json' with { type: 'json' };
import planes from './planes.json' with { type: 'json' };

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
const floatsOf = (base64: string) => new Float32Array(bytesOf(base64).buffer);

export interface GoldenAttribution {
  readonly name: string;
  readonly model: ModelSpec;
  readonly weights: WeightSet;
  /** Scaled to 0 … 1. */
  readonly image: Float64Array;
  /** The class that integrated gradients and Grad-CAM are asked about. */
  readonly label: number;
  readonly outputs: Float32Array;
  readonly logits: Float32Array;
  /** The logits of a blank image. */
  readonly blank: Float32Array;
  /** For each class: [pixels]. */
  readonly inputTimesGradient: readonly Float32Array[];
  /** By the number of parts of the way. */
  readonly integrated: ReadonlyMap<number, Float32Array>;
  readonly gradCam: { readonly layer: string; readonly values: Float32Array } | null;
}

export const goldenAttributions: readonly GoldenAttribution[] = attributions.cases.map((one) => ({
  name: one.name,
  model: one.model as unknown as ModelSpec,
  weights: one.weights.map(({ values, ...weight }) => ({
    ...weight,
    trainable: !weight.name.startsWith('moving'),
    values: floatsOf(values),
  })),
  image: Float64Array.from(bytesOf(one.pixels), (byte) => byte / 255),
  label: one.label,
  outputs: floatsOf(one.outputs),
  logits: floatsOf(one.logits),
  blank: floatsOf(one.blank),
  inputTimesGradient: one.inputTimesGradient.map(floatsOf),
  integrated: new Map(
    Object.entries(one.integrated).map(([parts, values]) => [Number(parts), floatsOf(values)]),
  ),
  gradCam: one.gradCam && { layer: one.gradCam.layer, values: floatsOf(one.gradCam.values) },
}));

export interface GoldenPlane {
  readonly name: string;
  readonly width: number;
  /** [count, width] */
  readonly points: Float32Array;
  readonly axes: readonly Float32Array[];
  readonly shares: readonly number[];
  /** [count, 2] */
  readonly places: Float32Array;
}

export const goldenPlanes: readonly GoldenPlane[] = planes.cases.map((one) => ({
  ...one,
  points: floatsOf(one.points),
  axes: one.axes.map(floatsOf),
  places: floatsOf(one.places),
}));
