/** Down to the sum: how one number of a layer comes about, in the numbers of this very network. */
import type { Window } from '../../domain/layers/conv2d.ts';
import { convGeometry } from '../../domain/layers/conv2d.ts';
import type { ImageShape, Shape } from '../../domain/layers/description.ts';
import { sizeOf } from '../../domain/layers/description.ts';
import { requireImage } from '../../domain/layers/fields.ts';
import { poolWindow } from '../../domain/layers/pooling2d.ts';
import type { Activation, LayerSpec } from '../../domain/model/model.ts';
import { bendOf } from '../interpreter/activation.ts';
import type { LayerTrace, Site, Sites, Trace } from '../interpreter/interpreter.ts';
import { imageInto, weightOf } from '../interpreter/layers.ts';
import { depthwiseSums } from '../interpreter/products.ts';
import { tapsAt } from '../interpreter/windows.ts';

/** What is done with the inputs. `copied` hands one on; `padded` is a number that stands for nothing. */
export type SumKind =
  'products' | 'largest' | 'mean' | 'normalised' | 'rescaled' | 'copied' | 'padded';

export interface UnitSum {
  readonly kind: SumKind;
  /** The inputs that count, in their order: [side, side, channels] of a window, or [inputs]. */
  readonly shape: Shape;
  readonly inputs: Float64Array;
  /** Where each input lies in what the layer before gave; -1 in the padding or within the layer. */
  readonly places: Int32Array;
  /** One for each input; null where nothing is multiplied. */
  readonly weights: Float64Array | null;
  /** Inputs times weights, or parts of a mean. */
  readonly products: Float64Array;
  /** Of the inputs, the one that won; null where there is no contest. */
  readonly winner: number | null;
  readonly bias: number | null;
  readonly sum: number;
  readonly activation: Activation;
  /** Of a leaky ReLU. */
  readonly alpha: number;
  readonly output: number;
  /** The four numbers of a batch normalisation, and what keeps its root from 0. */
  readonly normalisation: Normalisation | null;
}

export interface Normalisation {
  readonly mean: number;
  readonly variance: number;
  readonly epsilon: number;
  readonly gamma: number;
  readonly beta: number;
}

/** The inputs of one number, before anything is known of what it does with them. */
interface Terms {
  readonly kind: SumKind;
  readonly shape: Shape;
  readonly inputs: Float64Array;
  readonly places: Int32Array;
  readonly weights?: Float64Array;
  readonly products?: Float64Array;
  readonly winner?: number;
  readonly bias?: number;
  readonly normalisation?: Normalisation;
}

const imageFrom = ({ name, outputShape }: Site): ImageShape => requireImage(outputShape, name);

/** A place of a picture [row, column, channel] of a flat index. */
function placeOf(at: number, [, columns, channels]: ImageShape) {
  const pixel = Math.floor(at / channels);
  return {
    row: Math.floor(pixel / columns),
    column: pixel % columns,
    channel: at % channels,
  };
}

/** Flat indices under the window of an output place, tap by tap, channels lie together; -1 is padding. */
function windowPlaces(
  window: Window,
  image: ImageShape,
  output: { readonly row: number; readonly column: number },
  channels: readonly number[],
): Int32Array {
  const { padTop, padLeft } = convGeometry(window, image);
  const side = window.kernelSize;
  const places = new Int32Array(side * side * channels.length).fill(-1);
  const top = output.row * window.strides - padTop;
  const left = output.column * window.strides - padLeft;
  tapsAt(window, image, top, left, (tap, pixel) =>
    channels.forEach((channel, at) => {
      places[tap * channels.length + at] = pixel * image[2] + channel;
    }),
  );
  return places;
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

const valuesAt = (places: Int32Array, input: Float64Array): Float64Array =>
  Float64Array.from(places, (place) => (place < 0 ? 0 : input[place]!));

/** A window of the input, times what `weightAt` says of each tap and channel of it. */
function windowTerms(
  window: Window,
  site: Site,
  input: Float64Array,
  at: number,
  channels: readonly number[],
  weightAt: (tap: number, channel: number) => number,
): Terms {
  const places = windowPlaces(window, imageInto(site), placeOf(at, imageFrom(site)), channels);
  const side = window.kernelSize;
  return {
    kind: 'products',
    shape: [side, side, channels.length],
    inputs: valuesAt(places, input),
    places,
    weights: Float64Array.from(places, (_, term) =>
      weightAt(Math.floor(term / channels.length), term % channels.length),
    ),
  };
}

/** A contest or a mean over the pixels of one channel under a window. */
function pooled(
  kind: 'largest' | 'mean',
  places: Int32Array,
  shape: Shape,
  input: Float64Array,
): Terms {
  const inputs = valuesAt(places, input);
  const count = places.filter((place) => place >= 0).length;
  let winner = -1;
  places.forEach((place, term) => {
    if (place >= 0 && (winner < 0 || inputs[term]! > inputs[winner]!)) winner = term;
  });
  if (kind === 'mean') {
    const products = inputs.map((value, term) => (places[term]! < 0 ? 0 : value / count));
    return { kind, shape, inputs, places, products };
  }
  const products = inputs.map((value, term) => (term === winner ? value : 0));
  return { kind, shape, inputs, places, products, winner };
}

const single = (kind: SumKind, place: number, value: number): Terms => ({
  kind,
  shape: [1],
  inputs: Float64Array.of(value),
  places: Int32Array.of(place),
});

/** Where a number of a padded picture lies in the smaller one; -1 in the padding. */
function unpadded(spec: Extract<LayerSpec, { kind: 'zeroPadding2d' }>, site: Site, at: number) {
  const { row, column, channel } = placeOf(at, imageFrom(site));
  const [rows, columns, channels] = imageInto(site);
  const [down, across] = [row - spec.top, column - spec.left];
  const inside = down >= 0 && down < rows && across >= 0 && across < columns;
  return inside ? (down * columns + across) * channels + channel : -1;
}

/** A separable layer mixes what its depthwise half gives: those numbers lie within the layer. */
function separableTerms(
  spec: Extract<LayerSpec, { kind: 'separableConv2d' }>,
  site: Site,
  input: Float64Array,
  at: number,
): Terms {
  const [own, mix] = [weightOf(site, 'depthwise_kernel'), weightOf(site, 'pointwise_kernel')];
  const image = imageInto(site);
  const inner = image[2] * spec.multiplier;
  const pixels = sizeOf(site.outputShape.slice(0, 2));
  const empty = new Float64Array(pixels * inner);
  const between = depthwiseSums(spec, image, input, own, empty, spec.multiplier);
  const pixel = Math.floor(at / spec.filters);
  const filter = at % spec.filters;
  return {
    kind: 'products',
    shape: [inner],
    inputs: between.slice(pixel * inner, (pixel + 1) * inner),
    places: new Int32Array(inner).fill(-1),
    weights: Float64Array.from({ length: inner }, (_, term) => mix[term * spec.filters + filter]!),
    bias: site.weights.bias?.[filter],
  };
}

function termsOf(site: Site, input: Float64Array, at: number): Terms {
  const { spec, weights } = site;
  switch (spec.kind) {
    case 'dense': {
      const places = Int32Array.from(upTo(input.length));
      const all = weightOf(site, 'kernel');
      const kernel = Float64Array.from(places, (place) => all[place * spec.units + at]!);
      const bias = weights.bias?.[at];
      return {
        kind: 'products',
        shape: [input.length],
        inputs: input,
        places,
        weights: kernel,
        bias,
      };
    }
    case 'conv2d': {
      const filter = at % spec.filters;
      const kernel = weightOf(site, 'kernel');
      const channels = upTo(imageInto(site)[2]);
      const terms = windowTerms(spec, site, input, at, channels, (tap, channel) => {
        return kernel[(tap * channels.length + channel) * spec.filters + filter]!;
      });
      return { ...terms, bias: weights.bias?.[filter] };
    }
    case 'depthwiseConv2d': {
      const kernel = weightOf(site, 'kernel');
      const outputs = imageInto(site)[2] * spec.multiplier;
      const filter = at % outputs;
      const channels = [Math.floor(filter / spec.multiplier)];
      const weightAt = (tap: number) => kernel[tap * outputs + filter]!;
      const terms = windowTerms(spec, site, input, at, channels, weightAt);
      return { ...terms, bias: weights.bias?.[filter] };
    }
    case 'separableConv2d':
      return separableTerms(spec, site, input, at);
    case 'maxPooling2d':
    case 'averagePooling2d': {
      const window = poolWindow(spec);
      const place = placeOf(at, imageFrom(site));
      const places = windowPlaces(window, imageInto(site), place, [place.channel]);
      const shape = [window.kernelSize, window.kernelSize, 1];
      return pooled(spec.kind === 'maxPooling2d' ? 'largest' : 'mean', places, shape, input);
    }
    case 'globalMaxPooling2d':
    case 'globalAveragePooling2d': {
      const [rows, columns, channels] = imageInto(site);
      const places = Int32Array.from(upTo(rows * columns), (pixel) => pixel * channels + at);
      const kind = spec.kind === 'globalMaxPooling2d' ? 'largest' : 'mean';
      return pooled(kind, places, [rows, columns, 1], input);
    }
    case 'batchNormalization': {
      const channel = at % weightOf(site, 'gamma').length;
      const own = (name: string) => weightOf(site, name)[channel]!;
      const normalisation = {
        mean: own('moving_mean'),
        variance: own('moving_variance'),
        epsilon: spec.epsilon,
        gamma: own('gamma'),
        beta: own('beta'),
      };
      return { ...single('normalised', at, input[at]!), normalisation };
    }
    case 'rescaling':
      return {
        ...single('rescaled', at, input[at]!),
        weights: Float64Array.of(spec.scale),
        bias: spec.offset,
      };
    case 'zeroPadding2d': {
      const place = unpadded(spec, site, at);
      return place < 0 ? single('padded', -1, 0) : single('copied', place, input[place]!);
    }
    case 'flatten':
    case 'reshape':
    case 'dropout':
    case 'spatialDropout2d':
    case 'leakyRelu':
    case 'activation':
      return single('copied', at, input[at]!);
  }
}

/** How the number at the flat index `at` of a layer's output comes about. */
export function unitSum(site: Site, trace: LayerTrace, at: number): UnitSum {
  const terms = termsOf(site, trace.input, at);
  const { inputs, weights = null } = terms;
  const bend = bendOf(site.spec);
  return {
    ...{ kind: terms.kind, shape: terms.shape, places: terms.places },
    ...{ inputs, weights },
    products:
      terms.products ?? (weights ? inputs.map((value, term) => value * weights[term]!) : inputs),
    winner: terms.winner ?? null,
    bias: terms.bias ?? null,
    sum: trace.sums[at]!,
    ...{ activation: bend.kind, alpha: bend.alpha },
    output: trace.output[at]!,
    normalisation: terms.normalisation ?? null,
  };
}

/** The same for a layer of a whole network. */
export const sumAt = (sites: Sites, trace: Trace, layer: number, at: number): UnitSum =>
  unitSum(sites[layer]!, trace[layer]!, at);
