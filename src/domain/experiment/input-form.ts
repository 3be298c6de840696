import type { ImageSet } from '../data/dataset.ts';
import { isWithin } from '../layers/fields.ts';
import { rescalingLayer } from '../layers/rescaling.ts';
import type { LayerSpec, ModelSpec } from '../model/model.ts';
import { transposedModel } from '../model/transposed.ts';
import type { Experiment } from './experiment.ts';
import { rounded as roundedText } from '../numbers.ts';

/** What pixels are scaled to: 0..255, 0..1, −1..1, −.5...5, or mean 0 and deviation 1. */
export type InputRange = 'bytes' | 'unit' | 'signed' | 'centred' | 'standardised';

/** The form in which a network from elsewhere may want its images. */
export interface InputForm {
  readonly range: InputRange;
  /** Dark ink on light ground. */
  readonly inverted: boolean;
  /** Rows and columns swapped. */
  readonly transposed: boolean;
}

/** Inputs of the network are pixels (0..1) * scale + offset. */
export interface Rescale {
  readonly scale: number;
  readonly offset: number;
}

/** Mean and standard deviation of pixels (0..1). */
export interface PixelMeasures {
  readonly mean: number;
  readonly deviation: number;
}

const ranges: readonly InputRange[] = ['unit', 'bytes', 'signed', 'centred', 'standardised'];
const both = [false, true];

/** All forms that are tried, the plainest first. */
export const inputForms: readonly InputForm[] = both.flatMap((transposed) =>
  both.flatMap((inverted) => ranges.map((range) => ({ range, inverted, transposed }))),
);

/** Over all pixels of all images. */
export function measurePixels({ pixels }: ImageSet): PixelMeasures {
  let sum = 0;
  let squares = 0;
  for (const byte of pixels) {
    sum += byte;
    squares += byte * byte;
  }
  const mean = sum / pixels.length;
  const deviation = Math.sqrt(Math.max(0, squares / pixels.length - mean * mean));
  return { mean: mean / 255, deviation: deviation / 255 || 1 };
}

/** To four digits: enough for any network, and legible as a setting of a layer. */
const rounded = (value: number): number => roundedText(value, 4);

function upright(range: InputRange, { mean, deviation }: PixelMeasures): Rescale {
  switch (range) {
    case 'bytes':
      return { scale: 255, offset: 0 };
    case 'unit':
      return { scale: 1, offset: 0 };
    case 'signed':
      return { scale: 2, offset: -1 };
    case 'centred':
      return { scale: 1, offset: -0.5 };
    case 'standardised':
      return { scale: rounded(1 / deviation), offset: rounded(-mean / deviation) };
  }
}

/** How pixels (0..1, light ink on dark ground) become what a network of this form wants. */
export function rescaleOf({ range, inverted }: InputForm, measures: PixelMeasures): Rescale {
  if (!inverted) return upright(range, measures);
  const { scale, offset } = upright(range, { ...measures, mean: 1 - measures.mean });
  return { scale: -scale, offset: scale + offset };
}

/** One layer for two in a row, where its settings allow it. */
function behind({ scale, offset }: Rescale, second: LayerSpec | undefined): readonly LayerSpec[] {
  const first = { kind: 'rescaling', scale, offset } as const;
  if (second?.kind !== 'rescaling') return second ? [first, second] : [first];
  const joined = {
    ...first,
    scale: rounded(scale * second.scale),
    offset: rounded(offset * second.scale + second.offset),
  };
  const { fields } = rescalingLayer;
  const fits = isWithin(fields.scale, joined.scale) && isWithin(fields.offset, joined.offset);
  return fits ? [joined] : [first, second];
}

const isIdentity = (layer: LayerSpec): boolean =>
  layer.kind === 'rescaling' && layer.scale === 1 && layer.offset === 0;

function rescaled({ inputShape, layers }: ModelSpec, rescale: Rescale): ModelSpec {
  const [second, ...rest] = layers;
  const start = behind(rescale, second).filter((layer) => !isIdentity(layer));
  return { inputShape, layers: [...start, ...rest] };
}

/**
 * The experiment of a network that is to be given its images so: pixels are divided by 255, and a
 * Rescaling layer at its front does the rest. Weights of a transposed form must be transposed, too.
 */
export function withInputForm(
  experiment: Experiment,
  form: InputForm,
  measures: PixelMeasures,
): Experiment {
  const { model } = experiment;
  const turned = form.transposed ? transposedModel(model) : model;
  return { ...experiment, scaling: 'unit', model: rescaled(turned, rescaleOf(form, measures)) };
}
