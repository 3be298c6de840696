import type { JsonRecord } from '../json.ts';

/** [784] for flat input, [28, 28] for rows (a Flatten must follow), [28, 28, 1] for convolutions. */
export type Shape = readonly number[];

/** What convolutions and pools look at. */
export type ImageShape = readonly [height: number, width: number, channels: number];

export const isImageShape = (shape: Shape): shape is ImageShape => shape.length === 3;

export const sizeOf = (shape: Shape): number => shape.reduce((size, axis) => size * axis, 1);

/** The channels of an image, the units of a kernel; a single number has one. */
export const lastAxis = (shape: Shape): number => shape.at(-1) ?? 1;

/** One weight array of a layer, named and shaped as Keras does. */
export interface WeightInfo {
  /** Keras's variable name: kernel, bias, gamma, beta, moving_mean, moving_variance. */
  readonly name: string;
  readonly shape: Shape;
  readonly trainable: boolean;
}

interface NumberField {
  readonly kind: 'number';
  /** As a form labels it. */
  readonly label: string;
  /** As a sentence begins with it: "The number of units". */
  readonly words: string;
  readonly low: number;
  readonly high: number;
  readonly whole?: boolean;
  /** Of a form's plus and minus buttons. */
  readonly step?: number;
  /** Left out of the form: it is kept as it was read. */
  readonly hidden?: boolean;
}

export type Choice = string | number | boolean;

interface ChoiceField<T extends Choice> {
  readonly kind: 'choice';
  readonly label: string;
  readonly words: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** What a spec means that leaves the setting out; then no spec and no address states it. */
  readonly normal?: T;
}

export type Field = NumberField | ChoiceField<Choice>;

type FieldOf<T> = T extends number
  ? NumberField | ChoiceField<T>
  : T extends Choice
    ? ChoiceField<T>
    : never;

export interface AnySpec {
  readonly kind: string;
}

/** The settings of a layer in the order in which an address and a form have them. */
export type FieldsOf<Spec extends AnySpec> = {
  readonly [Name in Exclude<keyof Spec, 'kind'>]-?: [NonNullable<Spec[Name]>] extends [infer T]
    ? FieldOf<T> | ([T] extends [Choice] ? ChoiceField<T> : never)
    : never;
};

export type Config = Record<string, unknown>;

/** An argument of a call as Python writes it; null is Keras's default and left out. */
export type Argument = string | number | null;

/**
 * A layer: what it is called, what may be set, what it gives and what it learns. Forms, addresses,
 * checks, files and code read all of it from here. Who computes it: a case of engine/ir/lowering.ts
 * with its kernel, an entry of tf/layers.ts.
 */
export interface LayerDescription<Spec extends AnySpec> {
  readonly kind: Spec['kind'];
  /** Keras's class, which is the name that the page shows, too: "Conv2D". */
  readonly className: string;
  /** Keras's automatic name, which counts on: conv2d, conv2d_1. */
  readonly kerasName: string;
  /** As "Add a layer" begins it. */
  readonly fresh: Spec;
  readonly fields: FieldsOf<Spec>;
  /** Hands its input on, unchanged in number and order, when nothing is trained. */
  readonly idle?: boolean;
  /** TensorFlow.js has no such layer: its files leave an idle one out. */
  readonly withoutTfjs?: boolean;
  /**
   * The output's shape without the batch axis. The settings are within their limits.
   * @throws LabError 'model-invalid' where the input does not fit.
   */
  outputShape(spec: Spec, input: Shape): Shape;
  /** In Keras's order. */
  weights?(spec: Spec, input: Shape): WeightInfo[];
  /** Its `config` in fields that Keras 2, Keras 3 and TensorFlow.js all understand. */
  writeKeras(spec: Spec): Config;
  /** Other classes of Keras that are this layer with certain settings. */
  readonly otherClasses?: readonly string[];
  /** @throws LabError 'model-layer-unknown' for settings that are not available here. */
  readKeras(config: JsonRecord, className: string): Spec;
  /** Arguments of its call in Keras code; only what differs from the defaults. */
  code(spec: Spec): readonly Argument[];
}
