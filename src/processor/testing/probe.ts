import { sizeOf } from '../../domain/model/shapes.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import type { ParameterView } from '../../engine/ir/parameters.ts';
import { readView } from '../../engine/ir/parameters.ts';
import { layOut } from '../../engine/ir/layout.ts';
import { packState } from '../../engine/ir/step-state.ts';
import type { ProbeOptions, ProbeStep, StepProbe } from '../../engine/index.ts';
import type { LayerActivation, OptimizerState } from '../../training/network.ts';
import { Inference } from '../inference.ts';
import { Machine } from '../machine/machine.ts';
import { MemoryPlan } from '../machine/memory.ts';
import type { TrainingPlan } from '../plan/programs.ts';
import { planInference, planScratch, planTraining } from '../plan/programs.ts';
import { Run } from '../plan/run.ts';
import { readSlots, readWeights, writeSlots, writeWeights } from '../weights.ts';
import { moduleOfFile } from './node-module.ts';

/** Tests in Node: the processor as a `StepProbe`, on float inputs, for comparisons. */
export async function createProcessorProbe(options: ProbeOptions): Promise<StepProbe> {
  const memory = new MemoryPlan();
  const experiment = { ...options, augmentation: null };
  const dropout = options.dropout ?? true;
  const training = planTraining(memory, { experiment, dropout, form: null, readOutputs: true });
  const inference = planInference(memory, {
    experiment,
    batch: options.batchSize,
    form: null,
    everyLayer: true,
  });
  const classes = training.tensors.model.head.classes;
  const scratch = planScratch(memory, 1, 1, classes);
  const module = moduleOfFile('processor');
  const machine = await Machine.make({ module, size: memory.size, crew: null });
  const program = new Run(machine, training.run, scratch);
  const shown = new Inference(machine, inference, training, scratch);
  const shownProgram = new Run(machine, inference.run, scratch);
  writeWeights(machine, training, initialWeights(options.model, options.seed ?? 0));
  return new ProcessorProbe(options, machine, training, program, {
    inference: shown,
    program: shownProgram,
    plan: inference,
  });
}

interface Shown {
  readonly inference: Inference;
  readonly program: Run;
  readonly plan: ReturnType<typeof planInference>;
}

class ProcessorProbe implements StepProbe {
  private readonly options: ProbeOptions;
  private readonly machine: Machine;
  private readonly training: TrainingPlan;
  private readonly program: Run;
  private readonly shown: Shown;
  private learningRate: number;
  private nextStep = 0;

  constructor(
    options: ProbeOptions,
    machine: Machine,
    training: TrainingPlan,
    program: Run,
    shown: Shown,
  ) {
    this.options = options;
    this.machine = machine;
    this.training = training;
    this.program = program;
    this.shown = shown;
    this.learningRate = options.optimizer.learningRate;
  }

  async step(inputs: Float32Array, labels: ArrayLike<number>): Promise<ProbeStep> {
    const { machine, training } = this;
    const { model, input } = training.tensors;
    const { staging } = training.run;
    const rows = labels.length;
    const image = layOut(model.input, inputs, rows);
    machine.floats(input.at, image.length).set(image);
    machine.bytes(staging.labels, rows).set(Array.from(labels));
    machine.ints(staging.rows, 1)[0] = rows;
    this.count();
    await this.program.run(1);
    this.nextStep++;
    const [lossSum, correct] = machine.floats(training.metrics, 2);
    const outputs = machine.floats(training.outputs, rows * model.head.classes).slice();
    return { loss: lossSum / rows, correct, outputs, gradients: this.gradients() };
  }

  async predict(inputs: Float32Array): Promise<Float32Array> {
    const layers = await this.activations(inputs);
    return layers[layers.length - 1].values;
  }

  async activations(inputs: Float32Array): Promise<readonly LayerActivation[]> {
    const { machine } = this;
    const { inference, program, plan } = this.shown;
    const rows = inputs.length / sizeOf(this.options.model.inputShape);
    await inference.takeWeights();
    const image = layOut(plan.tensors.model.input, inputs, rows);
    machine.floats(plan.tensors.input.at, image.length).set(image);
    machine.ints(plan.run.staging.rows, 1)[0] = rows;
    await program.run(1);
    return inference.layers(rows);
  }

  weights(): Promise<WeightSet> {
    return Promise.resolve(readWeights(this.machine, this.training));
  }

  setWeights(weights: WeightSet): void {
    writeWeights(this.machine, this.training, weights);
  }

  optimizerState(): Promise<OptimizerState> {
    const slots = readSlots(this.machine, this.training, this.options.optimizer);
    return Promise.resolve({ step: this.nextStep, slots });
  }

  setOptimizerState(state: OptimizerState): void {
    writeSlots(this.machine, this.training, this.options.optimizer, state.slots);
    this.nextStep = state.step;
  }

  setLearningRate(learningRate: number): void {
    this.learningRate = learningRate;
  }

  dispose(): void {
    this.machine.dispose();
  }

  private count(): void {
    const { optimizer, seed = 0 } = this.options;
    const { learningRate, nextStep: step } = this;
    const state = { step, position: 0, samples: 0, seed, learningRate };
    const [rate, beta1Power, beta2Power] = new Float32Array(packState(state, optimizer)).subarray(
      4,
    );
    this.program.counters = { step, seed, learningRate: rate, beta1Power, beta2Power };
  }

  private gradients(): WeightSet {
    const { weights, gradients } = this.training;
    const flat = this.machine.floats(gradients, weights.map.trainableFloats);
    return weights.map.views
      .filter(({ trainable }) => trainable)
      .map((view: ParameterView) => ({
        name: view.name,
        shape: view.shape,
        trainable: view.trainable,
        layer: view.layer,
        values: readView(view, flat),
      }));
  }
}
