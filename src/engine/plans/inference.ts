import type { LossSpec, ModelSpec } from '../../domain/model/model.ts';
import type { Evaluation, LayerActivation } from '../../training/network.ts';
import { compileInference } from './compile-inference.ts';
import type { SharedBuffers, Tensors } from './compiler.ts';
import { makeTensors, whole } from './compiler.ts';
import { Arena } from '../gpu/arena.ts';
import type { Guard } from '../gpu/errors.ts';
import { nudgerOf } from '../gpu/nudge.ts';
import type { PieceLimits } from '../gpu/pieces.ts';
import { pieceLimits, Pieces, planCost } from '../gpu/pieces.ts';
import { Readback } from '../gpu/readback.ts';
import { gatherKernel } from '../kernels/gather.ts';
import { gatherLogical, imageStride } from '../ir/layout.ts';
import type { LoweredModel } from '../ir/lowering.ts';
import { lower } from '../ir/lowering.ts';
import { mapParameters } from '../ir/parameters.ts';
import type { Plan } from '../gpu/plan.ts';
import { makePlan } from '../gpu/plan.ts';
import type { TileChooser } from '../kernels/product/tile.ts';
import { writeState } from './trainer.ts';

/** Resident bytes that inference plans read. */
export interface ImageSource {
  readonly pixels: GPUBuffer;
  /** Which of these images comes when; null where they come as they lie there. */
  readonly order: GPUBuffer | null;
  readonly scaler: GPUBuffer;
  readonly height: number;
  readonly width: number;
}

export interface InferenceContext {
  readonly device: GPUDevice;
  /** Notes what the device objects to in plans that are made. */
  readonly guard: Guard;
  readonly model: ModelSpec;
  readonly loss: LossSpec;
  readonly shared: SharedBuffers;
  readonly tiles: TileChooser;
  /** When a batch is cut into pieces. */
  readonly pieces?: PieceLimits;
}

/** A batch size's forward plan over resident images; owns its tensors. */
export class InferencePlan {
  readonly arena: Arena;
  private readonly tensors: Tensors;
  private readonly plan: Plan;
  private readonly outputs: GPUBuffer;
  private readonly metrics: GPUBuffer;
  private readonly readback: Readback;
  private readonly snapshot: Snapshot;
  private last: Promise<unknown> = Promise.resolve();

  /** Of a batch that may take long. */
  private readonly pieces: Pieces | null;

  private constructor(arena: Arena, made: MadeInference, plan: Plan, pieces: Pieces | null) {
    this.arena = arena;
    this.pieces = pieces;
    this.tensors = made.tensors;
    this.outputs = made.outputs;
    this.metrics = made.metrics;
    this.snapshot = made.snapshot;
    this.plan = plan;
    this.readback = new Readback(arena);
  }

  /** `capacity` images at most; with labels their losses are measured. */
  static async make(
    context: InferenceContext,
    batch: number,
    capacity: number,
    source: ImageSource,
    labels: GPUBuffer | null,
  ): Promise<InferencePlan> {
    const arena = new Arena(context.device, context.guard);
    try {
      const made = makeInference(arena, context, batch, capacity, source, labels);
      const plan = await makePlan(arena, made.kernels);
      const limits = context.pieces ?? pieceLimits;
      const large = planCost(plan) > limits.large;
      const pieces = large ? await Pieces.make(arena, plan, limits) : null;
      return new InferencePlan(arena, made, plan, pieces);
    } catch (error) {
      arena.dispose();
      throw error;
    }
  }

  /**
   * Runs the first `count` images of the source: outputs [count, classes], metrics added up. Rejects
   * with the reason of `signal` once that is given.
   */
  run(count: number, signal?: AbortSignal): Promise<InferenceResult> {
    const result = this.last.then(() => this.runAlone(count, signal));
    this.last = result.catch(() => undefined);
    return result;
  }

  /**
   * The weights are copied first, so that training may go on meanwhile; and only a few batches are
   * submitted ahead, so that other work finds its turn.
   */
  private async runAlone(count: number, signal?: AbortSignal): Promise<InferenceResult> {
    const { device } = this.arena;
    const batches = Math.ceil(count / this.tensors.batch);
    writeState(device, this.tensors, { ...restingState, samples: count }, null);
    let encoder = device.createCommandEncoder();
    this.snapshot.take(encoder);
    if (this.pieces) return this.runPieces(this.pieces, encoder, count, batches, signal);
    let before = Promise.resolve<undefined>(undefined);
    for (let done = 0; done < batches; done += batchesPerSubmit) {
      this.encodeBatches(encoder, Math.min(batchesPerSubmit, batches - done));
      if (done + batchesPerSubmit >= batches) break;
      device.queue.submit([encoder.finish()]);
      encoder = device.createCommandEncoder();
      await before;
      signal?.throwIfAborted();
      before = nudgerOf(device).while(device.queue.onSubmittedWorkDone());
    }
    return this.read(encoder, count, batches);
  }

  private async runPieces(
    pieces: Pieces,
    begin: GPUCommandEncoder,
    count: number,
    batches: number,
    signal: AbortSignal | undefined,
  ): Promise<InferenceResult> {
    const { device } = this.arena;
    device.queue.submit([begin.finish()]);
    for (let batch = 0; batch < batches; batch++) {
      await pieces.run(signal);
      signal?.throwIfAborted();
    }
    return this.read(device.createCommandEncoder(), count, batches);
  }

  private encodeBatches(encoder: GPUCommandEncoder, batches: number): void {
    const pass = encoder.beginComputePass();
    for (let batch = 0; batch < batches; batch++) this.plan.encode(pass);
    pass.end();
  }

  private async read(
    encoder: GPUCommandEncoder,
    count: number,
    batches: number,
  ): Promise<InferenceResult> {
    const floats = count * this.tensors.model.head.classes;
    const copy = this.readback.copy(encoder, [
      { buffer: this.outputs, offset: 0, size: floats * 4 },
      { buffer: this.metrics, offset: 0, size: batches * 8 },
    ]);
    this.arena.device.queue.submit([encoder.finish()]);
    const values = new Float32Array(await copy.finish());
    const metrics = values.subarray(floats, floats + batches * 2);
    return { outputs: values.slice(0, floats), ...addMetrics(metrics) };
  }
}

export interface InferenceResult {
  readonly outputs: Float32Array;
  readonly lossSum: number;
  readonly correct: number;
}

/** Batches between two looks at the queue. */
const batchesPerSubmit = 4;

/** A plan's own copy of the weights. */
class Snapshot {
  readonly buffers: SharedBuffers;
  private readonly shared: SharedBuffers;

  constructor(arena: Arena, shared: SharedBuffers, model: LoweredModel) {
    this.shared = shared;
    this.buffers = {
      // Blocks count differently where dropout is left out; offsets are the same.
      map: mapParameters(model),
      weights: arena.storage('weights of one moment', shared.weights.size / 4),
      moving: arena.storage('moving statistics of one moment', shared.moving.size / 4),
    };
  }

  take(encoder: GPUCommandEncoder): void {
    const { shared, buffers } = this;
    encoder.copyBufferToBuffer(shared.weights, 0, buffers.weights, 0, shared.weights.size);
    encoder.copyBufferToBuffer(shared.moving, 0, buffers.moving, 0, shared.moving.size);
  }
}

const restingState = { step: 0, position: 0, samples: 0, seed: 0, learningRate: 0 };

function addMetrics(sums: Float32Array): { lossSum: number; correct: number } {
  let lossSum = 0;
  let correct = 0;
  for (let at = 0; at < sums.length; at += 2) {
    lossSum += sums[at]!;
    correct += sums[at + 1]!;
  }
  return { lossSum, correct };
}

type MadeInference = ReturnType<typeof makeInference>;

function makeInference(
  arena: Arena,
  context: InferenceContext,
  batch: number,
  capacity: number,
  source: ImageSource,
  labels: GPUBuffer | null,
) {
  const model = lower(context.model, { training: false });
  const tensors = makeTensors(arena, model, batch);
  const outputs = arena.storage('outputs', capacity * model.head.classes);
  const metrics = arena.storage('batch metrics', 2 * Math.ceil(capacity / batch));
  const gather = gatherOf(tensors, source);
  const labelled = labels && { loss: context.loss, labels, metrics };
  const options = { outputs, labelled };
  const snapshot = new Snapshot(arena, context.shared, model);
  const forward = compileInference(arena, tensors, snapshot.buffers, context.tiles, options);
  return { tensors, outputs, metrics, snapshot, kernels: [gather, ...forward] };
}

function gatherOf(tensors: Tensors, source: ImageSource) {
  return gatherKernel({
    batch: tensors.batch,
    height: source.height,
    width: source.width,
    output: tensors.model.input,
    augmentation: null,
    buffers: {
      pixels: whole(source.pixels),
      scaler: whole(source.scaler),
      state: whole(tensors.state),
      outputs: whole(tensors.input),
      order: source.order && whole(source.order),
    },
  });
}

export function evaluationOf(
  { count }: { readonly count: number },
  run: InferenceResult,
): Evaluation {
  const { outputs, lossSum, correct } = run;
  return { loss: lossSum / count, accuracy: correct / count, count, outputs };
}

/** A plan without fusion across layers, so that every layer's values can be read. */
export class ActivationPlan {
  readonly arena: Arena;
  private readonly model: LoweredModel;
  private readonly tensors: Tensors;
  private readonly plan: Plan;
  private readonly readback: Readback;

  private constructor(arena: Arena, tensors: Tensors, plan: Plan) {
    this.arena = arena;
    this.model = tensors.model;
    this.tensors = tensors;
    this.plan = plan;
    this.readback = new Readback(arena);
  }

  /** `source` null leaves writing the input tensor to the caller. */
  static async make(
    context: InferenceContext,
    batch: number,
    source: ImageSource | null,
  ): Promise<ActivationPlan> {
    const arena = new Arena(context.device, context.guard);
    try {
      const model = lower(context.model, { training: false, everyLayer: true });
      const tensors = makeTensors(arena, model, batch);
      const shared = { ...context.shared, map: mapParameters(model) };
      const forward = compileInference(arena, tensors, shared, context.tiles, null);
      const kernels = source ? [gatherOf(tensors, source), ...forward] : forward;
      return new ActivationPlan(arena, tensors, await makePlan(arena, kernels));
    } catch (error) {
      arena.dispose();
      throw error;
    }
  }

  get input(): GPUBuffer {
    return this.tensors.input;
  }

  get inputLayout() {
    return this.model.input;
  }

  /** What every layer gives for the first `rows` images: [rows, ...shape]. */
  async run(rows: number): Promise<LayerActivation[]> {
    const { device } = this.arena;
    writeState(device, this.tensors, { ...restingState, samples: rows }, null);
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    this.plan.encode(pass);
    pass.end();
    device.queue.submit([encoder.finish()]);
    const buffers = [this.tensors.input, ...this.tensors.values];
    const read = await this.readback.floats(buffers);
    const layouts = [this.model.input, ...this.model.blocks.map(({ output }) => output)];
    return this.model.summaries.map((summary, layer) => {
      const at = this.model.doneAfter[layer]!;
      const layout = layouts[at]!;
      const image = read[at]!.subarray(0, rows * imageStride(layout));
      const values = gatherLogical(layout, image, rows);
      return { layer: summary.name, shape: summary.outputShape, values };
    });
  }
}
