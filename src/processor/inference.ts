import type { ImageSet } from '../domain/data/dataset.ts';
import { gatherLogical, imageStride } from '../engine/ir/layout.ts';
import type { Evaluation, LayerActivation } from '../training/network.ts';
import { nextTask } from '../training/next-task.ts';
import type { SplitImages } from '../training/split-images.ts';
import type { Machine } from './machine/machine.ts';
import type { InferencePlan, TrainingPlan } from './plan/programs.ts';
import type { Scratch } from './plan/run.ts';
import { Run } from './plan/run.ts';
import type { StagedImages } from './step-runner.ts';
import { stage, stagedSplit } from './step-runner.ts';

/** Between two looks for messages. */
const turnTime = 30; // milliseconds

/** One inference program: measures, predicts or shows, one request after the other. */
export class Inference {
  private readonly machine: Machine;
  private readonly plan: InferencePlan;
  private readonly training: TrainingPlan;
  private readonly program: Run;
  private readonly prologue: Run | null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(machine: Machine, plan: InferencePlan, training: TrainingPlan, scratch: Scratch) {
    this.machine = machine;
    this.plan = plan;
    this.training = training;
    this.program = new Run(machine, plan.run, scratch);
    this.prologue = plan.prologue && new Run(machine, plan.prologue, scratch);
  }

  /** Loss, accuracy and outputs [count, classes] of a split. Rejects with the reason of `signal`. */
  evaluate(split: SplitImages, signal?: AbortSignal): Promise<Evaluation> {
    return this.inTurn(async () => {
      const { count } = split;
      const { outputs, lossSum, correct } = await this.forward(stagedSplit(split), count, signal);
      return { loss: lossSum / count, accuracy: correct / count, count, outputs };
    });
  }

  /** Outputs [count, classes]. */
  predict(images: ImageSet): Promise<Float32Array> {
    const from = { pixels: images.pixels, rows: null, labels: null };
    return this.inTurn(async () => (await this.forward(from, images.count)).outputs);
  }

  /** What every layer gives for one image. */
  activations(image: ImageSet): Promise<LayerActivation[]> {
    return this.inTurn(async () => {
      await this.takeWeights();
      const from = { pixels: image.pixels, rows: null, labels: null };
      stage(this.machine, this.plan.run.staging, from, 0, [0]);
      await this.program.run(1);
      return this.layers(1);
    });
  }

  /** The values of every layer after a run: [rows, ...shape]. */
  layers(rows: number): LayerActivation[] {
    const { model, input, values } = this.plan.tensors;
    const tensors = [input, ...values];
    return model.summaries.map((summary, layer) => {
      const { at, layout } = tensors[model.doneAfter[layer]!]!;
      const image = this.machine.floats(at, rows * imageStride(layout));
      const logical = gatherLogical(layout, image, rows);
      return { layer: summary.name, shape: summary.outputShape, values: logical };
    });
  }

  /** Copies the weights of this moment, so that training may go on meanwhile. */
  async takeWeights(): Promise<void> {
    const { machine, plan, training } = this;
    const copy = (from: number, to: number, floats: number) =>
      machine.floats(to, floats).set(machine.floats(from, floats));
    copy(training.weights.trainable, plan.weights.trainable, plan.weights.map.trainableFloats);
    copy(training.weights.moving, plan.weights.moving, plan.weights.map.movingFloats);
    if (!this.prologue) return;
    await this.prologue.run(1);
  }

  private async forward(from: StagedImages, count: number, signal?: AbortSignal) {
    await this.takeWeights();
    const { batch } = this.plan.run.staging;
    const { classes } = this.plan.tensors.model.head;
    const outputs = new Float32Array(count * classes);
    let [lossSum, correct] = [0, 0];
    let turn = performance.now();
    for (let start = 0; start < count; start += batch) {
      const rows = Math.min(batch, count - start);
      const places = Array.from({ length: rows }, (_, row) => start + row);
      stage(this.machine, this.plan.run.staging, from, 0, places);
      await this.program.run(1, signal);
      signal?.throwIfAborted();
      outputs.set(this.machine.floats(this.plan.outputs, rows * classes), start * classes);
      const sums = this.machine.floats(this.plan.metrics, 2);
      lossSum += sums[0]!;
      correct += sums[1]!;
      if (performance.now() - turn < turnTime) continue;
      await nextTask();
      turn = performance.now();
    }
    return { outputs, lossSum, correct };
  }

  private inTurn<T>(job: () => Promise<T>): Promise<T> {
    const result = this.last.then(() => this.machine.work(job));
    this.last = result.catch(() => undefined);
    return result;
  }
}
