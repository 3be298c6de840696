import type { OptimizerSpec } from '../../domain/model/model.ts';
import type { Address } from '../machine/memory.ts';
import type { Operation } from './operations.ts';
import { operation, Words } from './operations.ts';

/** The optimizers of native/program.h, in the order of its enum. */
const kinds = ['adam', 'rmsprop', 'sgd'] as const satisfies OptimizerSpec['kind'][];

/** Floats of one item (CHUNK of native/optimizer.c), and what one costs. */
const chunk = 4096;
const floatCost = 20;

export interface UpdateFields {
  readonly floats: number;
  readonly weights: Address;
  readonly gradients: Address;
  readonly slots: Address;
}

function constantsOf(optimizer: OptimizerSpec): [a: number, b: number, m: number, e: number] {
  switch (optimizer.kind) {
    case 'adam':
      return [1 - optimizer.beta1, 1 - optimizer.beta2, 0, optimizer.epsilon];
    case 'rmsprop':
      return [optimizer.rho, 1 - optimizer.rho, optimizer.momentum, optimizer.epsilon];
    case 'sgd':
      return [0, 0, optimizer.momentum, 0];
  }
}

/** Updates all trainable weights at once. */
export function optimizerOperation(optimizer: OptimizerSpec, fields: UpdateFields): Operation {
  const { floats, weights, gradients, slots } = fields;
  const words = new Words()
    .whole(kinds.indexOf(optimizer.kind), floats, weights, gradients, slots)
    .real(...constantsOf(optimizer));
  return operation(optimizer.kind, 'optimizer', Math.min(chunk, floats) * floatCost, words);
}
