import type { Experiment } from '../../domain/experiment/experiment.ts';
import { imageBytes } from '../../domain/data/dataset.ts';
import type { LoweredModel } from '../../engine/ir/lowering.ts';
import { lower } from '../../engine/ir/lowering.ts';
import { slotCount } from '../../engine/ir/slots.ts';
import type { TrainingData } from '../../training/network.ts';
import { StepPlanner } from './backward.ts';
import type { ImageForm } from './forward.ts';
import { ForwardPlanner, gatherOperation } from './forward.ts';
import { headOperations } from './loss.ts';
import type { Address, MemoryPlan } from '../machine/memory.ts';
import { mapPanels } from './panels.ts';
import type { PlannedRun, Scratch, Staging } from './run.ts';
import { planRun, planStaging } from './run.ts';
import type { Tensors, Weights } from './tensors.ts';
import { imageFloats, makeTensors } from './tensors.ts';

/** A training program and what it changes. */
export interface TrainingPlan {
  readonly run: PlannedRun;
  readonly tensors: Tensors;
  readonly weights: Weights;
  readonly slots: Address;
  readonly gradients: Address;
  readonly metrics: Address;
  /** [batch][classes], or 0. */
  readonly outputs: Address;
}

/** An inference program over its own copy of the weights. */
export interface InferencePlan {
  /** Once for all batches, or null where there is nothing to do. */
  readonly prologue: PlannedRun | null;
  readonly run: PlannedRun;
  readonly tensors: Tensors;
  readonly weights: Weights;
  /** [batch][classes], or 0 where every layer is kept instead. */
  readonly outputs: Address;
  /** One pair. */
  readonly metrics: Address;
}

/** Batches that lie ready at most, and their bytes. */
const mostSlots = 64;
const stagingBytes = 2e6;

/** Where images come from: bytes that are staged, or null where the caller writes the input. */
export interface TrainingPlanOptions {
  readonly experiment: Pick<
    Experiment,
    'model' | 'loss' | 'optimizer' | 'batchSize' | 'augmentation' | 'decay' | 'clipping'
  >;
  readonly dropout: boolean;
  readonly form: ImageForm | null;
  readonly readOutputs: boolean;
}

/** Lays a training program out. @throws LabError 'model-invalid' or 'engine-unsupported'. */
export function planTraining(memory: MemoryPlan, options: TrainingPlanOptions): TrainingPlan {
  const { model: spec, loss, optimizer, batchSize, augmentation } = options.experiment;
  const model = lower(spec, { training: options.dropout });
  const weights = planWeights(memory, model);
  const { trainableFloats } = weights.map;
  const tensors = makeTensors(memory, model, batchSize);
  const size = options.form ? options.form.height * options.form.width : 0;
  const fitting = Math.floor(stagingBytes / Math.max(1, batchSize * size));
  const staging = planStaging(memory, Math.max(1, Math.min(mostSlots, fitting)), batchSize, size);
  const places = {
    slots: memory.floats(slotCount(optimizer) * trainableFloats),
    gradients: memory.floats(trainableFloats),
    metrics: memory.floats(2 * staging.slots),
    outputs: options.readOutputs ? memory.floats(batchSize * model.head.classes) : 0,
  };
  const { decay, clipping } = options.experiment;
  const ways = { loss, optimizer, decay: decay ?? 0, clipping: clipping ?? null };
  const step = new StepPlanner(memory, tensors, weights, { ...ways, ...places }).step();
  const gather = options.form ? [gatherOperation(tensors, options.form, augmentation)] : [];
  return { run: planRun(memory, [...gather, ...step], staging), tensors, weights, ...places };
}

function planWeights(memory: MemoryPlan, model: LoweredModel): Weights {
  const map = mapPanels(model);
  return {
    map,
    trainable: memory.floats(map.trainableFloats),
    moving: memory.floats(map.movingFloats),
  };
}

export interface InferencePlanOptions {
  readonly experiment: Pick<Experiment, 'model' | 'loss'>;
  readonly batch: number;
  readonly form: ImageForm | null;
  /** One tensor for every layer, for showing activations; then there are no outputs. */
  readonly everyLayer: boolean;
}

/** Lays an inference program out, with its own copy of the weights. */
export function planInference(memory: MemoryPlan, options: InferencePlanOptions): InferencePlan {
  const { experiment, batch, form, everyLayer } = options;
  const model = lower(experiment.model, { training: false, everyLayer });
  const weights = planWeights(memory, model);
  const tensors = makeTensors(memory, model, batch);
  const planner = new ForwardPlanner(memory, tensors, weights);
  const staging = planStaging(memory, 1, batch, form ? form.height * form.width : 0);
  const outputs = everyLayer ? 0 : memory.floats(batch * model.head.classes);
  const metrics = memory.floats(2);
  const values = planner.valuesOf(model.blocks.length - 1).at;
  const labelled = { loss: experiment.loss, metrics };
  const head = everyLayer
    ? []
    : headOperations(memory, { model, batch, values, outputs, labelled });
  const gather = form ? [gatherOperation(tensors, form, null)] : [];
  const before = planner.prologue();
  const run = planRun(memory, [...gather, ...planner.forward(false), ...head], staging);
  const prologue = before.length > 0 ? planRun(memory, before, staging) : null;
  return { prologue, run, tensors, weights, outputs, metrics };
}

/** Room for the scaler's floats. */
export function planForm(memory: MemoryPlan, { train }: TrainingData): ImageForm {
  const size = imageBytes(train.set);
  const { height, width } = train;
  return { height, width, offset: memory.floats(size), factor: memory.floats(size) };
}

/** What the widest operation needs of its own (see native/weight-gradient.c, gather.c and loss.c). */
export function planScratch(
  memory: MemoryPlan,
  threads: number,
  imageSize: number,
  classes: number,
): Scratch {
  const floats = Math.max(128 * (32 + 8), 2 * imageSize, 3 * (classes + 4));
  const bytes = 4 * floats + 256;
  return { at: memory.bytes(threads * bytes), bytes };
}

/** Images of one inference batch: what fits a cache, within limits. */
export function inferenceBatch(model: LoweredModel, most: number): number {
  const fitting = Math.floor(inferenceBytes / (4 * imageFloats(model)));
  return Math.max(1, Math.min(most, fitting));
}

const inferenceBytes = 16e6;

export type { Staging };
