import type { AugmentationSpec } from '../../domain/experiment/experiment.ts';
import type { ClippingSpec } from '../../domain/experiment/clipping.ts';
import type { ScheduleSpec } from '../../domain/experiment/schedule.ts';
import type { LossSpec, ModelSpec, OptimizerSpec } from '../../domain/model/model.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import type { OptimizerState } from '../../training/network.ts';
import type { CompiledTraining } from './compile-training.ts';
import { compileTraining } from './compile-training.ts';
import type { SharedBuffers, Tensors } from './compiler.ts';
import { makeTensors, whole } from './compiler.ts';
import type { Arena } from '../gpu/arena.ts';
import type { Readback } from '../gpu/readback.ts';
import { gatherKernel } from '../kernels/gather.ts';
import { metricsRing } from '../kernels/pointwise/loss.ts';
import { packSlots, slotCount, unpackSlots } from '../ir/slots.ts';
import type { LoweredModel } from '../ir/lowering.ts';
import { lower } from '../ir/lowering.ts';
import type { ParameterView } from '../ir/parameters.ts';
import { mapParameters, packWeights, unpackWeights } from '../ir/parameters.ts';
import type { Plan } from '../gpu/plan.ts';
import { makePlan } from '../gpu/plan.ts';
import type { StepState } from '../ir/step-state.ts';
import { packState, stateOffsets } from '../ir/step-state.ts';
import type { TileChooser } from '../kernels/product/tile.ts';

/** What a training plan is compiled from. */
export interface TrainerOptions {
  readonly model: ModelSpec;
  readonly loss: LossSpec;
  readonly optimizer: OptimizerSpec;
  readonly schedule?: ScheduleSpec | null;
  readonly decay?: number | null;
  readonly clipping?: ClippingSpec | null;
  readonly batchSize: number;
  readonly seed: number;
  readonly dropout: boolean;
  readonly tiles: TileChooser;
  /** Where batches come from: resident bytes, or null where the caller writes the input itself. */
  readonly source: {
    readonly pixels: GPUBuffer;
    readonly scaler: GPUBuffer;
    readonly height: number;
    readonly width: number;
    readonly augmentation: AugmentationSpec | null;
  } | null;
  readonly labels: GPUBuffer;
  /** Images of an epoch. */
  readonly samples: number;
  readonly readOutputs: boolean;
}

/** The training plan of one network with everything that it changes. Buffers belong to the arena. */
export interface Trainer {
  readonly plan: Plan;
  readonly model: LoweredModel;
  readonly tensors: Tensors;
  readonly shared: SharedBuffers;
  readonly compiled: CompiledTraining;
  readonly order: GPUBuffer;
  readonly metrics: GPUBuffer;
  readonly outputs: GPUBuffer | null;
  /** The learning rate of each step of an epoch; null where it does not follow a schedule. */
  readonly rates: GPUBuffer | null;
}

/** Makes buffers and pipelines, and writes the model's initial weights. */
export async function makeTrainer(arena: Arena, options: TrainerOptions): Promise<Trainer> {
  const { batchSize, source, loss, optimizer, labels, samples } = options;
  const model = lower(options.model, { training: options.dropout });
  const map = mapParameters(model);
  const weights = arena.storage('weights', map.trainableFloats);
  const moving = arena.storage('moving statistics', map.movingFloats);
  const shared = { map, weights, moving };
  const tensors = makeTensors(arena, model, batchSize);
  const order = arena.storage('order', samples);
  const metrics = arena.storage('metrics', 2 * metricsRing);
  const classes = model.head.classes;
  const outputs = options.readOutputs ? arena.storage('outputs', batchSize * classes) : null;
  const steps = Math.ceil(samples / batchSize);
  const rates = options.schedule ? arena.storage('learning rates', steps) : null;
  const { decay, clipping } = options;
  const training = { loss, optimizer, decay, clipping, labels, order, metrics, outputs, rates };
  const compiled = compileTraining(arena, tensors, shared, options.tiles, training);
  const kernels = [...compiled.kernels];
  if (source) {
    const buffers = {
      pixels: whole(source.pixels),
      scaler: whole(source.scaler),
      state: whole(tensors.state),
      outputs: whole(tensors.input),
      order: whole(order),
    };
    const { height, width, augmentation } = source;
    const output = model.input;
    const batch = batchSize;
    kernels.unshift(gatherKernel({ batch, height, width, output, augmentation, buffers }));
  }
  const plan = await makePlan(arena, kernels);
  const trainer = { plan, model, tensors, shared, compiled, order, metrics, outputs, rates };
  writeWeights(arena.device, shared, initialWeights(options.model, options.seed));
  return trainer;
}

export function writeWeights(device: GPUDevice, shared: SharedBuffers, weights: WeightSet): void {
  const { trainable, moving } = packWeights(shared.map, weights);
  device.queue.writeBuffer(shared.weights, 0, trainable);
  device.queue.writeBuffer(shared.moving, 0, moving);
}

export async function readWeights(readback: Readback, shared: SharedBuffers): Promise<WeightSet> {
  const [trainable, moving] = await readback.floats([shared.weights, shared.moving]);
  return unpackWeights(shared.map, trainable, moving);
}

/** Writes the whole State struct. */
export function writeState(
  device: GPUDevice,
  tensors: Tensors,
  state: StepState,
  optimizer: OptimizerSpec | null,
): void {
  device.queue.writeBuffer(tensors.state, 0, packState(state, optimizer));
}

export function writePosition(device: GPUDevice, tensors: Tensors, position: number): void {
  device.queue.writeBuffer(tensors.state, stateOffsets.position, new Uint32Array([position]));
}

export function writeLearningRate(device: GPUDevice, tensors: Tensors, rate: number): void {
  device.queue.writeBuffer(tensors.state, stateOffsets.learningRate, new Float32Array([rate]));
}

const trainableViews = ({ map }: SharedBuffers): ParameterView[] =>
  map.views.filter(({ trainable }) => trainable);

/** Slots in the order of the trainable weights, one kind after the other. */
export async function readSlots(
  readback: Readback,
  trainer: Trainer,
  optimizer: OptimizerSpec,
): Promise<OptimizerState['slots']> {
  if (slotCount(optimizer) === 0) return [];
  const [all] = await readback.floats([trainer.compiled.slots]);
  return unpackSlots(trainer.shared.map, optimizer, all);
}

/** The inverse of `readSlots`. @throws LabError 'state-mismatch'. */
export function writeSlots(
  device: GPUDevice,
  trainer: Trainer,
  optimizer: OptimizerSpec,
  slots: OptimizerState['slots'],
): void {
  const all = packSlots(trainer.shared.map, optimizer, slots);
  device.queue.writeBuffer(trainer.compiled.slots, 0, all);
}

/** The last step's gradients, their parts added up as the optimizer does. */
export async function readGradients(readback: Readback, trainer: Trainer): Promise<WeightSet> {
  const [parts] = await readback.floats([trainer.compiled.gradients]);
  const flat = new Float32Array(trainer.shared.map.trainableFloats);
  for (const { offset, length, base, parts: count } of trainer.compiled.segments) {
    for (let part = 0; part < count; part++) {
      for (let at = 0; at < length; at++) {
        flat[offset + at]! += parts[base + part * length + at]!;
      }
    }
  }
  return trainableViews(trainer.shared).map(({ name, shape, trainable, layer, ...view }) => ({
    name,
    shape,
    trainable,
    layer,
    values: Float32Array.from(view.positions, (at) => flat[at]!),
  }));
}
