import { LabError } from '../../domain/failure.ts';
import type { OptimizerSpec } from '../../domain/model/model.ts';
import type { ParameterMap, ParameterView } from './parameters.ts';
import { readView, writeView } from './parameters.ts';

/** How many slots an optimizer keeps for a weight: Adam's m and v, RMSprop's velocity, … */
export function slotCount(optimizer: OptimizerSpec): number {
  switch (optimizer.kind) {
    case 'adam':
      return 2;
    case 'rmsprop':
      return optimizer.momentum > 0 ? 2 : 1;
    case 'sgd':
      return optimizer.momentum > 0 ? 1 : 0;
  }
}

const trainableViews = ({ views }: ParameterMap): ParameterView[] =>
  views.filter(({ trainable }) => trainable);

/**
 * An optimizer's slots as a run keeps them: in the order of the trainable weights, one kind after
 * the other. `all` holds each kind as a mirror of the flat weights.
 */
export function unpackSlots(
  map: ParameterMap,
  optimizer: OptimizerSpec,
  all: Float32Array,
): readonly Float32Array[] {
  return Array.from({ length: slotCount(optimizer) }, (_, slot) =>
    all.subarray(slot * map.trainableFloats, (slot + 1) * map.trainableFloats),
  ).flatMap((flat) => trainableViews(map).map((view) => readView(view, flat)));
}

/** The inverse of `unpackSlots`. @throws LabError 'state-mismatch'. */
export function packSlots(
  map: ParameterMap,
  optimizer: OptimizerSpec,
  slots: readonly Float32Array[],
): Float32Array<ArrayBuffer> {
  const views = trainableViews(map);
  const count = slotCount(optimizer);
  if (slots.length !== count * views.length) {
    throw new LabError(
      'state-mismatch',
      `The optimizer has ${count * views.length} slots, not ${slots.length}.`,
    );
  }
  const all = new Float32Array(count * map.trainableFloats);
  slots.forEach((values, index) => {
    const start = Math.floor(index / views.length) * map.trainableFloats;
    const flat = all.subarray(start, start + map.trainableFloats);
    writeView(views[index % views.length]!, values, flat);
  });
  return all;
}
