import { t } from '../language.ts';
import { LabError } from '../failure.ts';
import type { JsonRecord } from '../json.ts';
import { describe, isRecord, requireNumber } from '../json.ts';
import type { Activation, Initializer } from './activations.ts';
import { activationNamed, activations, initializerNamed, initializers } from './activations.ts';
import type { Argument, Config, WeightInfo } from './description.ts';

/** What layers share in reading and writing Keras's configurations and code. */

export interface KerasObject {
  readonly module: string;
  readonly class_name: string;
  readonly config: Config;
  readonly registered_name: null;
}

/** `module` and `registered_name` are for Keras 3 alone. */
export const kerasObject = (module: string, className: string, config: Config): KerasObject => ({
  module,
  class_name: className,
  config,
  registered_name: null,
});

export const initializerObject = (className: string, config: Config = {}) =>
  kerasObject('keras.initializers', className, config);

export const square = (side: number) => [side, side];

interface KernelSettings {
  readonly activation: Activation;
  readonly initializer: Initializer;
  readonly useBias?: boolean;
}

/** The settings that all layers with a kernel have in common. */
export function kernelConfig({ activation, initializer, useBias }: KernelSettings): Config {
  return {
    activation: activations[activation].keras,
    use_bias: useBias ?? true,
    kernel_initializer: initializerObject(initializers[initializer].keras, { seed: null }),
    bias_initializer: initializerObject('Zeros'),
    kernel_regularizer: null,
    bias_regularizer: null,
    kernel_constraint: null,
    bias_constraint: null,
  };
}

export const unknownLayer = (message: string) => new LabError('model-layer-unknown', message);

/** Keras leaves most fields out when they have their defaults; then they are as we need them. */
export function requireSetting(
  className: string,
  config: JsonRecord,
  field: string,
  allowed: readonly unknown[],
): void {
  const value = config[field];
  if (value === undefined || allowed.some((one) => describe(one) === describe(value))) return;
  throw unknownLayer(
    t('{className} with {field} = {value} is not available here.', {
      className,
      field,
      value: describe(value),
    }),
  );
}

export function requireChannelsLast(className: string, config: JsonRecord): void {
  requireSetting(className, config, 'data_format', ['channels_last', null]);
}

/** The single number of a square: 3 or [3, 3]. */
export function sideOf(className: string, value: unknown, field: string): number {
  const [first, second] = Array.isArray(value) ? (value as unknown[]) : [value, value];
  if (first !== second) {
    throw unknownLayer(
      t('{className} with {field} = {value} is not square.', {
        className,
        field,
        value: describe(value),
      }),
    );
  }
  return requireNumber(first, t('{field} of {className}', { field, className }));
}

/** 'relu', null, or Keras 3's {"class_name": "function", "config": "relu"}. */
export function readActivation(value: unknown): Activation {
  const name = isRecord(value) ? value.config : (value ?? 'linear');
  const found = activationNamed(name);
  if (found === undefined) {
    throw unknownLayer(t('The activation {name} is not available here.', { name: describe(name) }));
  }
  return found;
}

/** Only matters for training afresh; one that we do not have becomes Keras's default. */
export function readInitializer(value: unknown): Initializer {
  return initializerNamed(isRecord(value) ? value.class_name : value) ?? 'glorotUniform';
}

/** Whether a layer has a bias, as specs say it: only where it has none. */
export function readBias(className: string, config: JsonRecord): { readonly useBias?: false } {
  requireSetting(className, config, 'use_bias', [true, false]);
  return config.use_bias === false ? { useBias: false } : {};
}

/** The weights behind a kernel, in Keras's order. */
export const biasOf = (units: number, useBias = true): WeightInfo[] =>
  useBias ? [{ name: 'bias', shape: [units], trainable: true }] : [];

export const biasArgument = (useBias = true): Argument => (useBias ? null : 'use_bias=False');

/** The number that somebody typed: Keras 2 keeps a slope of 0.1 as 0.10000000149011612. */
export function asTyped(value: number): number {
  const typed = Number(value.toPrecision(7));
  return Math.fround(typed) === value ? typed : value;
}

/** A value as Python writes it. */
export function pythonValue(value: number | string): string {
  return typeof value === 'string' ? `"${value}"` : String(value).replace('e-', 'e-0');
}

/** `name=value`, or null where the value is the default. */
export function argument(name: string, value: number | string, normal?: number | string): Argument {
  return value === normal ? null : `${name}=${pythonValue(value)}`;
}

export const activationArgument = (kind: Activation): Argument =>
  argument('activation', activations[kind].keras, 'linear');

export const initializerArgument = (kind: Initializer): Argument =>
  argument('kernel_initializer', initializers[kind].code, 'glorot_uniform');
