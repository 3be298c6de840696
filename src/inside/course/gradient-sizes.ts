/** How large the gradient is in each layer at one moment of a training, and which units it misses. */
import type { Sliced } from '../../domain/slices.ts';
import type { Sites } from '../interpreter/interpreter.ts';
import type { Batch } from '../step/batch-pass.ts';
import { batchBackward, batchForward } from '../step/batch-pass.ts';
import type { StepSetting } from '../step/learning-step.ts';
import { trainablePlaces } from '../step/learning-step.ts';
import type { UnitCounts } from '../step/units.ts';
import { countUnits } from '../step/units.ts';

export interface LayerGradientSize {
  /** Keras's name of the layer. */
  readonly layer: string;
  /** Length of all its gradients together; null where it has no weights to train. */
  readonly norm: number | null;
  /** Length of these weights together. */
  readonly weightNorm: number;
  /** Null where its activation is never flat, and for the last layer. */
  readonly units: UnitCounts | null;
}

export interface GradientSizes {
  /** The mean of the images' losses, without what a decay adds. */
  readonly loss: number;
  /** Layers that have weights to train, or units that can be flat. */
  readonly layers: readonly LayerGradientSize[];
}

const squares = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value * value, 0);

/**
 * Of the mean loss of a batch as in training: normalisations by the batch itself, dropout drawn the
 * same way at every moment, neither decay nor clipping. Rests between images.
 */
export function* gradientSizes(
  sites: Sites,
  setting: StepSetting,
  batch: Batch,
): Sliced<GradientSizes> {
  const pass = yield* batchForward(sites, setting, batch, { seed: setting.seed, step: 0 });
  const { weights } = yield* batchBackward(sites, pass);
  const places = trainablePlaces(setting);
  const layers = sites.map((site, at): LayerGradientSize => {
    const own = places.filter(({ layer }) => layer === at).map(({ name }) => name);
    const length = (of: Readonly<Record<string, Float64Array | undefined>>) =>
      Math.sqrt(own.reduce((sum, name) => sum + squares(of[name] ?? new Float64Array()), 0));
    return {
      layer: site.name,
      norm: own.length > 0 ? length(weights[at]!) : null,
      weightNorm: length(site.weights),
      units: at === sites.length - 1 ? null : countUnits(site, pass.layers[at]!),
    };
  });
  return {
    loss: pass.losses.reduce((sum, value) => sum + value, 0) / pass.losses.length,
    layers: layers.filter(({ norm, units }) => norm !== null || units !== null),
  };
}
