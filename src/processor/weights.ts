import type { OptimizerSpec } from '../domain/model/model.ts';
import type { WeightSet } from '../domain/model/weights.ts';
import { packWeights, unpackWeights } from '../engine/ir/parameters.ts';
import { packSlots, slotCount, unpackSlots } from '../engine/ir/slots.ts';
import type { OptimizerState } from '../training/network.ts';
import type { Machine } from './machine/machine.ts';
import type { TrainingPlan } from './plan/programs.ts';

/** Writes weights in Keras's order into a training. @throws LabError 'state-mismatch'. */
export function writeWeights(machine: Machine, { weights }: TrainingPlan, set: WeightSet): void {
  const { trainable, moving } = packWeights(weights.map, set);
  machine.floats(weights.trainable, trainable.length).set(trainable);
  machine.floats(weights.moving, moving.length).set(moving);
}

export function readWeights(machine: Machine, { weights }: TrainingPlan): WeightSet {
  const { map, trainable, moving } = weights;
  return unpackWeights(
    map,
    machine.floats(trainable, map.trainableFloats),
    machine.floats(moving, map.movingFloats),
  );
}

/** Slots in the order of the trainable weights, one kind after the other. */
export function readSlots(
  machine: Machine,
  { weights, slots }: TrainingPlan,
  optimizer: OptimizerSpec,
): OptimizerState['slots'] {
  const count = slotCount(optimizer) * weights.map.trainableFloats;
  return unpackSlots(weights.map, optimizer, machine.floats(slots, count));
}

/** The inverse of `readSlots`. @throws LabError 'state-mismatch'. */
export function writeSlots(
  machine: Machine,
  { weights, slots }: TrainingPlan,
  optimizer: OptimizerSpec,
  values: OptimizerState['slots'],
): void {
  const all = packSlots(weights.map, optimizer, values);
  machine.floats(slots, all.length).set(all);
}
