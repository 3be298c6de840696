/** One filter of a network's first convolution over one image, with its own weights or with others. */
import type { Padding } from '../../domain/layers/conv2d.ts';
import { convGeometry } from '../../domain/layers/conv2d.ts';
import type { Shape } from '../../domain/layers/description.ts';
import { isImageShape, lastAxis } from '../../domain/layers/description.ts';
import type { Activation } from '../../domain/model/model.ts';
import { bend, bendOf } from '../interpreter/activation.ts';
import type { Sites } from '../interpreter/interpreter.ts';
import { forward, outputsOf, runLayer } from '../interpreter/interpreter.ts';
import type { Site } from '../interpreter/layers.ts';
import { weightOf } from '../interpreter/layers.ts';
import { winners, winnerValues } from '../interpreter/pooling.ts';
import { convSums } from '../interpreter/products.ts';

/** How the window is moved, and with which weights; a filter that is not there takes the last. */
export interface WindowForm {
  readonly filter: number;
  /** [side, side]; null for those that were learnt. */
  readonly weights: readonly number[] | null;
  readonly strides: number;
  readonly padding: Padding;
  /** Whether the strongest of every 2 x 2 is kept afterwards. */
  readonly pooled: boolean;
}

export interface WindowMap {
  readonly layer: string;
  readonly filter: number;
  readonly filters: number;
  /** Of the square kernel, in pixels. */
  readonly side: number;
  /** What the layer sees: [height, width]. */
  readonly input: Float64Array;
  readonly inputShape: Shape;
  /** What the network's own layer does. */
  readonly own: {
    readonly weights: Float64Array;
    readonly strides: number;
    readonly padding: Padding;
  };
  readonly bias: number;
  readonly activation: Activation;
  /** Pixels of padding above and to the left. */
  readonly pad: readonly [top: number, left: number];
  /** Before and after the activation: [rows, columns]. */
  readonly sums: Float64Array;
  readonly outputs: Float64Array;
  readonly shape: readonly [rows: number, columns: number];
  /** The strongest of every 2 x 2 of the outputs, where it is asked for and fits. */
  readonly pooled: {
    readonly values: Float64Array;
    readonly shape: readonly [number, number];
  } | null;
  /** What the network says of the image as it is, and with the filter's weights changed. */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

type ConvSite = Site<Extract<Site['spec'], { readonly kind: 'conv2d' }>>;

const isConv = (site: Site): site is ConvSite => site.spec.kind === 'conv2d';

/** The first convolution, if it looks at one channel; null elsewhere. */
export function windowSite(sites: Sites): { readonly site: ConvSite; readonly at: number } | null {
  const at = sites.findIndex(isConv);
  const site = sites[at];
  if (!site || !isConv(site) || !isImageShape(site.inputShape)) return null;
  return lastAxis(site.inputShape) === 1 ? { site, at } : null;
}

/** The kernel [side, side, 1, filters] with one filter's weights replaced. */
function withFilter(site: ConvSite, filter: number, weights: readonly number[] | null): Site {
  if (!weights) return site;
  const { filters } = site.spec;
  const kernel = weightOf(site, 'kernel').slice();
  weights.forEach((value, tap) => (kernel[tap * filters + filter] = value));
  return { ...site, weights: { ...site.weights, kernel } };
}

/** Null where there is no convolution of one channel, or the window does not fit. */
export function mapWindow(sites: Sites, image: Float64Array, form: WindowForm): WindowMap | null {
  const found = windowSite(sites);
  if (!found) return null;
  const { site, at } = found;
  const { spec } = site;
  const [height = 0, width = 0] = site.inputShape;
  const filter = Math.max(0, Math.min(form.filter, spec.filters - 1));
  const trace = forward(sites, image);
  const input = trace[at]!.input;
  const kernel = weightOf(site, 'kernel');
  const learnt = Float64Array.from(
    { length: spec.kernelSize ** 2 },
    (_, tap) => kernel[tap * spec.filters + filter]!,
  );
  const taps = form.weights ? Float64Array.from(form.weights) : learnt;
  const moved = { kernelSize: spec.kernelSize, strides: form.strides, padding: form.padding };
  const place = convGeometry(moved, site.inputShape);
  if (place.height < 1 || place.width < 1) return null;
  const bias = site.weights.bias?.[filter] ?? 0;
  const into = new Float64Array(place.height * place.width).fill(bias);
  const sums = convSums(moved, [height, width, 1], input, taps, into, 1);
  const own = bendOf(spec);
  // A softmax over channels has no meaning for one of them.
  const outputs = own.kind === 'softmax' ? sums : bend(own, sums, 1);
  const shape = [place.height, place.width] as const;
  return {
    ...{ layer: site.name, filter, filters: spec.filters, side: spec.kernelSize },
    ...{ input, inputShape: site.inputShape, bias, activation: spec.activation },
    own: { weights: learnt, strides: spec.strides, padding: spec.padding },
    pad: [place.padTop, place.padLeft],
    ...{ sums, outputs, shape },
    pooled: form.pooled ? strongest(outputs, shape) : null,
    before: outputsOf(trace),
    after: form.weights
      ? restOf(sites, at, withFilter(site, filter, form.weights), input)
      : outputsOf(trace),
  };
}

function restOf(sites: Sites, at: number, changed: Site, input: Float64Array): Float64Array {
  let values = runLayer(changed, input).output;
  for (const site of sites.slice(at + 1)) values = runLayer(site, values).output;
  return values;
}

function strongest(values: Float64Array, [rows, columns]: readonly [number, number]) {
  const window = { kernelSize: 2, strides: 2, padding: 'valid' } as const;
  const shape = [Math.floor(rows / 2), Math.floor(columns / 2)] as const;
  if (shape[0] < 1 || shape[1] < 1) return null;
  const won = winners(window, [rows, columns, 1], values, [...shape, 1]);
  return { values: winnerValues(won, values), shape };
}
