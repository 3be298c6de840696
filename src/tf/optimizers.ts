import * as tf from '@tensorflow/tfjs';
import type { ClippingSpec } from '../domain/experiment/clipping.ts';
import { LabError } from '../domain/failure.ts';
import type { OptimizerSpec } from '../domain/model/model.ts';

/** How many slots each optimizer keeps for a weight. */
export function slotsPerWeight(spec: OptimizerSpec): number {
  switch (spec.kind) {
    case 'adam':
      return 2;
    case 'rmsprop':
      return spec.momentum > 0 ? 2 : 1;
    case 'sgd':
      return spec.momentum > 0 ? 1 : 0;
  }
}

/** One weight's update: the new value of it and of its `slotsPerWeight` slots. Inside tf.tidy. */
function updated(
  spec: OptimizerSpec,
  learningRate: number,
  step: number,
  value: tf.Tensor,
  gradient: tf.Tensor,
  slots: readonly tf.Tensor[],
): { value: tf.Tensor; slots: tf.Tensor[] } {
  switch (spec.kind) {
    case 'adam': {
      const { beta1, beta2, epsilon } = spec;
      // Bias correction folded into the step size, epsilon outside of it (Keras).
      const rate = (learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
      const first = slots[0]!.mul(beta1).add(gradient.mul(1 - beta1));
      const second = slots[1]!.mul(beta2).add(gradient.square().mul(1 - beta2));
      const change = first.div(second.sqrt().add(epsilon)).mul(rate);
      return { value: value.sub(change), slots: [first, second] };
    }
    case 'rmsprop': {
      const velocity = slots[0]!.mul(spec.rho).add(gradient.square().mul(1 - spec.rho));
      const change = gradient.div(velocity.add(spec.epsilon).sqrt()).mul(learningRate);
      if (spec.momentum === 0) return { value: value.sub(change), slots: [velocity] };
      const momentum = slots[1]!.mul(spec.momentum).add(change);
      return { value: value.sub(momentum), slots: [velocity, momentum] };
    }
    case 'sgd': {
      const change = gradient.mul(-learningRate);
      if (spec.momentum === 0) return { value: value.add(change), slots: [] };
      const momentum = slots[0]!.mul(spec.momentum).add(change);
      return { value: value.add(momentum), slots: [momentum] };
    }
  }
}

/** Gradients as the optimizer takes them. Inside tf.tidy. */
function clipped(gradients: readonly tf.Tensor[], clipping: ClippingSpec | null) {
  if (!clipping) return gradients;
  const { kind, limit } = clipping;
  if (kind === 'value') return gradients.map((gradient) => gradient.clipByValue(-limit, limit));
  const squares = gradients.map((gradient) => gradient.square().sum());
  const norm = squares.reduce<tf.Tensor>((all, one) => all.add(one), tf.scalar(0)).sqrt();
  const scale = tf.scalar(limit).div(norm.maximum(limit));
  return gradients.map((gradient) => gradient.mul(scale));
}

/** Keras's optimizers over TensorFlow.js variables; owns its slots. */
export class SlotOptimizer {
  learningRate: number;
  step = 0;
  private readonly slots: tf.Variable[][];
  private readonly spec: OptimizerSpec;
  private readonly variables: readonly tf.Variable[];
  private readonly clipping: ClippingSpec | null;

  constructor(
    spec: OptimizerSpec,
    variables: readonly tf.Variable[],
    clipping?: ClippingSpec | null,
  ) {
    this.spec = spec;
    this.clipping = clipping ?? null;
    this.variables = variables;
    this.learningRate = spec.learningRate;
    this.slots = Array.from({ length: slotsPerWeight(spec) }, () =>
      variables.map((variable) => tf.tidy(() => tf.variable(tf.zerosLike(variable), false))),
    );
  }

  /** One update of every variable by the gradients of their names; what the loss does not see has 0. */
  apply(gradients: tf.NamedTensorMap): void {
    this.step++;
    tf.tidy(() => {
      const taken = clipped(
        this.variables.map((variable) => gradients[variable.name] ?? tf.zerosLike(variable)),
        this.clipping,
      );
      this.variables.forEach((variable, index) => {
        const own = this.slots.map((slot) => slot[index]!);
        const gradient = taken[index]!;
        const next = updated(this.spec, this.learningRate, this.step, variable, gradient, own);
        variable.assign(next.value);
        own.forEach((slot, at) => slot.assign(next.slots[at]!));
      });
    });
  }

  /** Slot values, slot by slot and within it variable by variable. */
  async readSlots(): Promise<Float32Array[]> {
    return Promise.all(this.slots.flat().map(async (slot) => Float32Array.from(await slot.data())));
  }

  /** The inverse of `readSlots`. @throws LabError 'state-mismatch'; then nothing is written. */
  writeSlots(values: readonly Float32Array[]): void {
    const slots = this.slots.flat();
    const own = slots.map(({ size }) => size).join(', ') || 'no';
    const given = values.map(({ length }) => length).join(', ') || 'no';
    if (own !== given) {
      const message = `The optimizer remembers arrays of ${own} numbers, not of ${given}.`;
      throw new LabError('state-mismatch', message);
    }
    tf.tidy(() => {
      slots.forEach((slot, at) => slot.assign(tf.tensor(values[at]!, slot.shape)));
    });
  }

  dispose(): void {
    for (const slot of this.slots.flat()) slot.dispose();
  }
}
