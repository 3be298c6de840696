/** Edits of an experiment that several suggestions are made of. */
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { LayerKind, LayerSpec } from '../../domain/model/model.ts';

/** All layers, changed one by one. */
export const layers =
  (change: (layer: LayerSpec, last: boolean) => LayerSpec) =>
  (before: Experiment): Experiment => {
    const end = before.model.layers.length - 1;
    return withLayers(before, (all) => all.map((layer, at) => change(layer, at === end)));
  };

/** The list of layers, changed as a whole. */
export const withLayers = (
  before: Experiment,
  change: (all: readonly LayerSpec[]) => readonly LayerSpec[],
): Experiment => ({ ...before, model: { ...before.model, layers: change(before.model.layers) } });

/** Every layer of these kinds goes. */
export const without =
  (...kinds: readonly LayerKind[]) =>
  (before: Experiment): Experiment =>
    withLayers(before, (all) => all.filter(({ kind }) => !kinds.includes(kind)));

/** The last layer of a kind goes. */
export const withoutLast = (kind: LayerKind) => (before: Experiment) =>
  withLayers(before, (all) => {
    const last = all.findLastIndex((layer) => layer.kind === kind);
    return all.filter((_, at) => at !== last);
  });

/** Another layer in front of the first of a kind, or behind it. */
export const beside =
  (kind: LayerKind, added: LayerSpec, behind: boolean) => (before: Experiment) =>
    withLayers(before, (all) => {
      const at = all.findIndex((layer) => layer.kind === kind);
      if (at < 0) return all;
      const place = behind ? at + 1 : at;
      return [...all.slice(0, place), added, ...all.slice(place)];
    });

export const epochs =
  (count: number) =>
  (before: Experiment): Experiment => ({ ...before, epochs: count });

export const dropouts = (rate: number) =>
  layers((layer) => (layer.kind === 'dropout' ? { ...layer, rate } : layer));
