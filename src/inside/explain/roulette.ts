/** One image through many of the networks that dropout leaves over, as in training. */
import { sizeOf } from '../../domain/layers/description.ts';
import type { Sliced } from '../../domain/slices.ts';
import type { Sites } from '../interpreter/interpreter.ts';
import { runLayer } from '../interpreter/interpreter.ts';
import type { Site } from '../interpreter/layers.ts';
import { dropoutMask } from '../step/batch-pass.ts';

/** A layer that drops, and which of its numbers each draw has kept. */
export interface DroppedLayer {
  readonly name: string;
  readonly rate: number;
  readonly shape: readonly number[];
  /** Draw by draw: how many numbers were kept, and which (1) where the layer is small enough. */
  readonly kept: readonly number[];
  readonly masks: readonly Uint8Array[] | null;
}

export interface DropoutDraws {
  readonly layers: readonly DroppedLayer[];
  /** The outputs of each draw: [classes]. */
  readonly draws: readonly Float64Array[];
  /** With everyone present, as the network answers. */
  readonly whole: Float64Array;
}

/** Masks of larger layers are counted only. */
const mostShown = 2048;

const drops = ({ spec }: Site): boolean =>
  spec.kind === 'dropout' || spec.kind === 'spatialDropout2d';

const withRate = (site: Site, rate: number | null): Site =>
  rate === null || !drops(site) ? site : ({ ...site, spec: { ...site.spec, rate } } as Site);

interface Wanted {
  /** Of every layer; null for each its own. */
  readonly rate: number | null;
  readonly draws: number;
  readonly seed: number;
}

/** Rests between layers. Draw n is a step of training with this seed: the same numbers are dropped. */
export function* drawDropouts(
  sites: Sites,
  input: Float64Array,
  { rate, draws, seed }: Wanted,
): Sliced<DropoutDraws> {
  const first = sites.findIndex(drops);
  const all = sites.map((site) => withRate(site, rate));
  let before = input;
  for (const site of all.slice(0, Math.max(first, 0))) {
    yield undefined;
    before = runLayer(site, before).output;
  }
  const dropped = all.flatMap((site, layer) => (drops(site) ? [{ site, layer }] : []));
  const masks = new Map(dropped.map(({ layer }) => [layer, [] as Float64Array[]]));
  const outputs: Float64Array[] = [];
  for (let draw = -1; draw < draws; draw++) {
    let values = before;
    for (const [layer, site] of all.entries()) {
      if (layer < first) continue;
      yield undefined;
      if (draw >= 0 && drops(site)) {
        const mask = dropoutMask(site, { seed, step: draw }, 0, layer);
        masks.get(layer)?.push(mask);
        values = values.map((value, at) => value * mask[at]!);
      } else {
        values = runLayer(site, values).output;
      }
    }
    outputs.push(values);
  }
  const [whole = before, ...drawn] = outputs;
  const layers = dropped.map(({ site, layer }) => describe(site, masks.get(layer) ?? []));
  return { layers, draws: drawn, whole };
}

function describe(site: Site, masks: readonly Float64Array[]): DroppedLayer {
  const kept = masks.map((mask) => mask.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0));
  const small = sizeOf(site.outputShape) <= mostShown;
  return {
    name: site.name,
    rate: 'rate' in site.spec ? site.spec.rate : 0,
    shape: site.outputShape,
    kept,
    masks: small
      ? masks.map((mask) => Uint8Array.from(mask, (value) => (value > 0 ? 1 : 0)))
      : null,
  };
}
