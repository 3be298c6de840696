/**
 * A network computed plainly, for one image at a time, in double precision: what every layer gives,
 * and the way back from any of its numbers to the input and the weights. It is what the page shows
 * of the inside of a network, and is tested against the processor and TensorFlow.js. Normalisations
 * use their running statistics and dropout lets all pass, as after a training.
 */
import { lastAxis } from '../../domain/layers/description.ts';
import type { ModelSpec } from '../../domain/model/model.ts';
import { summarize } from '../../domain/model/shapes.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { bend, bendOf, unbend } from './activation.ts';
import type { Named, Site } from './layers.ts';
import { computationOf } from './layers.ts';

export type { Named, Site };

/** A model with its weights, ready to be computed: site by site. */
export type Sites = readonly Site[];

/** What one layer did with one image. */
export interface LayerTrace {
  readonly input: Float64Array;
  /** Before the activation; where there is none, the outputs. */
  readonly sums: Float64Array;
  readonly output: Float64Array;
}

/** Layer by layer. The sums of the last one are the logits: what its activation is given. */
export type Trace = readonly LayerTrace[];

/** @throws LabError 'model-invalid' */
export function placeLayers(model: ModelSpec, weights: WeightSet): Sites {
  return summarize(model).layers.map(({ name, spec, inputShape, outputShape }) => ({
    ...{ name, spec, inputShape, outputShape },
    weights: Object.fromEntries(
      weights
        .filter(({ layer }) => layer === name)
        .map((weight) => [weight.name, Float64Array.from(weight.values)]),
    ),
  }));
}

const channelsOf = ({ outputShape }: Site): number => lastAxis(outputShape);

/** What a layer makes of its input. */
export function runLayer(site: Site, input: Float64Array): LayerTrace {
  const sums = computationOf(site.spec).sums(site, input);
  return { input, sums, output: bend(bendOf(site.spec), sums, channelsOf(site)) };
}

/** One image on its way through the network; `input` is scaled as the run scales. */
export function forward(sites: Sites, input: Float64Array): Trace {
  const trace: LayerTrace[] = [];
  let values = input;
  for (const site of sites) {
    const layer = runLayer(site, values);
    trace.push(layer);
    values = layer.output;
  }
  return trace;
}

/** There is one: a summary refuses models without layers. */
const lastOf = (trace: Trace): LayerTrace => trace.at(-1)!;

export const logitsOf = (trace: Trace): Float64Array => lastOf(trace).sums;
export const outputsOf = (trace: Trace): Float64Array => lastOf(trace).output;

/** Gradients of one number by what a layer is given, makes of it and gives. */
export interface LayerGradient {
  readonly input: Float64Array;
  readonly sums: Float64Array;
  readonly output: Float64Array;
}

/** Gradients by weights, layer by layer, added up: zeros to begin with. */
export type WeightGradients = readonly Named[];

export const noGradients = (sites: Sites): WeightGradients =>
  sites.map(({ weights }) =>
    Object.fromEntries(
      Object.entries(weights).map(([name, values]) => [name, new Float64Array(values.length)]),
    ),
  );

/** The gradient by a layer's outputs as one by its sums. */
export const throughActivation = (site: Site, trace: LayerTrace, gradient: Float64Array) =>
  unbend(bendOf(site.spec), trace.sums, trace.output, gradient, channelsOf(site));

/** The gradient by a layer's sums as one by its input; weights' gradients are added to `into`. */
export const throughSums = (
  site: Site,
  trace: LayerTrace,
  gradient: Float64Array,
  into: Named = {},
): Float64Array => computationOf(site.spec).back(site, trace.input, gradient, into);

/**
 * The way back: the gradients of the number whose gradient by the logits is `gradient`, layer by
 * layer. Those by the weights are added to `into`, where that is given.
 */
export function backward(
  sites: Sites,
  trace: Trace,
  gradient: Float64Array,
  into?: WeightGradients,
): readonly LayerGradient[] {
  const layers = new Array<LayerGradient>(sites.length);
  let output: Float64Array | null = null;
  for (let at = sites.length - 1; at >= 0; at--) {
    const [site, own] = [sites[at]!, trace[at]!];
    const sums: Float64Array = output === null ? gradient : throughActivation(site, own, output);
    const input = throughSums(site, own, sums, into?.[at]);
    layers[at] = { input, sums, output: output ?? sums };
    output = input;
  }
  return layers;
}

/** The same by the network's input alone. */
export const slopeByInput = (sites: Sites, trace: Trace, gradient: Float64Array): Float64Array =>
  backward(sites, trace, gradient)[0]?.input ?? gradient;

/** The gradient by the logits of one of them. */
export function oneHot(size: number, chosen: number): Float64Array {
  const gradient = new Float64Array(size);
  gradient[chosen] = 1;
  return gradient;
}
