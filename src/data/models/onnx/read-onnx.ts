import { t } from '../../../domain/language.ts';
import { isImageShape } from '../../../domain/layers/description.ts';
import { dense } from '../../../domain/model/layers.ts';
import { poolWindow } from '../../../domain/layers/pooling2d.ts';
import type { Activation, LayerSpec, ModelSpec } from '../../../domain/model/model.ts';
import { sizeOf } from '../../../domain/model/shapes.ts';
import type { SavedModel, WeightArray } from '../../../keras/files/saved-model.ts';
import { experimentField, matchWeights, readExperiment } from '../../../keras/files/saved-model.ts';
import { chainOf } from './onnx-chain.ts';
import type { OnnxNode, OnnxTensor } from './onnx-file.ts';
import { readOnnxFile } from './onnx-file.ts';
import { OnnxLayers, reordered, unknown } from './onnx-layers.ts';

const activations: ReadonlyMap<string, Activation> = new Map([
  ['Relu', 'relu'],
  ['Sigmoid', 'sigmoid'],
  ['Tanh', 'tanh'],
  ['Softmax', 'softmax'],
  ['LogSoftmax', 'softmax'],
]);

/** [filters, channels of each, rows, columns]. */
type Kernel = readonly [number, number, number, number];

const isKernel = (dims: readonly number[]): dims is Kernel => dims.length === 4;

/** [0, 0, top, left, 0, 0, bottom, right]: before and after each axis. */
type Sides = readonly [number, number, number, number, number, number, number, number];

const areSides = (sides: readonly number[]): sides is Sides => sides.length === 8;

/** Values do not change, and neither does what lies where. */
const idle = new Set(['Identity', 'Cast']);

/** Walks a chain of operations and writes down the same layers as Keras has them. */
class OnnxReader extends OnnxLayers {
  read(): { model: ModelSpec; arrays: readonly WeightArray[] } {
    const { nodes } = this.chain;
    nodes.forEach((node, index) => this.add(node, index === nodes.length - 1));
    this.endInSoftmax();
    return { model: this.model(), arrays: this.weights };
  }

  private add(node: OnnxNode, last: boolean): void {
    const { op } = node;
    const expected = this.awaitsBias;
    this.awaitsBias = false;
    if (idle.has(op)) return;
    const activation = activations.get(op);
    if (activation) return this.activate(op, activation, last);
    switch (op) {
      case 'Conv':
        return this.conv(node);
      case 'Gemm':
        return this.gemm(node);
      case 'MatMul':
        return this.dense(this.need(node, 1), null);
      case 'Add':
        return expected ? this.bias(node) : this.rescale(node);
      case 'Sub':
      case 'Mul':
      case 'Div':
        return this.rescale(node);
      case 'MaxPool':
      case 'AveragePool':
        return this.pool(node);
      case 'GlobalAveragePool':
      case 'GlobalMaxPool':
        return this.globalPool(op === 'GlobalMaxPool');
      case 'ReduceMean':
      case 'ReduceMax':
        return this.reduce(node);
      case 'BatchNormalization':
        return this.batchNorm(node);
      case 'Dropout':
        return this.dropout(node);
      case 'LeakyRelu':
        this.layers.push({
          kind: 'leakyRelu',
          alpha: this.typed(this.number(node, 'alpha', 0.01)),
        });
        return;
      case 'Elu':
        if (this.number(node, 'alpha', 1) !== 1)
          throw unknown(t('Elu with an alpha is not available.'));
        this.layers.push({ kind: 'activation', activation: 'elu' });
        return;
      case 'Flatten':
        return this.flatten();
      case 'Reshape':
      case 'Squeeze':
      case 'Unsqueeze':
        return this.reshape(node);
      case 'Transpose':
        return this.transpose(node);
      case 'Pad':
        return this.pad(node);
      default:
        throw unknown(
          t('The operation {slice} is not available here.', { slice: op.slice(0, 60) }),
        );
    }
  }

  private activate(op: string, activation: Activation, last: boolean): void {
    if (op === 'LogSoftmax') {
      if (!last) throw unknown(t('LogSoftmax within a model is not available here.'));
      this.notes.push(t('Its LogSoftmax is taken as a Softmax: the same digit wins.'));
    }
    const before = this.layers.at(-1);
    if (before && 'activation' in before && before.kind !== 'activation') {
      if (before.activation === 'linear') {
        this.layers[this.layers.length - 1] = { ...before, activation };
        return;
      }
    }
    this.layers.push({ kind: 'activation', activation });
  }

  /** What is said of the same picture is the same, and certainty is a share. */
  private endInSoftmax(): void {
    const last = this.layers.at(-1);
    if (!last || !('activation' in last) || last.activation !== 'linear') return;
    this.layers[this.layers.length - 1] = { ...last, activation: 'softmax' };
    this.notes.push(t('It gives logits: a Softmax was put behind them.'));
  }

  private conv(node: OnnxNode): void {
    const kernel = this.need(node, 1);
    const bias = node.inputs[2] ? this.need(node, 2) : null;
    const { dims } = kernel;
    if (!isKernel(dims)) throw unknown(t('Only convolutions over pictures can be read.'));
    const [filters, inner, kernelSize, columns] = dims;
    if (kernelSize !== columns) {
      throw unknown(
        t('Kernels of {kernelSize} x {columns} are not available here.', { kernelSize, columns }),
      );
    }
    if (this.side(node, 'dilations', 1) !== 1)
      throw unknown(t('Dilated kernels are not available here.'));
    const strides = this.side(node, 'strides', 1);
    const channels = this.image('Conv')[2];
    const group = this.number(node, 'group', 1);
    const padding = this.padding(node, kernelSize, strides, true);
    const shared = {
      ...({ kernelSize, strides, padding, activation: 'linear' } as const),
      initializer: 'glorotUniform',
      ...(!bias && { useBias: false }),
    } as const;
    const biases = bias ? [bias] : [];
    if (group === 1) {
      const turned = reordered(kernel, [2, 3, 1, 0]);
      this.push({ kind: 'conv2d', filters, ...shared }, [turned, ...biases]);
      return;
    }
    if (group !== channels || inner !== 1) {
      throw unknown(t('A convolution in {group} groups is not available here.', { group }));
    }
    const multiplier = filters / channels;
    const split = { ...kernel, dims: [channels, multiplier, kernelSize, kernelSize] };
    const turned = reordered(split, [2, 3, 0, 1]);
    this.push({ kind: 'depthwiseConv2d', multiplier, ...shared }, [turned, ...biases]);
  }

  private dense(kernel: OnnxTensor, bias: OnnxTensor | null): void {
    const [, units, ...more] = kernel.dims;
    if (units === undefined || more.length > 0 || this.shape().length !== 1) {
      throw unknown(t('A product with anything but flat numbers is not available here.'));
    }
    const spec = dense(units, 'linear', bias ? {} : { useBias: false });
    const turned = this.byPixel(kernel);
    this.byChannel = null;
    this.push(spec, bias ? [turned, bias] : [turned]);
    this.awaitsBias = bias === null;
  }

  private gemm(node: OnnxNode): void {
    const plain = this.number(node, 'alpha', 1) === 1 && this.number(node, 'beta', 1) === 1;
    if (!plain || this.number(node, 'transA', 0) !== 0)
      throw unknown(t('Such a Gemm is not available.'));
    const kernel = this.need(node, 1);
    const isTurned = this.number(node, 'transB', 0) !== 0 && kernel.dims.length === 2;
    const turned = isTurned ? reordered(kernel, [1, 0]) : kernel;
    this.dense(turned, node.inputs[2] ? this.need(node, 2) : null);
  }

  /** The bias of the MatMul before. */
  private bias(node: OnnxNode): void {
    const found = node.inputs.map(this.chain.constant).find((tensor) => tensor !== undefined);
    const before = this.layers.at(-1);
    if (before?.kind !== 'dense' || found?.values.length !== before.units) {
      throw unknown(t('An Add of such numbers is not available here.'));
    }
    this.layers[this.layers.length - 1] = dense(before.units);
    this.weights.push({ name: 'bias', shape: [before.units], values: found.values });
  }

  private rescale({ op, inputs }: OnnxNode): void {
    const place = inputs.findIndex((name) => this.chain.constant(name) !== undefined);
    const [only, ...others] = this.chain.constant(inputs[place])?.values ?? [];
    const forwards = place === 1 || op === 'Add' || op === 'Mul';
    if (only === undefined || others.length > 0 || !forwards) {
      throw unknown(t('{op} of anything but one number is not available here.', { op }));
    }
    const value = this.typed(only);
    const scale = op === 'Mul' ? value : op === 'Div' ? this.typed(1 / value) : 1;
    const offset = op === 'Add' ? value : op === 'Sub' ? -value : 0;
    const before = this.layers.at(-1);
    if (before?.kind === 'rescaling') {
      const joined = { scale: before.scale * scale, offset: before.offset * scale + offset };
      this.layers[this.layers.length - 1] = { kind: 'rescaling', ...joined };
    } else this.layers.push({ kind: 'rescaling', scale, offset });
  }

  private pool(node: OnnxNode): void {
    const poolSize = this.side(node, 'kernel_shape', 1);
    const strides = this.side(node, 'strides', 1);
    if (this.side(node, 'dilations', 1) !== 1)
      throw unknown(t('Dilated pooling is not available here.'));
    const maximum = node.op === 'MaxPool';
    const padding = this.padding(node, poolSize, strides, false);
    if (padding === 'same' && !maximum && this.number(node, 'count_include_pad', 0)) {
      throw unknown(t('An average over padding is not available here.'));
    }
    const shared = {
      poolSize,
      ...(strides !== poolSize && { strides }),
      ...(padding === 'same' && { padding }),
    };
    const spec: LayerSpec = maximum
      ? { kind: 'maxPooling2d', ...shared }
      : { kind: 'averagePooling2d', ...shared };
    const [height, width] = this.image(node.op);
    const window = poolWindow(spec);
    const left = [height, width].some((size) => (size - poolSize) % strides !== 0);
    if (this.number(node, 'ceil_mode', 0) && window.padding === 'valid' && left) {
      throw unknown(t('Pooling that rounds up is not available here.'));
    }
    this.layers.push(spec);
  }

  /** Gives [channels, 1, 1]; a Flatten or Squeeze behind it changes nothing. */
  private globalPool(maximum: boolean): void {
    this.image(t('A global pooling'));
    this.layers.push({ kind: maximum ? 'globalMaxPooling2d' : 'globalAveragePooling2d' });
    this.order = 'flat';
  }

  private reduce(node: OnnxNode): void {
    const given = this.numbers(node, 'axes') ?? [
      ...(this.chain.constant(node.inputs[1])?.values ?? []),
    ];
    const axes = given.map((axis) => (axis + 4) % 4).sort();
    const wanted = this.order === 'channelsLast' ? '1,2' : '2,3';
    if (axes.join() !== wanted || this.shape().length !== 3) {
      throw unknown(t('{op} over such axes is not available here.', { op: node.op }));
    }
    this.order = 'channelsFirst';
    this.globalPool(node.op === 'ReduceMax');
  }

  private batchNorm(node: OnnxNode): void {
    const figures = [1, 2, 3, 4].map((input) => this.need(node, input));
    const flat = this.shape().length === 1;
    if (!flat) this.image('BatchNormalization');
    const epsilon = this.typed(this.number(node, 'epsilon', 1e-5));
    const arrays = flat ? figures.map((figure) => this.byPixel(figure)) : figures;
    this.push({ kind: 'batchNormalization', momentum: 0.99, epsilon }, arrays);
  }

  private dropout(node: OnnxNode): void {
    const ratio = this.chain.constant(node.inputs[1])?.values[0] ?? this.number(node, 'ratio', 0.5);
    const rate = this.typed(ratio);
    if (rate > 0 && rate < 1) this.layers.push({ kind: 'dropout', rate });
  }

  private flatten(): void {
    const shape = this.shape();
    if (shape.length === 1) return;
    const isImage = this.order === 'channelsFirst' && isImageShape(shape);
    if (isImage && shape[2] > 1) this.byChannel = shape;
    this.layers.push({ kind: 'flatten' });
    this.order = 'flat';
  }

  private reshape(node: OnnxNode): void {
    const shape = this.shape();
    const target = this.chain.constant(node.inputs[1])?.values;
    const size = sizeOf(shape);
    if (node.op === 'Squeeze' || (node.op === 'Reshape' && (!target || target.length === 2))) {
      if (node.op === 'Squeeze' && shape.length !== 1)
        throw unknown(t('Such a Squeeze is not available.'));
      return this.flatten();
    }
    const axes = node.op === 'Unsqueeze' ? [1, ...shape.slice(0, 2)] : [...(target ?? [])].slice(1);
    const known = axes.filter((axis) => axis > 0);
    const sides = axes.map((axis) => (axis > 0 ? axis : size / sizeOf(known)));
    const grey = sides.length === 3 && (sides[0] === 1 || sides[2] === 1) && sizeOf(sides) === size;
    const channels = shape.length === 3 ? shape[2] : 1;
    if (!grey || channels !== 1) {
      throw unknown(
        t('{op} to [{count}] is not available here.', { op: node.op, count: sides.join(', ') }),
      );
    }
    this.order = sides[0] === 1 ? 'channelsFirst' : 'channelsLast';
    const [height, width] = sides[0] === 1 ? sides.slice(1) : sides;
    if (shape.length === 3 && shape[0] === height) return;
    this.layers.push({ kind: 'reshape', shape: `${height}x${width}x1` });
  }

  private transpose(node: OnnxNode): void {
    const order = this.numbers(node, 'perm')?.join();
    if (order === '0,3,1,2' && this.order === 'channelsLast') this.order = 'channelsFirst';
    else if (order === '0,2,3,1' && this.order === 'channelsFirst') this.order = 'channelsLast';
    else throw unknown(t('Transpose to [{order}] is not available here.', { order }));
  }

  private pad(node: OnnxNode): void {
    this.image('Pad');
    const sides = this.numbers(node, 'pads') ?? [
      ...(this.chain.constant(node.inputs[1])?.values ?? []),
    ];
    const value = this.chain.constant(node.inputs[2])?.values[0] ?? this.number(node, 'value', 0);
    const mode = node.attributes.get('mode')?.text ?? 'constant';
    if (!areSides(sides) || sides[0] + sides[1] + sides[4] + sides[5] !== 0) {
      throw unknown(t('Padding of anything but rows and columns is not available here.'));
    }
    if (value !== 0 || mode !== 'constant')
      throw unknown(t('Padding with anything but zeros is not available.'));
    const [, , top, left, , , bottom, right] = sides;
    this.layers.push({ kind: 'zeroPadding2d', top, bottom, left, right });
  }
}

/**
 * Reads an ONNX model as the layers that this page has.
 * @throws LabError 'model-file-invalid', 'model-layer-unknown' (naming the operation),
 * 'model-input-differs' or 'model-invalid'.
 */
export function readOnnx(bytes: Uint8Array): SavedModel {
  const graph = readOnnxFile(bytes);
  const reader = new OnnxReader(chainOf(graph));
  const { model, arrays } = reader.read();
  const weights = matchWeights(model, arrays);
  const experiment = readExperiment(graph.metadata.get(experimentField) ?? null, model);
  return { model, weights, experiment, notes: reader.notes };
}
