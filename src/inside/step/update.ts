/** What an optimizer makes of a gradient, number by number, as Keras's do: in double precision. */
import type { OptimizerSpec } from '../../domain/model/model.ts';

/** One weight array's memories, in the order in which a run keeps them: Adam's m, then its v. */
export type Memories = readonly Float64Array[];

export interface Update {
  readonly memories: Memories;
  /** What is added to each weight. */
  readonly change: Float64Array;
}

/** Adam's memories begin at 0: its rate makes up for that, less and less. `step` counts from 1. */
export const adamRate = (rate: number, beta1: number, beta2: number, step: number): number =>
  (rate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);

/** The update of one weight array and of its memories, `memoryNames` many; `step` counts from 1. */
export function updateOf(
  optimizer: OptimizerSpec,
  gradient: Float64Array,
  memories: Memories,
  rate: number,
  step: number,
): Update {
  switch (optimizer.kind) {
    case 'adam': {
      const { beta1, beta2, epsilon } = optimizer;
      const m = memories[0]!.map((old, at) => old + (gradient[at]! - old) * (1 - beta1));
      const v = memories[1]!.map((old, at) => old + (gradient[at]! ** 2 - old) * (1 - beta2));
      const pace = adamRate(rate, beta1, beta2, step);
      const change = m.map((value, at) => (-pace * value) / (Math.sqrt(v[at]!) + epsilon));
      return { memories: [m, v], change };
    }
    case 'rmsprop': {
      const { rho, epsilon, momentum } = optimizer;
      const v = memories[0]!.map((old, at) => old * rho + gradient[at]! ** 2 * (1 - rho));
      const plain = v.map((value, at) => (rate * gradient[at]!) / Math.sqrt(value + epsilon));
      if (momentum === 0) return { memories: [v], change: plain.map((value) => -value) };
      const velocity = memories[1]!.map((old, at) => old * momentum + plain[at]!);
      return { memories: [v, velocity], change: velocity.map((value) => -value) };
    }
    case 'sgd': {
      const { momentum } = optimizer;
      const plain = gradient.map((value) => -rate * value);
      if (momentum === 0) return { memories: [], change: plain };
      const velocity = memories[0]!.map((old, at) => old * momentum + plain[at]!);
      return { memories: [velocity], change: velocity };
    }
  }
}
