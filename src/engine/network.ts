import type { ImageSet, SplitName } from '../domain/data/dataset.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { penaltyOf } from '../domain/experiment/weight-decay.ts';
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
import type { SplitImages } from '../training/split-images.ts';
import { imagesNeeded } from '../training/split-images.ts';
import { Arena, uploadBytes } from './gpu/arena.ts';
import { Guard } from './gpu/errors.ts';
import type { PieceLimits } from './gpu/pieces.ts';
import { pieceLimits } from './gpu/pieces.ts';
import { Readback } from './gpu/readback.ts';
import type { PixelLease } from './gpu/residency.ts';
import { residencyOf } from './gpu/residency.ts';
import { packScaler } from './kernels/gather.ts';
import { InferenceRoom } from './lent-inference.ts';
import { unsupportedReason } from './ir/lowering.ts';
import { StepRunner } from './step-runner.ts';
import { profilePlan } from './gpu/profile.ts';
import type { TuningOptions } from './tiles/tuning.ts';
import { chooseTiles } from './tiles/tuning.ts';
import type { Trainer } from './plans/trainer.ts';
import { makeTrainer, readSlots, readWeights, writeSlots, writeWeights } from './plans/trainer.ts';

export interface EngineOptions extends TuningOptions {
  /** When plans are cut into pieces. */
  readonly pieces?: PieceLimits;
}

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
 * Compiles an experiment and makes its data resident: pixels that another network on the device
 * has already brought there are not sent again.
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
  const guard = new Guard(device, 'The network');
  const arena = new Arena(device, guard);
  const { train } = data;
  const pixels = residencyOf(device).lease(train.set, imagesNeeded(train), guard);
  try {
    return await guard.around(() => buildNetwork(arena, pixels, experiment, data, options));
  } catch (error) {
    pixels.release();
    arena.dispose();
    throw error;
  }
}

async function buildNetwork(
  arena: Arena,
  lease: PixelLease,
  experiment: Experiment,
  data: TrainingData,
  options: EngineOptions,
): Promise<EngineNetwork> {
  const tiles = await chooseTiles(arena.device, experiment, options);
  const scaler = uploadScaler(arena, data);
  const { train } = data;
  const pixels = lease.buffer;
  const trainer = await makeTrainer(arena, {
    ...experiment,
    dropout: true,
    tiles,
    source: { pixels, scaler, ...sizeOfImages(train), augmentation: experiment.augmentation },
    labels: uploadBytes(arena, 'train labels', labelsByImage(train, lease.count)),
    samples: train.count,
    readOutputs: false,
  });
  const { device } = arena;
  const guard = new Guard(device, 'Inference');
  const { pieces = pieceLimits } = options;
  const context = { device, guard, ...experiment, shared: trainer.shared, tiles, pieces };
  const room = new InferenceRoom(context, data, scaler);
  const steps = await StepRunner.make(arena, experiment, trainer, train.rows, pieces);
  return new EngineNetwork({ arena, lease, experiment, trainer, room, steps });
}

const sizeOfImages = ({ height, width }: SplitImages) => ({ height, width });

/** Labels where the kernels look for them: at the place of each image among the resident ones. */
function labelsByImage({ rows, labels }: SplitImages, count: number): Uint8Array {
  const placed = new Uint8Array(count);
  rows.forEach((row, at) => (placed[row] = labels[at]!));
  return placed;
}

function uploadScaler(arena: Arena, { scaler }: TrainingData): GPUBuffer {
  const packed = packScaler(scaler);
  const buffer = arena.storage('scaler', packed.length);
  arena.device.queue.writeBuffer(buffer, 0, packed);
  return buffer;
}

interface EngineParts {
  readonly arena: Arena;
  /** The training images on the device. */
  readonly lease: PixelLease;
  readonly experiment: Experiment;
  readonly trainer: Trainer;
  readonly room: InferenceRoom;
  readonly steps: StepRunner;
}

/** The engine as a `Network`: one training plan, and inference plans made when they are needed. */
class EngineNetwork implements Network {
  readonly backend = 'engine';
  readonly experiment: Experiment;
  private readonly arena: Arena;
  private readonly trainer: Trainer;
  private readonly room: InferenceRoom;
  private readonly steps: StepRunner;
  private readonly lease: PixelLease;
  private readonly readback: Readback;

  constructor(parts: EngineParts) {
    this.arena = parts.arena;
    this.lease = parts.lease;
    this.experiment = parts.experiment;
    this.trainer = parts.trainer;
    this.room = parts.room;
    this.steps = parts.steps;
    this.readback = new Readback(parts.arena);
  }

  get bytes(): number {
    return this.arena.bytes + this.room.bytes;
  }

  get stepsPerCall(): number {
    return this.steps.perCall;
  }

  startEpoch(order: Uint32Array, rates?: Float32Array): void {
    this.steps.startEpoch(order, rates);
  }

  trainSteps(first: number, last: number, signal?: AbortSignal): Promise<readonly StepMetrics[]> {
    return this.steps.run(first, last, signal);
  }

  setLearningRate(learningRate: number): void {
    this.steps.setLearningRate(learningRate);
  }

  async evaluate(split: SplitName, signal?: AbortSignal): Promise<Evaluation> {
    const { decay } = this.experiment;
    if (!decay) return this.room.evaluate(split, signal);
    // Both of the weights of this moment: what decays is part of the loss.
    const both = [this.weights(), this.room.evaluate(split, signal)] as const;
    const [weights, evaluation] = await Promise.all(both);
    return { ...evaluation, loss: evaluation.loss + penaltyOf(decay, weights) };
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
      gpuBytes: this.bytesWithImages,
      flopsPerStep: plan.kernels.reduce((sum, { flops }) => sum + flops, 0),
      kernels: plan.kernels.map(({ label }, index) => ({
        name: label,
        share: shares[index] ?? null,
      })),
    };
  }

  /** What is its own, and each set of images that it reads, once. */
  private get bytesWithImages(): number {
    const images = new Set([this.lease.buffer, ...this.room.shared]);
    const shared = [...images].reduce((sum, { size }) => sum + size, 0);
    return this.bytes + shared;
  }

  dispose(): void {
    this.lease.release();
    this.room.dispose();
    this.arena.dispose();
  }
}
