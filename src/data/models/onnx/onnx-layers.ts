import { t } from '../../../domain/language.ts';
import { rounded } from '../../../domain/numbers.ts';
import { LabError } from '../../../domain/failure.ts';
import type { Padding } from '../../../domain/layers/conv2d.ts';
import type { ImageShape } from '../../../domain/layers/description.ts';
import { isImageShape } from '../../../domain/layers/description.ts';
import { reorderAxes, reorderShape } from '../../../domain/model/axes.ts';
import type { LayerSpec, ModelSpec, Shape } from '../../../domain/model/model.ts';
import { convGeometry, sizeOf, summarize } from '../../../domain/model/shapes.ts';
import type { WeightArray } from '../../../keras/files/saved-model.ts';
import type { OnnxChain } from './onnx-chain.ts';
import type { OnnxNode, OnnxTensor } from './onnx-file.ts';

export const unknown = (message: string) => new LabError('model-layer-unknown', message);

/** Where an image's axes stand in ONNX; `flat` once they are one. */
type Order = 'channelsFirst' | 'channelsLast' | 'rows' | 'flat';

/** Axes reordered; `order` names the old axis of each new one. */
export function reordered({ dims, values }: OnnxTensor, order: readonly number[]): OnnxTensor {
  return {
    name: '',
    dims: reorderShape(dims, order),
    values: reorderAxes(values, dims, order),
  };
}

/** How an input lies, and its shape with channels at the end. Few channels are colours. */
function inputOf(shape: Shape): readonly [Order, Shape] {
  if (!isImageShape(shape)) return [shape.length === 1 ? 'flat' : 'rows', shape];
  const [first, second, third] = shape;
  const isLast = third <= 4 && first > 4;
  return isLast ? ['channelsLast', shape] : ['channelsFirst', [second, third, first]];
}

/** Layers that are written down one after another, and how the numbers between them lie. */
export class OnnxLayers {
  protected readonly chain: OnnxChain;
  protected readonly layers: LayerSpec[] = [];
  protected readonly weights: WeightArray[] = [];
  readonly notes: string[] = [];
  readonly inputShape: Shape;
  protected order: Order;
  /** How the numbers lie that a Flatten lined up channel by channel, until a layer has used them. */
  protected byChannel: ImageShape | null = null;
  /** A MatMul whose bias may follow. */
  protected awaitsBias = false;

  constructor(chain: OnnxChain) {
    this.chain = chain;
    const [, ...dims] = chain.input.dims;
    const shape = dims.filter((axis) => axis !== null);
    if (dims.length === 0 || dims.length > 3 || shape.length < dims.length) {
      throw new LabError(
        'model-input-differs',
        t('The input shape must be fixed but for the number of pictures, not [{count}].', {
          count: chain.input.dims.map((axis) => axis ?? '?').join(', '),
        }),
      );
    }
    [this.order, this.inputShape] = inputOf(shape);
  }

  protected model = (): ModelSpec => ({ inputShape: this.inputShape, layers: this.layers });

  protected shape(): Shape {
    return this.layers.length === 0 ? this.inputShape : summarize(this.model()).outputShape;
  }

  protected number(node: OnnxNode, name: string, normal: number): number {
    return node.attributes.get(name)?.number ?? normal;
  }

  protected numbers(node: OnnxNode, name: string): readonly number[] | null {
    const found = node.attributes.get(name)?.numbers;
    return found && found.length > 0 ? found : null;
  }

  protected need(node: OnnxNode, input: number): OnnxTensor {
    const tensor = this.chain.constant(node.inputs[input]);
    if (tensor) return tensor;
    throw unknown(t('{op} with weights that are computed is not available here.', { op: node.op }));
  }

  /** A number as somebody typed it, before it became a float of 32 bits. */
  protected typed = (value: number): number => rounded(value, 6);

  protected image(op: string): ImageShape {
    const shape = this.shape();
    if (!isImageShape(shape) || this.order !== 'channelsFirst') {
      throw unknown(
        t('{op} over anything but [channels, rows, columns] is not available here.', { op }),
      );
    }
    return shape;
  }

  /** A square's side, of kernels or strides. */
  protected side(node: OnnxNode, name: string, normal: number): number {
    const [first = normal, ...others] = this.numbers(node, name) ?? [normal];
    if (others.every((each) => each === first)) return first;
    throw unknown(
      t('{op} with {name} of {count} is not available here.', {
        op: node.op,
        name,
        count: [first, ...others].join(' x '),
      }),
    );
  }

  /**
   * Whether a window stands as Keras's 'valid' or 'same' has it; otherwise the zeros around the image
   * are a layer of their own, where zeros are what is meant.
   */
  protected padding(node: OnnxNode, kernelSize: number, strides: number, zeros: boolean): Padding {
    const input = this.image(node.op);
    const auto = node.attributes.get('auto_pad')?.text ?? 'NOTSET';
    if (auto === 'SAME_UPPER') return 'same';
    if (auto === 'SAME_LOWER') throw unknown(t('The padding SAME_LOWER is not available here.'));
    const [top = 0, left = 0, bottom = 0, right = 0] =
      auto === 'VALID' ? [] : (this.numbers(node, 'pads') ?? []);
    if (top + left + bottom + right === 0) return 'valid';
    const same = convGeometry({ kernelSize, strides, padding: 'same' }, input);
    const total = (out: number, size: number) =>
      Math.max((out - 1) * strides + kernelSize - size, 0);
    const [rows, columns] = [total(same.height, input[0]), total(same.width, input[1])];
    const fits = top === same.padTop && left === same.padLeft;
    if (fits && top + bottom === rows && left + right === columns) return 'same';
    if (!zeros) throw unknown(t('{op} with such padding is not available here.', { op: node.op }));
    this.layers.push({ kind: 'zeroPadding2d', top, bottom, left, right });
    return 'valid';
  }

  protected push(spec: LayerSpec, arrays: readonly Omit<OnnxTensor, 'name'>[]): void {
    this.layers.push(spec);
    this.weights.push(
      ...arrays.map(({ dims, values }) => ({ name: spec.kind, shape: dims, values })),
    );
  }

  /** Rows of a kernel, or figures of flat numbers, in the order of pixels. */
  protected byPixel(tensor: OnnxTensor): OnnxTensor {
    const image = this.byChannel;
    if (!image || tensor.dims[0] !== sizeOf(image)) return tensor;
    const [height, width, channels] = image;
    const rest = tensor.dims.slice(1);
    const split = { ...tensor, dims: [channels, height, width, sizeOf(rest)] };
    return { ...reordered(split, [1, 2, 0, 3]), dims: tensor.dims };
  }
}
