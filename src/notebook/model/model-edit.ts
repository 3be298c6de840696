/** Editing a stack of layers, and checking it while it is edited: pure functions. */
import { t } from '../../domain/language.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import { descriptionOf } from '../../domain/layers/layers.ts';
import type { LayerKind, LayerSpec, ModelSpec } from '../../domain/model/model.ts';
import type { LayerSummary, ModelSummary } from '../../domain/model/shapes.ts';
import { summarize } from '../../domain/model/shapes.ts';

export type Layers = readonly LayerSpec[];

/** With a new layer of `kind` before the last one, which gives the classes. */
export function addLayer(layers: Layers, kind: LayerKind): Layers {
  return layers.toSpliced(Math.max(0, layers.length - 1), 0, descriptionOf(kind).fresh);
}

export const removeLayer = (layers: Layers, index: number): Layers => layers.toSpliced(index, 1);

export const replaceLayer = (layers: Layers, index: number, layer: LayerSpec): Layers =>
  layers.with(index, layer);

/** With the layer at `index` one place up (-1) or down (1); at an end nothing moves. */
export function moveLayer(layers: Layers, index: number, by: 1 | -1): Layers {
  const to = index + by;
  const [moved, other] = [layers[index], layers[to]];
  return moved && other ? layers.with(index, other).with(to, moved) : layers;
}

export interface ModelCheck {
  /** The whole model, or null while something is wrong with it. */
  readonly summary: ModelSummary | null;
  /** One entry for every layer: null from the wrong one on. */
  readonly layers: readonly (LayerSummary | null)[];
  /** The layer that is wrong, and how. */
  readonly problem: (Failure & { readonly index: number }) | null;
}

/** Everything that can be said of a model as it is now, wrong or right; never throws. */
export function checkModel(model: ModelSpec, classes: number): ModelCheck {
  const sound: LayerSummary[] = [];
  for (let count = 1; count <= model.layers.length; count++) {
    try {
      const { layers } = summarize({ ...model, layers: model.layers.slice(0, count) });
      sound.push(...layers.slice(count - 1));
    } catch (thrown) {
      return wrong(model, sound, { ...toFailure(thrown), index: count - 1 });
    }
  }
  const last = sound.at(-1);
  if (!last) {
    const message = t('A model needs at least one layer.');
    return wrong(model, sound, { code: 'model-invalid', message, index: 0 });
  }
  if (last.outputShape.length !== 1 || last.outputShape[0] !== classes) {
    const message = t(
      'The last layer gives [{count}]; there are {classes} classes to tell apart.',
      { count: last.outputShape.join(', '), classes },
    );
    return { ...wrong(model, sound, { code: 'model-invalid', message, index: sound.length - 1 }) };
  }
  return { summary: summarize(model), layers: sound, problem: null };
}

function wrong(
  { layers }: ModelSpec,
  sound: readonly LayerSummary[],
  problem: Failure & { readonly index: number },
): ModelCheck {
  return { summary: null, layers: layers.map((_, index) => sound[index] ?? null), problem };
}
