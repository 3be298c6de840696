import { t } from '../../../domain/language.ts';
import type { Shape } from '../../../domain/model/model.ts';
import type { ImageSum } from '../../../state/inside/questions.ts';

/** The layer that a number is of. */
export const siteOf = ({ layers, layer }: Pick<ImageSum, 'layers' | 'layer'>) => layers[layer]!;

/** A place of what a layer gives, by name: "row 3, column 4, channel 2", or "unit 17". */
export function placeName(at: number, shape: Shape): string {
  if (shape.length === 1) return t('unit {at}', { at });
  const [, width = 1, channels = 1] = shape;
  const pixel = Math.floor(at / channels);
  const place = t('row {floor}, column {pixel}', {
    floor: Math.floor(pixel / width),
    pixel: pixel % width,
  });
  return shape.length === 2 || channels === 1
    ? place
    : t('{place}, channel {at}', { place, at: at % channels });
}

/** A pixel of the image, whether the network is given it flat or as rows. */
export const pixelName = (at: number, width: number): string =>
  t('pixel in row {floor}, column {at}', { floor: Math.floor(at / width), at: at % width });

/** One channel of a picture-shaped output: [height, width]. */
export function channelValues(values: Float64Array, shape: Shape, channel: number): Float64Array {
  const channels = shape[2] ?? 1;
  return Float64Array.from(
    { length: values.length / channels },
    (_, pixel) => values[pixel * channels + channel]!,
  );
}

/** The strongest products of many: their terms, the strongest first, and what the rest adds. */
export function strongest(products: Float64Array, count: number) {
  const order = Array.from(products, (_, term) => term).sort(
    (one, other) => Math.abs(products[other]!) - Math.abs(products[one]!),
  );
  const terms = order.slice(0, count).filter((term) => products[term] !== 0);
  const rest = order.slice(terms.length).reduce((sum, term) => sum + products[term]!, 0);
  return { terms, others: products.length - terms.length, rest };
}

/** What each channel of a window adds: [channels]. */
export function channelSums(products: Float64Array, channels: number): Float64Array {
  const sums = new Float64Array(channels);
  products.forEach((value, term) => (sums[term % channels]! += value));
  return sums;
}
