import { LabError } from '../../domain/failure.ts';
import type { Activation, Initializer, LayerSpec } from '../../domain/model/model.ts';
import type { JsonRecord } from './json.ts';
import { describe, isRecord, requireNumber } from './json.ts';
import { kerasActivations, kerasInitializers, keyOf } from './keras-names.ts';

const unknownLayer = (message: string) => new LabError('model-layer-unknown', message);

/** Keras leaves most fields out when they have their defaults; then they are as we need them. */
function requireSetting(
  className: string,
  config: JsonRecord,
  field: string,
  allowed: readonly unknown[],
): void {
  const value = config[field];
  if (value === undefined || allowed.some((one) => describe(one) === describe(value))) return;
  throw unknownLayer(`${className} with ${field} = ${describe(value)} is not available here.`);
}

/** The single number of a square: 3 or [3, 3]. */
function sideOf(className: string, value: unknown, field: string): number {
  const [first, second] = Array.isArray(value) ? (value as unknown[]) : [value, value];
  if (first !== second) {
    throw unknownLayer(`${className} with ${field} = ${describe(value)} is not square.`);
  }
  return requireNumber(first, `${field} of ${className}`);
}

/** 'relu', null, or Keras 3's {"class_name": "function", "config": "relu"}. */
function readActivation(value: unknown): Activation {
  const name = isRecord(value) ? value.config : (value ?? 'linear');
  const found = typeof name === 'string' ? keyOf(kerasActivations, name) : undefined;
  if (found === undefined) {
    throw unknownLayer(`The activation ${describe(name)} is not available here.`);
  }
  return found;
}

/** Only matters for training afresh; one that we do not have becomes Keras's default. */
function readInitializer(value: unknown): Initializer {
  const name = isRecord(value) ? value.class_name : value;
  return (typeof name === 'string' ? keyOf(kerasInitializers, name) : undefined) ?? 'glorotUniform';
}

function readDense(config: JsonRecord): LayerSpec {
  requireSetting('Dense', config, 'use_bias', [true]);
  return {
    kind: 'dense',
    units: requireNumber(config.units, 'units of Dense'),
    activation: readActivation(config.activation),
    initializer: readInitializer(config.kernel_initializer),
  };
}

function readConv2d(config: JsonRecord): LayerSpec {
  requireSetting('Conv2D', config, 'use_bias', [true]);
  requireSetting('Conv2D', config, 'padding', ['valid', 'same']);
  requireSetting('Conv2D', config, 'data_format', ['channels_last', null]);
  requireSetting('Conv2D', config, 'dilation_rate', [1, [1, 1]]);
  requireSetting('Conv2D', config, 'groups', [1]);
  const strides = sideOf('Conv2D', config.strides ?? 1, 'strides');
  if (strides !== 1 && strides !== 2) {
    throw unknownLayer(`Conv2D with strides of ${strides} is not available here.`);
  }
  return {
    kind: 'conv2d',
    filters: requireNumber(config.filters, 'filters of Conv2D'),
    kernelSize: sideOf('Conv2D', config.kernel_size, 'kernel_size'),
    strides,
    padding: config.padding === 'same' ? 'same' : 'valid',
    activation: readActivation(config.activation),
    initializer: readInitializer(config.kernel_initializer),
  };
}

function readPooling(
  kind: 'maxPooling2d' | 'averagePooling2d',
  className: string,
  config: JsonRecord,
): LayerSpec {
  requireSetting(className, config, 'padding', ['valid']);
  requireSetting(className, config, 'data_format', ['channels_last', null]);
  const poolSize = sideOf(className, config.pool_size ?? 2, 'pool_size');
  const strides = sideOf(className, config.strides ?? poolSize, 'strides');
  if (strides !== poolSize) {
    throw unknownLayer(`${className} with strides other than its pool size is not available here.`);
  }
  return { kind, poolSize };
}

function readBatchNormalization(config: JsonRecord): LayerSpec {
  const { axis } = config;
  const last = Array.isArray(axis) ? (axis as unknown[])[0] : axis;
  requireSetting('BatchNormalization', { axis: last }, 'axis', [-1, 1, 3]);
  requireSetting('BatchNormalization', config, 'center', [true]);
  requireSetting('BatchNormalization', config, 'scale', [true]);
  return {
    kind: 'batchNormalization',
    momentum: requireNumber(config.momentum ?? 0.99, 'momentum of BatchNormalization'),
    epsilon: requireNumber(config.epsilon ?? 0.001, 'epsilon of BatchNormalization'),
  };
}

/** The number that somebody typed: Keras 2 keeps a slope of 0.1 as 0.10000000149011612. */
function asTyped(value: number): number {
  const typed = Number(value.toPrecision(7));
  return Math.fround(typed) === value ? typed : value;
}

/** Keras 2: alpha, 0.3. Keras 3: negative_slope, 0.3. */
function readLeakyRelu(config: JsonRecord): LayerSpec {
  const slope = config.negative_slope ?? config.alpha ?? 0.3;
  return { kind: 'leakyRelu', alpha: asTyped(requireNumber(slope, 'slope of LeakyReLU')) };
}

function readRelu(config: JsonRecord): LayerSpec {
  requireSetting('ReLU', config, 'max_value', [null]);
  requireSetting('ReLU', config, 'negative_slope', [0]);
  requireSetting('ReLU', config, 'threshold', [0]);
  return { kind: 'activation', activation: 'relu' };
}

const readers: Record<string, (config: JsonRecord) => LayerSpec> = {
  Flatten: () => ({ kind: 'flatten' }),
  Dense: readDense,
  Conv2D: readConv2d,
  MaxPooling2D: (config) => readPooling('maxPooling2d', 'MaxPooling2D', config),
  AveragePooling2D: (config) => readPooling('averagePooling2d', 'AveragePooling2D', config),
  Dropout: (config) => ({
    kind: 'dropout',
    rate: requireNumber(config.rate, 'rate of Dropout'),
  }),
  BatchNormalization: readBatchNormalization,
  LeakyReLU: readLeakyRelu,
  ReLU: readRelu,
  Softmax: (config) => {
    requireSetting('Softmax', config, 'axis', [-1]);
    return { kind: 'activation', activation: 'softmax' };
  },
  Activation: (config) => ({
    kind: 'activation',
    activation: readActivation(config.activation),
  }),
};

/**
 * One layer from its Keras class and config.
 * @throws LabError 'model-layer-unknown' or 'model-file-invalid'.
 */
export function readLayerSpec(className: string, config: JsonRecord): LayerSpec {
  if (!Object.hasOwn(readers, className)) {
    throw unknownLayer(`The layer ${className} is not available here.`);
  }
  return readers[className](config);
}
