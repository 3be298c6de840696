/** Layers as short text for the address: "conv2d-32-3-1-same-relu-glorotUniform_flatten". */
import {
  activation,
  averagePooling2d,
  flatten,
  leakyRelu,
  maxPooling2d,
} from '../../domain/model/layers.ts';
import type { Activation, Initializer, LayerSpec } from '../../domain/model/model.ts';

const activations: readonly Activation[] = [
  'linear',
  'relu',
  'leakyRelu',
  'elu',
  'sigmoid',
  'tanh',
  'softmax',
];
const initializers: readonly Initializer[] = [
  'glorotUniform',
  'glorotNormal',
  'heUniform',
  'heNormal',
];
const paddings = ['valid', 'same'] as const;

/** More layers than this are a broken address, not a model. */
const mostLayers = 40;

/** The number that a text is, or null when it is none or not within low..high. */
export function numberWithin(
  text: string | undefined,
  low: number,
  high: number,
  whole = false,
): number | null {
  if (text === undefined || text.trim() === '') return null;
  const value = Number(text);
  return value >= low && value <= high && (!whole || Number.isInteger(value)) ? value : null;
}

const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | null =>
  values.find((value) => value === text) ?? null;

/** The parts of a layer's text, the kind first. A minus sign of an exponent divides nothing. */
const partsOf = (text: string): string[] => text.split(/(?<!\de)-/);

export function writeLayer(spec: LayerSpec): string {
  switch (spec.kind) {
    case 'flatten':
      return 'flatten';
    case 'dense':
      return ['dense', spec.units, spec.activation, spec.initializer].join('-');
    case 'conv2d': {
      const { filters, kernelSize, strides, padding, initializer } = spec;
      const parts = [filters, kernelSize, strides, padding, spec.activation, initializer];
      return ['conv2d', ...parts].join('-');
    }
    case 'maxPooling2d':
    case 'averagePooling2d':
      return [spec.kind, spec.poolSize].join('-');
    case 'dropout':
      return [spec.kind, spec.rate].join('-');
    case 'batchNormalization':
      return [spec.kind, spec.momentum, spec.epsilon].join('-');
    case 'leakyRelu':
      return [spec.kind, spec.alpha].join('-');
    case 'activation':
      return [spec.kind, spec.activation].join('-');
  }
}

function readDense([units, kind, start]: string[]): LayerSpec | null {
  const count = numberWithin(units, 1, 4096, true);
  const named = oneOf(activations, kind);
  const initializer = oneOf(initializers, start);
  if (count === null || named === null || initializer === null) return null;
  return { kind: 'dense', units: count, activation: named, initializer };
}

function readConv2d([count, side, stride, pad, kind, start]: string[]): LayerSpec | null {
  const filters = numberWithin(count, 1, 1024, true);
  const kernelSize = [1, 3, 5, 7].find((size) => String(size) === side);
  const strides = ([1, 2] as const).find((size) => String(size) === stride);
  const padding = oneOf(paddings, pad);
  const named = oneOf(activations, kind);
  const initializer = oneOf(initializers, start);
  if (filters === null || !kernelSize || !strides || !padding || !named || !initializer) {
    return null;
  }
  return { kind: 'conv2d', filters, kernelSize, strides, padding, activation: named, initializer };
}

/** A layer that takes one number, made by `make` if the number is within low..high. */
const withNumber =
  (make: (value: number) => LayerSpec, low: number, high: number, whole = false) =>
  ([text]: string[]): LayerSpec | null => {
    const value = numberWithin(text, low, high, whole);
    return value === null ? null : make(value);
  };

const readers: Record<LayerSpec['kind'], (parts: string[]) => LayerSpec | null> = {
  flatten: () => flatten(),
  dense: readDense,
  conv2d: readConv2d,
  maxPooling2d: withNumber(maxPooling2d, 1, 8, true),
  averagePooling2d: withNumber(averagePooling2d, 1, 8, true),
  dropout: withNumber((rate) => ({ kind: 'dropout', rate }), 0, 0.99),
  batchNormalization: ([first, second]) => {
    const momentum = numberWithin(first, 0, 1);
    const epsilon = numberWithin(second, 0, 1);
    if (momentum === null || epsilon === null) return null;
    return { kind: 'batchNormalization', momentum, epsilon };
  },
  leakyRelu: withNumber(leakyRelu, 0, 1),
  activation: ([kind]) => {
    const named = oneOf(activations, kind);
    return named && activation(named);
  },
};

function readLayer(text: string): LayerSpec | null {
  const [kind, ...parts] = partsOf(text);
  return Object.hasOwn(readers, kind) ? readers[kind as LayerSpec['kind']](parts) : null;
}

export const writeLayers = (layers: readonly LayerSpec[]): string =>
  layers.map(writeLayer).join('_');

/** The layers of a text, or null when any of them is unknown or out of range. */
export function readLayers(text: string): readonly LayerSpec[] | null {
  const texts = text.split('_');
  if (texts.length > mostLayers) return null;
  const layers = texts.map(readLayer);
  return layers.every((layer) => layer !== null) ? layers : null;
}
