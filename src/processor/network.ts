import type { ImageSet, SplitName } from '../domain/data/dataset.ts';
import { imageBytes } from '../domain/data/dataset.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import type { StepMetrics } from '../domain/experiment/history.ts';
import { penaltyOf } from '../domain/experiment/weight-decay.ts';
import { LabError } from '../domain/failure.ts';
import type { WeightSet } from '../domain/model/weights.ts';
import { initialWeights } from '../domain/model/weights.ts';
import { lower } from '../engine/ir/lowering.ts';
import type {
  Evaluation,
  LayerActivation,
  Network,
  NetworkReport,
  OptimizerState,
  TrainingData,
} from '../training/network.ts';
import { Inference } from './inference.ts';
import type { CrewPlaces, StartHelper } from './machine/crew.ts';
import { planCrew } from './machine/crew.ts';
import { Machine } from './machine/machine.ts';
import { canShare, loadModule } from './machine/module.ts';
import type { ImageForm } from './plan/forward.ts';
import { MemoryPlan } from './machine/memory.ts';
import type { InferencePlan, TrainingPlan } from './plan/programs.ts';
import {
  inferenceBatch,
  planForm,
  planInference,
  planScratch,
  planTraining,
} from './plan/programs.ts';
import type { Scratch } from './plan/run.ts';
import { Run } from './plan/run.ts';
import { StepRunner } from './step-runner.ts';
import { readSlots, readWeights, writeSlots, writeWeights } from './weights.ts';

export interface ProcessorOptions {
  /** Threads in all; as many as the processor has, up to a limit, where nothing is said. */
  readonly threads?: number;
  /** Instead of fetching the module. */
  readonly module?: WebAssembly.Module;
  readonly startHelper?: StartHelper;
}

/** More threads wait for each other longer than they compute. */
const mostThreads = 8;

/** Images of one inference batch at most: measuring a split, and answering the pad. */
const evaluationImages = 128;
const predictionImages = 16;

/** Threads that a training here would compute with: one where the page is not isolated. */
export function threadsHere(): number {
  if (!canShare()) return 1;
  return Math.max(1, Math.min(mostThreads, navigator.hardwareConcurrency));
}

/** Everything of one network, laid out before any of it exists. */
interface NetworkPlan {
  readonly size: number;
  readonly crew: CrewPlaces | null;
  readonly scratch: Scratch;
  readonly form: ImageForm;
  readonly training: TrainingPlan;
  readonly evaluation: InferencePlan;
  readonly prediction: InferencePlan;
  readonly shown: InferencePlan;
}

function planNetwork(experiment: Experiment, data: TrainingData, threads: number): NetworkPlan {
  const memory = new MemoryPlan();
  const form = planForm(memory, data);
  const crew = threads > 1 ? planCrew(memory, threads - 1) : null;
  const scratch = planScratch(memory, threads, imageBytes(data.train.set), data.classes);
  const training = planTraining(memory, { experiment, dropout: true, form, readOutputs: false });
  const model = lower(experiment.model, { training: false });
  const inference = (most: number, everyLayer = false) =>
    planInference(memory, {
      experiment,
      batch: inferenceBatch(model, most),
      form,
      everyLayer,
    });
  const plans = {
    evaluation: inference(evaluationImages),
    prediction: inference(predictionImages),
    shown: inference(1, true),
  };
  return { size: memory.size, crew, scratch, form, training, ...plans };
}

/**
 * Lays an experiment out for the processor and fetches the module.
 * @throws LabError 'engine-unsupported', 'model-invalid' or 'backend-unavailable'.
 */
export async function createProcessorNetwork(
  experiment: Experiment,
  data: TrainingData,
  options: ProcessorOptions = {},
): Promise<ProcessorNetwork> {
  const threads = options.threads ?? threadsHere();
  const plan = planNetwork(experiment, data, threads);
  const module = options.module ?? (await loadModule(threads > 1));
  const { size, crew } = plan;
  const machine = await Machine.make({ module, size, crew, startHelper: options.startHelper });
  return new ProcessorNetwork(machine, experiment, data, plan);
}

/** The processor as a `Network`: one training program, and inference programs beside it. */
export class ProcessorNetwork implements Network {
  readonly backend = 'processor';
  readonly experiment: Experiment;
  /** Threads that share the work. */
  readonly threads: number;
  private readonly machine: Machine;
  private readonly data: TrainingData;
  private readonly plan: NetworkPlan;
  private readonly program: Run;
  private readonly steps: StepRunner;
  private readonly evaluation: Inference;
  private readonly prediction: Inference;
  private readonly shown: Inference;

  constructor(machine: Machine, experiment: Experiment, data: TrainingData, plan: NetworkPlan) {
    this.machine = machine;
    this.experiment = experiment;
    this.data = data;
    this.plan = plan;
    this.threads = 1 + (plan.crew?.helpers ?? 0);
    const { training, scratch, form } = plan;
    const { offset, factor } = data.scaler;
    machine.floats(form.offset, offset.length).set(offset);
    machine.floats(form.factor, factor.length).set(factor);
    this.program = new Run(machine, training.run, scratch);
    this.steps = new StepRunner(machine, experiment, data, training, this.program);
    this.evaluation = new Inference(machine, plan.evaluation, training, scratch);
    this.prediction = new Inference(machine, plan.prediction, training, scratch);
    this.shown = new Inference(machine, plan.shown, training, scratch);
    writeWeights(machine, training, initialWeights(experiment.model, experiment.seed));
  }

  /** Helpers that have joined by now: they start with the first work, and go home without any. */
  get helpers(): number {
    return this.machine.helpers;
  }

  get bytes(): number {
    return this.machine.size;
  }

  get stepsPerCall(): number {
    return this.steps.stepsPerCall;
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
    const images = this.data[split];
    if (!images) throw new LabError('experiment-invalid', 'This run has no validation data.');
    if (images.count === 0) return { loss: 0, accuracy: 0, count: 0, outputs: new Float32Array() };
    await this.steps.settled();
    const { decay } = this.experiment;
    const added = decay ? penaltyOf(decay, readWeights(this.machine, this.plan.training)) : 0;
    const evaluation = await this.evaluation.evaluate(images, signal);
    return { ...evaluation, loss: evaluation.loss + added };
  }

  predict(images: ImageSet): Promise<Float32Array> {
    return this.prediction.predict(images);
  }

  activations(image: ImageSet): Promise<readonly LayerActivation[]> {
    return this.shown.activations(image);
  }

  async weights(): Promise<WeightSet> {
    await this.steps.settled();
    return readWeights(this.machine, this.plan.training);
  }

  setWeights(weights: WeightSet): void {
    writeWeights(this.machine, this.plan.training, weights);
  }

  async optimizerState(): Promise<OptimizerState> {
    await this.steps.settled();
    const slots = readSlots(this.machine, this.plan.training, this.experiment.optimizer);
    return { step: this.steps.step, slots };
  }

  setOptimizerState(state: OptimizerState): void {
    writeSlots(this.machine, this.plan.training, this.experiment.optimizer, state.slots);
    this.steps.setStep(state.step);
  }

  async report(): Promise<NetworkReport> {
    await this.steps.settled();
    const { operations } = this.plan.training.run;
    const times = this.program.times();
    const total = times.reduce((sum, time) => sum + time, 0);
    return {
      backend: this.backend,
      dispatchesPerStep: operations.length,
      gpuBytes: this.machine.size,
      flopsPerStep: operations.reduce((sum, { flops }) => sum + flops, 0),
      kernels: operations.map(({ name }, index) => ({
        name,
        share: total > 0 ? times[index]! / total : null,
      })),
    };
  }

  dispose(): void {
    this.machine.dispose();
  }
}
