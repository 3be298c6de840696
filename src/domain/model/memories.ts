import type { OptimizerSpec } from './model.ts';

/** What an optimizer remembers of each weight, in the order in which a run keeps it. */
export function memoryNames(optimizer: OptimizerSpec): readonly string[] {
  switch (optimizer.kind) {
    case 'adam':
      return ['m', 'v'];
    case 'rmsprop':
      return optimizer.momentum > 0 ? ['v', 'velocity'] : ['v'];
    case 'sgd':
      return optimizer.momentum > 0 ? ['velocity'] : [];
  }
}
