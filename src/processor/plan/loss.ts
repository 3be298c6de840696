import type { LossSpec, OptimizerSpec } from '../../domain/model/model.ts';
import type { Head, LoweredModel } from '../../engine/ir/lowering.ts';
import { looksThrough, lossFormula } from '../../engine/ir/loss-formula.ts';
import type { Address, MemoryPlan } from '../machine/memory.ts';
import type { EpilogueFields, Operation } from './operations.ts';
import { activationIndex, operation, Words } from './operations.ts';
import { headView } from './tensors.ts';

/** The formulas of native/program.h, in the order of its enum; 'none' measures nothing. */
const formulas = ['none', 'logits', 'sparse', 'categorical', 'squared'] as const;
const softmaxHead = 6;

/** Rows that one item of the loss takes (BLOCK of native/loss.c). */
const lossRows = 16;
/** What a class of a row costs: an exponential and a few divisions. */
const classCost = 100;

export interface HeadFields {
  readonly model: LoweredModel;
  readonly batch: number;
  /** The last tensor. */
  readonly values: Address;
  /** [batch][classes], or 0. */
  readonly outputs: Address;
}

export interface LossFields extends HeadFields {
  readonly loss: LossSpec;
  readonly optimizer: OptimizerSpec;
  /** [slots][2]. */
  readonly metrics: Address;
  /** The gradient of the last tensor as a flat row an image, and that tensor's epilogue. */
  readonly results: Address;
  readonly epilogue: EpilogueFields;
}

const headIndex = ({ activation: { kind } }: Head): number =>
  kind === 'softmax' ? softmaxHead : activationIndex(kind);

const costOf = ({ model }: HeadFields) => lossRows * model.head.classes * classCost;

function headWords(fields: HeadFields, loss: LossSpec | null): Words {
  const { head } = fields.model;
  const { stride, group, groupStride } = headView(fields.model);
  const formula = loss ? lossFormula(loss, head) : 'none';
  return new Words()
    .whole(fields.values, stride, group, groupStride, head.classes)
    .whole(formulas.indexOf(formula), headIndex(head))
    .real(head.activation.alpha)
    .whole(looksThrough(loss, head));
}

const plain = { activation: { kind: 'linear', alpha: 0 }, dropout: null } as const;

function finishOperation(
  perRow: Address,
  metrics: Address,
  optimizer: OptimizerSpec | null,
): Operation {
  const adam = optimizer?.kind === 'adam' ? optimizer : null;
  const words = new Words()
    .whole(perRow, metrics)
    .real(adam?.beta1 ?? 0, adam?.beta2 ?? 0)
    .whole(adam !== null);
  return operation('metrics', 'finish', 1, words);
}

/** Loss, metrics, the gradient of the last tensor, and the optimizer's step size. */
export function lossOperations(memory: MemoryPlan, fields: LossFields): Operation[] {
  const perRow = memory.floats(2 * fields.batch);
  const words = headWords(fields, fields.loss)
    .whole(true, fields.results, fields.outputs, perRow)
    .epilogue(fields.epilogue);
  return [
    operation('loss', 'loss', costOf(fields), words),
    finishOperation(perRow, fields.metrics, fields.optimizer),
  ];
}

export interface InferenceHeadFields extends HeadFields {
  /** With a loss, losses and hits are added up into `metrics`. */
  readonly labelled: { readonly loss: LossSpec; readonly metrics: Address } | null;
}

/** Outputs of an inference program, and with labels its metrics. */
export function headOperations(memory: MemoryPlan, fields: InferenceHeadFields): Operation[] {
  const { labelled, model } = fields;
  const perRow = labelled ? memory.floats(2 * fields.batch) : 0;
  const layout = headView(model);
  const words = headWords(fields, labelled?.loss ?? null)
    .whole(false, 0, fields.outputs, perRow)
    .epilogue({ epilogue: plain, layout, quads: layout.stride / 4 });
  const head = operation('outputs', 'loss', costOf(fields), words);
  return labelled ? [head, finishOperation(perRow, labelled.metrics, null)] : [head];
}
