import { LabError } from '../../domain/failure.ts';
import { descriptionOf } from '../../domain/layers/layers.ts';
import type {
  Activation,
  Conv2dSpec,
  DenseSpec,
  LayerSpec,
  ModelSpec,
} from '../../domain/model/model.ts';
import { leakyReluDefaultAlpha } from '../../domain/model/model.ts';
import type { LayerSummary } from '../../domain/model/shapes.ts';
import { convGeometry, sizeOf, summarize } from '../../domain/model/shapes.ts';
import type { Border, Layout } from './layout.ts';
import { flattened, greyLayout, layoutOf, padded, pixelsOf } from './layout.ts';

/** An activation that works on each element by itself; softmax is a block of its own. */
export interface ElementActivation {
  readonly kind: Exclude<Activation, 'softmax'>;
  /** Slope for negative inputs of leakyRelu; 0 for the others. */
  readonly alpha: number;
}

/** What happens to a block's result before it is stored: activation, then dropout. */
export interface Epilogue {
  readonly activation: ElementActivation;
  readonly dropout: {
    readonly rate: number;
    readonly layer: number;
    /** Where a channel of an image is dropped or kept as a whole: pixels of an image, floats of one. */
    readonly channels?: { readonly pixels: number; readonly stride: number };
  } | null;
}

/** Dense is a 1x1 kernel on a 1x1 image. */
export interface ProductGeometry {
  readonly kernel: number;
  readonly strides: number;
  readonly padTop: number;
  readonly padLeft: number;
}

export type BlockOperation =
  | { readonly kind: 'product'; readonly geometry: ProductGeometry }
  | { readonly kind: 'maxPool' | 'averagePool'; readonly size: number }
  | { readonly kind: 'globalPool'; readonly maximum: boolean }
  | { readonly kind: 'batchNorm'; readonly momentum: number; readonly epsilon: number }
  | { readonly kind: 'elementwise' }
  | { readonly kind: 'softmax' };

export type OperationKind = BlockOperation['kind'];

/** One node of the plan: reads the tensor of the block before it, writes its own. */
export interface Block {
  readonly operation: BlockOperation;
  readonly epilogue: Epilogue;
  /** Index of the layer that holds the weights, or that the block begins with. */
  readonly layer: number;
  /** How the block sees its input; flat where a Flatten stands between. */
  readonly input: Layout;
  readonly output: Layout;
}

/** How the last block's tensor becomes the model's output. */
export interface Head {
  readonly activation: ElementActivation | { readonly kind: 'softmax'; readonly alpha: 0 };
  readonly classes: number;
}

export interface LoweredModel {
  readonly summaries: readonly LayerSummary[];
  readonly input: Layout;
  readonly blocks: readonly Block[];
  readonly head: Head;
  /** For each layer, how many blocks are done when it is: its tensor is blocks[n - 1]'s. */
  readonly doneAfter: readonly number[];
}

export interface LoweringOptions {
  /** Whether dropout layers drop. */
  readonly training: boolean;
  /** One tensor for every layer, for showing activations; otherwise neighbours are fused. */
  readonly everyLayer?: boolean;
}

/** Which block may take one more activation or dropout; null where none may. */
interface Open {
  readonly activation: MutableBlock | null;
  readonly dropout: MutableBlock | null;
}

const closed: Open = { activation: null, dropout: null };

const linear: ElementActivation = { kind: 'linear', alpha: 0 };
const plain: Epilogue = { activation: linear, dropout: null };

interface MutableBlock extends Block {
  epilogue: Epilogue;
  input: Layout;
  output: Layout;
}

/** Turns a model into fused blocks. @throws LabError 'model-invalid' or 'engine-unsupported'. */
export function lower(model: ModelSpec, options: LoweringOptions): LoweredModel {
  const reason = unsupportedReason(model);
  if (reason) throw new LabError('engine-unsupported', reason);
  const lowering = new Lowering(model, options);
  return lowering.run();
}

/** Why the engine cannot run a model, or null. */
export function unsupportedReason(model: ModelSpec): string | null {
  const { inputShape, layers } = model;
  if (inputShape.length === 3 && inputShape[2] !== 1) {
    return `The engine takes grey images, not ${inputShape[2]} channels.`;
  }
  if (inputShape.length === 2) {
    const flattened = layers.findIndex((layer) => layer.kind === 'flatten');
    const before = layers.slice(0, Math.max(flattened, 0));
    const rowwise = before.find(({ kind }) => kind === 'batchNormalization');
    const softmax = before.find((l) => l.kind === 'activation' && l.activation === 'softmax');
    if (flattened < 0 || rowwise || softmax) {
      return 'The engine takes images as rows only where a Flatten follows directly.';
    }
  }
  for (const spec of layers) {
    const lacking = lackOf(spec);
    if (lacking) return `The engine has no ${lacking}.`;
  }
  const { outputShape } = summarize(model);
  return outputShape.length === 1 ? null : 'The engine needs a model that ends in a flat output.';
}

/** What of a layer no kernel computes, in words; null where all of it can be. */
function lackOf(spec: LayerSpec): string | null {
  if ('useBias' in spec && spec.useBias === false) return 'layers without a bias';
  switch (spec.kind) {
    case 'conv2d':
      if (spec.kernelSize % 2 === 0 || spec.kernelSize > 7) return 'such kernels';
      return spec.strides > 2 ? 'strides above 2' : null;
    case 'maxPooling2d':
    case 'averagePooling2d':
      if (spec.strides !== undefined) return 'poolings whose windows overlap or leave gaps';
      return spec.padding === 'same' ? 'poolings with padding' : null;
    case 'depthwiseConv2d':
    case 'separableConv2d':
    case 'zeroPadding2d':
    case 'reshape':
    case 'rescaling':
      return descriptionOf(spec.kind).className;
    case 'activation':
    case 'batchNormalization':
    case 'dense':
    case 'dropout':
    case 'flatten':
    case 'globalAveragePooling2d':
    case 'globalMaxPooling2d':
    case 'leakyRelu':
    case 'spatialDropout2d':
      return null;
  }
}

class Lowering {
  private readonly summaries: readonly LayerSummary[];
  private readonly options: LoweringOptions;
  private readonly blocks: MutableBlock[] = [];
  private readonly doneAfter: number[] = [];
  /** How the next block sees its input. */
  private view: Layout;
  /** The last block where it may take one more activation, and where it may take a dropout. */
  private open = closed;

  constructor(model: ModelSpec, options: LoweringOptions) {
    this.summaries = summarize(model).layers;
    this.options = options;
    const [height = 1, width = 1] = model.inputShape;
    const flat = model.inputShape.length < 3;
    this.view = flat ? layoutOf([sizeOf(model.inputShape)]) : greyLayout(height, width);
  }

  run(): LoweredModel {
    const head = this.head();
    const stop = head.strip ? this.summaries.length - 1 : this.summaries.length;
    this.summaries.forEach((summary, layer) => {
      this.addLayer(summary, layer, layer >= stop);
      this.doneAfter.push(this.blocks.length);
      if (this.options.everyLayer) this.open = closed;
    });
    const first = this.blocks[0] ?? this.push({ kind: 'elementwise' }, 0, this.view);
    // Only a product knows how to read grey images one float a pixel.
    if (first.operation.kind !== 'product') first.input = padded(first.input);
    this.addBorders();
    return {
      summaries: this.summaries,
      input: first.input,
      blocks: this.blocks,
      head: { activation: head.activation, classes: sizeOf(this.last.outputShape) },
      doneAfter: this.doneAfter,
    };
  }

  /** There is one: a summary refuses models without layers. */
  private get last(): LayerSummary {
    return this.summaries.at(-1)!;
  }

  /** The last activation belongs to the loss kernel, which knows the gradient of both together. */
  private head(): { strip: boolean; activation: Head['activation'] } {
    const { spec } = this.last;
    const strip = !this.options.everyLayer && (spec.kind === 'dense' || spec.kind === 'activation');
    const kind = strip ? spec.activation : 'linear';
    if (kind === 'softmax') return { strip, activation: { kind, alpha: 0 } };
    return { strip, activation: elementActivation(kind) };
  }

  private addLayer(summary: LayerSummary, layer: number, isHead: boolean): void {
    const { spec } = summary;
    switch (spec.kind) {
      case 'flatten':
        this.view = flattened(this.view);
        return;
      case 'dense':
      case 'conv2d':
        this.push(productOf(spec, summary), layer, layoutOf(summary.outputShape));
        if (!isHead) this.activate(spec.activation, layer);
        return;
      case 'maxPooling2d':
      case 'averagePooling2d': {
        const kind = spec.kind === 'maxPooling2d' ? 'maxPool' : 'averagePool';
        this.push({ kind, size: spec.poolSize }, layer, layoutOf(summary.outputShape));
        return;
      }
      case 'globalAveragePooling2d':
      case 'globalMaxPooling2d': {
        const maximum = spec.kind === 'globalMaxPooling2d';
        this.push({ kind: 'globalPool', maximum }, layer, layoutOf(summary.outputShape));
        return;
      }
      case 'batchNormalization': {
        const { momentum, epsilon } = spec;
        this.push({ kind: 'batchNorm', momentum, epsilon }, layer, padded(this.view));
        return;
      }
      case 'dropout':
        this.drop(spec.rate, layer, false);
        return;
      case 'spatialDropout2d':
        this.drop(spec.rate, layer, true);
        return;
      case 'leakyRelu':
        this.activateElements({ kind: 'leakyRelu', alpha: spec.alpha }, layer);
        return;
      case 'depthwiseConv2d':
      case 'separableConv2d':
      case 'zeroPadding2d':
      case 'reshape':
      case 'rescaling':
        return; // refused before
      case 'activation':
        if (!isHead) this.activate(spec.activation, layer);
        return;
    }
  }

  private push(operation: BlockOperation, layer: number, output: Layout): MutableBlock {
    const block = { operation, epilogue: plain, layer, input: this.view, output };
    this.blocks.push(block);
    this.view = output;
    this.open = operation.kind === 'softmax' ? closed : { activation: block, dropout: block };
    return block;
  }

  private pushElementwise(layer: number): MutableBlock {
    return this.push({ kind: 'elementwise' }, layer, padded(this.view));
  }

  private activate(kind: Activation, layer: number): void {
    if (kind === 'softmax') this.push({ kind: 'softmax' }, layer, padded(this.view));
    else if (kind !== 'linear') this.activateElements(elementActivation(kind), layer);
    else this.ownBlock(layer);
  }

  private activateElements(activation: ElementActivation, layer: number): void {
    const block = this.open.activation ?? this.pushElementwise(layer);
    block.epilogue = { ...block.epilogue, activation };
    this.open = { activation: null, dropout: block };
  }

  private drop(rate: number, layer: number, whole: boolean): void {
    this.ownBlock(layer);
    if (!this.options.training || rate === 0) return;
    const block = this.open.dropout ?? this.pushElementwise(layer);
    const { output } = block;
    const channels = { pixels: pixelsOf(output), stride: output.stride };
    const dropout = { rate, layer, ...(whole && { channels }) };
    block.epilogue = { ...block.epilogue, dropout };
    this.open = closed;
  }

  /**
   * A first layer that does nothing is a block all the same, so that the layers behind it see the
   * same layouts in training and in inference; later ones share the tensor before them.
   */
  private ownBlock(layer: number): void {
    if (this.blocks.length === 0) this.pushElementwise(layer);
  }

  /** Gives each tensor that a convolution reads the zeros around it that the kernel reaches. */
  private addBorders(): void {
    this.blocks.forEach((block, index) => {
      if (block.operation.kind !== 'product') return;
      const border = inputBorder(block.operation.geometry, block.input, block.output);
      block.input = { ...block.input, border };
      const before = this.blocks[index - 1];
      if (before && block.operation.geometry.kernel > 1) {
        before.output = { ...before.output, border };
      }
    });
  }
}

export function elementActivation(kind: ElementActivation['kind']): ElementActivation {
  return { kind, alpha: kind === 'leakyRelu' ? leakyReluDefaultAlpha : 0 };
}

function productOf(spec: DenseSpec | Conv2dSpec, summary: LayerSummary): BlockOperation {
  if (spec.kind === 'dense') {
    return { kind: 'product', geometry: { kernel: 1, strides: 1, padTop: 0, padLeft: 0 } };
  }
  const { padTop, padLeft } = convGeometry(spec, summary.inputShape);
  const geometry = { kernel: spec.kernelSize, strides: spec.strides, padTop, padLeft };
  return { kind: 'product', geometry };
}

/** What a convolution reads around its input. */
function inputBorder(geometry: ProductGeometry, input: Layout, output: Layout): Border {
  const { kernel, strides, padTop, padLeft } = geometry;
  const after = (out: number, size: number, before: number) =>
    Math.max(0, (out - 1) * strides + kernel - before - size);
  return {
    top: padTop,
    left: padLeft,
    bottom: after(output.height, input.height, padTop),
    right: after(output.width, input.width, padLeft),
  };
}
