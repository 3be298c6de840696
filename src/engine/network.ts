import type { ImageSet, LabelledImages, SplitName } from '../domain/data/dataset.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { LabError } from '../domain/failure.ts';
import type { StepMetrics } from '../domain/experiment/history.ts';
import type { WeightSet } from '../domain/model/weights.ts';
import type {
  Evaluation,
  LayerActivation,
  Network,
  NetworkReport,
  OptimizerState,
  TrainingData,
} from '../training/network.ts';
import { Arena, uploadBytes } from './gpu/arena.ts';
import { withErrorScopes } from './gpu/errors.ts';
import { Readback } from './gpu/readback.ts';
import { imageBytes } from '../domain/data/dataset.ts';
import { packScaler } from './kernels/gather.ts';
import { InferenceRoom } from './lent-inference.ts';
import { unsupportedReason } from './ir/lowering.ts';
import { StepRunner } from './step-runner.ts';
import { profilePlan } from './gpu/profile.ts';
import type { TuningOptions } from './tiles/tuning.ts';
import { chooseTiles } from './tiles/tuning.ts';
import type { Trainer } from './plans/trainer.ts';
import { makeTrainer, readSlots, readWeights, writeSlots, writeWeights } from './plans/trainer.ts';

export type EngineOptions = TuningOptions;

/** Why the engine cannot run this experiment, in plain words, or null where it can. */
export function canCompile(experiment: Experiment): string | null {
  try {
    return unsupportedReason(experiment.model);
  } catch (thrown) {
    if (thrown instanceof LabError) return thrown.message;
    throw thrown;
  }
}

/**
 * Compiles an experiment and makes its data resident.
 * @throws LabError 'engine-unsupported', 'gpu-out-of-memory' or 'gpu-error'.
 */
export async function createEngineNetwork(
  device: GPUDevice,
  experiment: Experiment,
  data: TrainingData,
  options: EngineOptions = {},
): Promise<Network> {
  const reason = canCompile(experiment);
  if (reason) throw new LabError('engine-unsupported', reason);
  const arena = new Arena(device);
  try {
    return await withErrorScopes(device, 'The network', () =>
      buildNetwork(arena, experiment, data, options),
    );
  } catch (error) {
    arena.dispose();
    throw error;
  }
}

async function buildNetwork(
  arena: Arena,
  experiment: Experiment,
  data: TrainingData,
  options: EngineOptions,
): Promise<EngineNetwork> {
  const tiles = await chooseTiles(arena.device, experiment, options);
  const scaler = uploadScaler(arena, data);
  const { train } = data;
  const pixels = uploadBytes(arena, 'train images', wholePixels(train));
  const trainer = await makeTrainer(arena, {
    ...experiment,
    dropout: true,
    tiles,
    source: { pixels, scaler, ...sizeOfImages(train), augmentation: experiment.augmentation },
    labels: uploadBytes(arena, 'train labels', train.labels),
    samples: train.count,
    readOutputs: false,
  });
  const context = { device: arena.device, ...experiment, shared: trainer.shared, tiles };
  const room = new InferenceRoom(arena, context, data, { scaler, trainPixels: pixels });
  return new EngineNetwork(arena, experiment, trainer, room, train.count);
}

const sizeOfImages = ({ height, width }: ImageSet) => ({ height, width });

/** A set may be a view of a larger one. */
const wholePixels = (images: LabelledImages) =>
  images.pixels.subarray(0, images.count * imageBytes(images));

function uploadScaler(arena: Arena, { scaler }: TrainingData): GPUBuffer {
  const packed = packScaler(scaler);
  const buffer = arena.storage('scaler', packed.length);
  arena.device.queue.writeBuffer(buffer, 0, packed);
  return buffer;
}

/** The engine as a `Network`: one training plan, and inference plans made when they are needed. */
class EngineNetwork implements Network {
  readonly backend = 'engine';
  readonly experiment: Experiment;
  private readonly arena: Arena;
  private readonly trainer: Trainer;
  private readonly room: InferenceRoom;
  private readonly steps: StepRunner;
  private readonly readback: Readback;

  constructor(
    arena: Arena,
    experiment: Experiment,
    trainer: Trainer,
    room: InferenceRoom,
    samples: number,
  ) {
    this.arena = arena;
    this.experiment = experiment;
    this.trainer = trainer;
    this.room = room;
    this.readback = new Readback(arena);
    this.steps = new StepRunner(arena, experiment, trainer, samples);
  }

  get stepsPerCall(): number {
    return this.steps.perCall;
  }

  startEpoch(order: Uint32Array): void {
    this.steps.startEpoch(order);
  }

  trainSteps(first: number, last: number): Promise<readonly StepMetrics[]> {
    return this.steps.run(first, last);
  }

  setLearningRate(learningRate: number): void {
    this.steps.setLearningRate(learningRate);
  }

  evaluate(split: SplitName): Promise<Evaluation> {
    return this.room.evaluate(split);
  }

  predict(images: ImageSet): Promise<Float32Array> {
    return this.room.predict(images);
  }

  activations(image: ImageSet): Promise<readonly LayerActivation[]> {
    return this.room.activations(image);
  }

  weights(): Promise<WeightSet> {
    return readWeights(this.readback, this.trainer.shared);
  }

  setWeights(weights: WeightSet): void {
    writeWeights(this.arena.device, this.trainer.shared, weights);
  }

  async optimizerState(): Promise<OptimizerState> {
    const { step } = this.steps;
    return { step, slots: await readSlots(this.readback, this.trainer, this.experiment.optimizer) };
  }

  setOptimizerState(state: OptimizerState): void {
    const { optimizer } = this.experiment;
    writeSlots(this.arena.device, this.trainer, optimizer, state.slots);
    this.steps.setStep(state.step);
  }

  async report(): Promise<NetworkReport> {
    const { plan, shared, compiled, tensors } = this.trainer;
    const changed = [shared.weights, shared.moving, compiled.slots, tensors.state];
    const shares = await profilePlan(this.arena.device, plan, changed, this.steps.perCall);
    return {
      backend: this.backend,
      dispatchesPerStep: plan.kernels.length,
      gpuBytes: this.arena.bytes + this.room.bytes,
      flopsPerStep: plan.kernels.reduce((sum, { flops }) => sum + flops, 0),
      kernels: plan.kernels.map(({ label }, index) => ({ name: label, share: shares[index] })),
    };
  }

  dispose(): void {
    this.steps.dispose();
    this.room.dispose();
    this.arena.dispose();
  }
}
