import type { LossSpec, OptimizerSpec } from '../../../domain/model/model.ts';
import type { Kernel } from '../kernel.ts';
import { makeKernel, quadFunction } from '../kernel.ts';
import type { Layout } from '../../ir/layout.ts';
import type { Head } from '../../ir/lowering.ts';
import { looksThrough, lossFormula } from '../../ir/loss-formula.ts';
import { activationFunctions, epilogueParts, plainEpilogue } from '../epilogue.ts';
import lossSource from './loss.wgsl?raw';
import type { GradientTarget } from '../product/product-shape.ts';
import { targetParts } from '../product/product-shape.ts';

/** Steps whose metrics are kept: more than one call may run. */
export const metricsRing = 4096;

interface HeadBuffers {
  readonly values: GPUBufferBinding;
  readonly state: GPUBufferBinding;
}

interface LossOptions {
  readonly head: Head;
  /** The last tensor as a flat row. */
  readonly view: Layout;
  readonly batch: number;
}

export interface TrainingLossOptions extends LossOptions {
  readonly loss: LossSpec;
  readonly optimizer: OptimizerSpec;
  readonly buffers: HeadBuffers & {
    readonly labels: GPUBufferBinding;
    readonly metrics: GPUBufferBinding;
    readonly order: GPUBufferBinding;
    /** Where the outputs go as well, [batch, classes], or null. */
    readonly outputs: GPUBufferBinding | null;
    /** The learning rate of each step of the epoch, or null where it stays. */
    readonly rates: GPUBufferBinding | null;
  };
  readonly target: GradientTarget;
}

export interface InferenceHeadOptions extends LossOptions {
  readonly buffers: HeadBuffers & { readonly outputs: GPUBufferBinding };
  /** With labels, losses and hits are added up: one [lossSum, correct] a batch. */
  readonly labelled: {
    readonly loss: LossSpec;
    readonly labels: GPUBufferBinding;
    readonly metrics: GPUBufferBinding;
  } | null;
}

function headParts(options: LossOptions, word: string, loss: LossSpec | null) {
  const { head, view, batch } = options;
  const elements = head.activation.kind === 'softmax' ? plainEpilogue.activation : head.activation;
  return {
    functions: activationFunctions(elements, 'Head'),
    counts: {
      CLASSES: head.classes,
      COLUMNS: view.stride,
      GROUP: view.group,
      GROUPSTRIDE: view.groupStride,
      RING: metricsRing,
    },
    words: {
      HEAD: head.activation.kind,
      BEHIND: looksThrough(loss, head),
      LOSS: word,
      EXPONENTIAL: head.activation.kind === 'softmax' || word === 'logits',
      SUMMED: word === 'sparse' || word === 'categorical',
    },
    groupSize: batch > 64 ? 128 : batch > 32 ? 64 : 32,
  };
}

/** Loss, metrics, the gradient of the last tensor, and the optimizer's step size. */
export function trainingLossKernel(options: TrainingLossOptions): Kernel {
  const { loss, optimizer, buffers, target, batch, view } = options;
  const parts = headParts(options, lossFormula(loss, options.head), loss);
  const written = targetParts(target, view, batch);
  const adam = optimizer.kind === 'adam' ? optimizer : null;
  return makeKernel({
    label: 'loss',
    sources: [...written.sources, parts.functions, lossSource],
    counts: { ...written.counts, ...parts.counts, OUTPUTBASE: 0 },
    reals: { ...written.reals, BETA1: adam?.beta1 ?? 0, BETA2: adam?.beta2 ?? 0 },
    words: {
      ...written.words,
      ...parts.words,
      TRAINING: true,
      LABELS: true,
      OUTPUTS: buffers.outputs !== null,
      RATES: buffers.rates !== null,
      RATESAT: buffers.outputs ? 7 : 6,
      OPTIMIZER: optimizer.kind,
    },
    buffers: [
      buffers.values,
      buffers.state,
      buffers.labels,
      buffers.metrics,
      buffers.order,
      target.results,
      ...(buffers.outputs ? [buffers.outputs] : []),
      ...(buffers.rates ? [buffers.rates] : []),
    ],
    threads: parts.groupSize,
    groupSize: parts.groupSize,
  });
}

/** Outputs of an inference plan, and with labels its metrics; then goes on to the next batch. */
export function inferenceHeadKernel(options: InferenceHeadOptions): Kernel {
  const { buffers, labelled, batch, head, view } = options;
  const parts = headParts(
    options,
    labelled ? lossFormula(labelled.loss, head) : 'none',
    labelled?.loss ?? null,
  );
  const plain = epilogueParts(plainEpilogue, batch);
  return makeKernel({
    label: labelled ? 'outputs and loss' : 'outputs',
    sources: [
      ...plain.sources,
      quadFunction('resultQuad', view, view),
      parts.functions,
      lossSource,
    ],
    counts: { ...plain.counts, ...parts.counts, OUTPUTBASE: 1 },
    words: {
      ...plain.words,
      ...parts.words,
      SLOPED: false,
      TRAINING: false,
      LABELS: labelled !== null,
      OUTPUTS: true,
      RATES: false,
      OPTIMIZER: 'none',
    },
    buffers: [
      buffers.values,
      buffers.state,
      ...(labelled ? [labelled.labels, labelled.metrics] : []),
      buffers.outputs,
    ],
    threads: parts.groupSize,
    groupSize: parts.groupSize,
  });
}
