import { t } from '../../../domain/language.ts';
import { PbfWriter } from 'pbf';
import type { Experiment } from '../../../domain/experiment/experiment.ts';
import { LabError } from '../../../domain/failure.ts';
import type { ImageShape } from '../../../domain/layers/description.ts';
import { isImageShape } from '../../../domain/layers/description.ts';
import { requireImage } from '../../../domain/layers/fields.ts';
import { poolWindow } from '../../../domain/layers/pooling2d.ts';
import { reshapeTarget } from '../../../domain/layers/reshape.ts';
import type { Activation, Shape } from '../../../domain/model/model.ts';
import { leakyReluDefaultAlpha } from '../../../domain/model/model.ts';
import type { Window } from '../../../domain/layers/conv2d.ts';
import { reorderAxes, reorderShape } from '../../../domain/model/axes.ts';
import type { LayerSummary } from '../../../domain/model/shapes.ts';
import { convGeometry, sizeOf, summarize } from '../../../domain/model/shapes.ts';
import type { Weight, WeightSet } from '../../../domain/model/weights.ts';
import { experimentField } from '../../../keras/files/saved-model.ts';

const opset = 13;
const irVersion = 8;
const [float, int64] = [1, 7]; // TensorProto.data_type

type Attribute =
  | { readonly f: number }
  | { readonly i: number }
  | { readonly ints: readonly number[] }
  | { readonly s: string };

/** AttributeProto.type */
function attributeType(value: Attribute): number {
  if ('f' in value) return 1;
  if ('i' in value) return 2;
  return 's' in value ? 3 : 7;
}

function writeAttribute([name, value]: [string, Attribute], pbf: PbfWriter): void {
  pbf.writeStringField(1, name);
  if ('f' in value) pbf.writeFloatField(2, value.f);
  else if ('i' in value) pbf.writeVarintField(3, value.i);
  else if ('s' in value) pbf.writeStringField(4, value.s);
  else for (const one of value.ints) pbf.writeVarintField(8, one);
  pbf.writeVarintField(20, attributeType(value));
}

interface Node {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

function writeNode({ op, inputs, output, attributes }: Node, pbf: PbfWriter): void {
  for (const input of inputs) pbf.writeStringField(1, input);
  pbf.writeStringField(2, output);
  pbf.writeStringField(3, output);
  pbf.writeStringField(4, op);
  for (const entry of Object.entries(attributes)) pbf.writeMessage(5, writeAttribute, entry);
}

interface Tensor {
  readonly name: string;
  readonly dims: Shape;
  readonly values: Float32Array | BigInt64Array;
}

function writeTensor({ name, dims, values }: Tensor, pbf: PbfWriter): void {
  for (const axis of dims) pbf.writeVarintField(1, axis);
  pbf.writeVarintField(2, values instanceof Float32Array ? float : int64);
  pbf.writeStringField(8, name);
  pbf.writeBytesField(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

/** A tensor of floats whose first axis is the number of pictures. */
function writeValueInfo([name, shape]: [string, Shape], pbf: PbfWriter): void {
  pbf.writeStringField(1, name);
  const axis = (length: number | string, to: PbfWriter) => {
    if (typeof length === 'number') to.writeVarintField(1, length);
    else to.writeStringField(2, length);
  };
  const dims = (axes: readonly (number | string)[], to: PbfWriter) => {
    for (const one of axes) to.writeMessage(1, axis, one);
  };
  const tensor = (axes: readonly (number | string)[], to: PbfWriter) => {
    to.writeVarintField(1, float);
    to.writeMessage(2, dims, axes);
  };
  const type = (axes: readonly (number | string)[], to: PbfWriter) =>
    to.writeMessage(1, tensor, axes);
  pbf.writeMessage(2, type, ['batch', ...shape]);
}

/** [row, column, in, out] as [out, in, row, column], or of a depthwise kernel [in * out, 1, row, column]. */
function kernelFirst({ shape, values }: Weight, depthwise = false): Omit<Tensor, 'name'> {
  const order = depthwise ? [2, 3, 0, 1] : [3, 2, 0, 1];
  const dims = reorderShape(shape, order);
  return {
    dims: depthwise ? [sizeOf(dims.slice(0, 2)), 1, ...dims.slice(2)] : dims,
    values: reorderAxes(values, shape, order),
  };
}

/** Gathers the nodes of a graph; images are [channels, rows, columns] in it. */
class OnnxWriter {
  readonly nodes: Node[] = [];
  readonly tensors: Tensor[] = [];
  private at = 'input';
  private image = false;

  constructor(inputShape: Shape) {
    if (isImageShape(inputShape)) this.toImage(inputShape, 'input');
  }

  add(summary: LayerSummary, weights: WeightSet): void {
    const { spec, name, inputShape, outputShape } = summary;
    const [, , channels = 1] = inputShape;
    const of = (part: string) => weights.find((weight) => weight.name === part);
    switch (spec.kind) {
      case 'dense': {
        const inputs = [this.weight(name, of('kernel')), this.bias(name, of('bias'))];
        this.push(name, 'Gemm', inputs.filter(Boolean), {});
        return this.activate(name, spec.activation);
      }
      case 'conv2d': {
        const kernel = kernelFirst(required(of('kernel')));
        this.conv(`${name}`, spec, inputShape, kernel, of('bias'), 1);
        return this.activate(name, spec.activation);
      }
      case 'depthwiseConv2d': {
        const kernel = kernelFirst(required(of('kernel')), true);
        this.conv(name, spec, inputShape, kernel, of('bias'), channels);
        return this.activate(name, spec.activation);
      }
      case 'separableConv2d': {
        const depthwise = kernelFirst(required(of('depthwise_kernel')), true);
        this.conv(`${name}/depthwise`, spec, inputShape, depthwise, undefined, channels);
        const pointwise = kernelFirst(required(of('pointwise_kernel')));
        const one = { kernelSize: 1, strides: 1, padding: 'valid' } as const;
        this.conv(name, one, outputShape, pointwise, of('bias'), 1);
        return this.activate(name, spec.activation);
      }
      case 'maxPooling2d':
      case 'averagePooling2d': {
        const op = spec.kind === 'maxPooling2d' ? 'MaxPool' : 'AveragePool';
        const window = windowOf(poolWindow(spec), inputShape);
        return this.push(name, op, [], window);
      }
      case 'globalAveragePooling2d':
      case 'globalMaxPooling2d': {
        const op = spec.kind === 'globalMaxPooling2d' ? 'GlobalMaxPool' : 'GlobalAveragePool';
        this.push(`${name}/pool`, op, [], {});
        this.image = false;
        return this.push(name, 'Flatten', [], { axis: { i: 1 } });
      }
      case 'flatten':
        if (inputShape.length === 1) return;
        // Keras lines pixels up, and the channels of each.
        if (this.image && channels > 1) {
          this.push(`${name}/order`, 'Transpose', [], { perm: { ints: [0, 2, 3, 1] } });
        }
        this.image = false;
        return this.push(name, 'Flatten', [], { axis: { i: 1 } });
      case 'dropout':
        return this.push(name, 'Dropout', [this.single(`${name}/rate`, spec.rate)], {});
      case 'spatialDropout2d':
        return; // works in training alone
      case 'batchNormalization': {
        if (inputShape.length === 2) throw unavailable(t('BatchNormalization over rows'));
        const parts = ['gamma', 'beta', 'moving_mean', 'moving_variance'];
        const inputs = parts.map((part) => this.weight(name, required(of(part))));
        return this.push(name, 'BatchNormalization', inputs, { epsilon: { f: spec.epsilon } });
      }
      case 'leakyRelu':
        return this.push(name, 'LeakyRelu', [], { alpha: { f: spec.alpha } });
      case 'activation':
        return this.activate(name, spec.activation);
      case 'zeroPadding2d': {
        const { top, left, bottom, right } = spec;
        const sides = this.integers(`${name}/sides`, [0, 0, top, left, 0, 0, bottom, right]);
        return this.push(name, 'Pad', [sides], {});
      }
      case 'reshape': {
        const target = reshapeTarget(spec);
        if (isImageShape(target)) return this.toImage(target, name);
        this.image = false;
        const shape = this.integers(`${name}/shape`, [-1, ...target]);
        return this.push(name, 'Reshape', [shape], {});
      }
      case 'rescaling':
        this.push(`${name}/scale`, 'Mul', [this.single(`${name}/factor`, spec.scale)], {});
        return this.push(name, 'Add', [this.single(`${name}/offset`, spec.offset)], {});
    }
  }

  get output(): string {
    return this.at;
  }

  private push(
    output: string,
    op: string,
    inputs: readonly string[],
    attributes: Node['attributes'],
  ): void {
    this.nodes.push({ op, inputs: [this.at, ...inputs], output, attributes });
    this.at = output;
  }

  /** Grey pictures: one channel stands first or last without anything being moved. */
  private toImage([height, width, channels]: ImageShape, name: string): void {
    if (channels !== 1) throw unavailable(t('pictures in colour'));
    const shape = this.integers(`${name}/shape`, [-1, 1, height, width]);
    this.push(`${name}/image`, 'Reshape', [shape], {});
    this.image = true;
  }

  private conv(
    name: string,
    window: Window,
    input: Shape,
    kernel: Omit<Tensor, 'name'>,
    bias: Weight | undefined,
    group: number,
  ): void {
    this.tensors.push({ name: `${name}/kernel`, ...kernel });
    const inputs = [`${name}/kernel`, this.bias(name, bias)].filter(Boolean);
    const attributes = { ...windowOf(window, input), ...(group > 1 && { group: { i: group } }) };
    this.push(name, 'Conv', inputs, attributes);
  }

  private activate(name: string, activation: Activation): void {
    const ops = { relu: 'Relu', elu: 'Elu', sigmoid: 'Sigmoid', tanh: 'Tanh' };
    const output = `${name}/${activation}`;
    if (activation === 'linear') return;
    if (activation === 'softmax') return this.push(output, 'Softmax', [], { axis: { i: 1 } });
    if (activation === 'leakyRelu') {
      return this.push(output, 'LeakyRelu', [], { alpha: { f: leakyReluDefaultAlpha } });
    }
    this.push(output, ops[activation], [], {});
  }

  private weight(layer: string, weight: Weight | undefined): string {
    const { name, shape, values } = required(weight);
    this.tensors.push({ name: `${layer}/${name}`, dims: shape, values });
    return `${layer}/${name}`;
  }

  private bias = (layer: string, weight: Weight | undefined): string =>
    weight ? this.weight(layer, weight) : '';

  private single(name: string, value: number): string {
    this.tensors.push({ name, dims: [], values: Float32Array.of(value) });
    return name;
  }

  private integers(name: string, values: readonly number[]): string {
    const whole = BigInt64Array.from(values, BigInt);
    this.tensors.push({ name, dims: [values.length], values: whole });
    return name;
  }
}

const unavailable = (what: string) =>
  new LabError('model-layer-unknown', t('ONNX files from here hold no {what}.', { what }));

function required(weight: Weight | undefined): Weight {
  if (weight) return weight;
  throw new LabError('unexpected', t('A layer’s weights are missing.'));
}

function windowOf(window: Window, input: Shape): Readonly<Record<string, Attribute>> {
  const { kernelSize, strides } = window;
  const [rows, columns] = requireImage(input, 'A window');
  const { height, width, padTop, padLeft } = convGeometry(window, input);
  const after = (out: number, size: number, before: number) =>
    window.padding === 'valid' ? 0 : Math.max(0, (out - 1) * strides + kernelSize - size - before);
  const ends = [after(height, rows, padTop), after(width, columns, padLeft)];
  return {
    kernel_shape: { ints: [kernelSize, kernelSize] },
    strides: { ints: [strides, strides] },
    pads: { ints: [padTop, padLeft, ...ends] },
  };
}

/**
 * A model with its weights for whatever opens ONNX: its input is what Keras's would be, pixels from 0 to
 * 1. @throws LabError 'model-layer-unknown' for what is not written.
 */
export function writeOnnx(experiment: Experiment, weights: WeightSet): Uint8Array {
  const { model } = experiment;
  const { layers, outputShape } = summarize(model);
  const writer = new OnnxWriter(model.inputShape);
  for (const layer of layers) {
    writer.add(
      layer,
      weights.filter((weight) => weight.layer === layer.name),
    );
  }
  const pbf = new PbfWriter();
  pbf.writeVarintField(1, irVersion);
  pbf.writeStringField(2, 'Digit Lab');
  const graph = (_: null, to: PbfWriter) => {
    for (const node of writer.nodes) to.writeMessage(1, writeNode, node);
    to.writeStringField(2, 'digits');
    for (const tensor of writer.tensors) to.writeMessage(5, writeTensor, tensor);
    to.writeMessage(11, writeValueInfo, ['input', model.inputShape] as [string, Shape]);
    to.writeMessage(12, writeValueInfo, [writer.output, [sizeOf(outputShape)]] as [string, Shape]);
  };
  pbf.writeMessage(7, graph, null);
  pbf.writeMessage(8, (version: number, to) => to.writeVarintField(2, version), opset);
  const entry = (value: string, to: PbfWriter) => {
    to.writeStringField(1, experimentField);
    to.writeStringField(2, value);
  };
  pbf.writeMessage(14, entry, JSON.stringify(experiment));
  return pbf.finish();
}
