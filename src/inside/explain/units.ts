/** What each unit of a last hidden layer is worth: computed from what the layer gives for many images. */
import { argmax } from '../../domain/metrics/argmax.ts';

/** Numbers of many images in front of a dense layer, and that layer. */
export interface LastStep {
  /** [images, units] */
  readonly features: Float32Array;
  readonly labels: ArrayLike<number>;
  readonly units: number;
  readonly classes: number;
  /** [units, classes] */
  readonly kernel: Float64Array;
  readonly bias: Float64Array | undefined;
}

/** Logits of one image, [classes], without the units that `off` names. */
export function logitsWithout(
  step: LastStep,
  image: number,
  off: ReadonlySet<number> = new Set(),
): Float64Array {
  const { features, units, classes, kernel, bias } = step;
  const logits = bias ? bias.slice() : new Float64Array(classes);
  for (let unit = 0; unit < units; unit++) {
    const value = features[image * units + unit]!;
    if (value === 0 || off.has(unit)) continue;
    for (let label = 0; label < classes; label++)
      logits[label]! += value * kernel[unit * classes + label]!;
  }
  return logits;
}

/** Right answers without these units. */
export function rightWithout(step: LastStep, off: ReadonlySet<number>): number {
  let right = 0;
  for (let image = 0; image < step.labels.length; image++)
    if (argmax(logitsWithout(step, image, off)) === step.labels[image]) right++;
  return right;
}

export interface UnitWorth {
  readonly right: number;
  /** [units]: right answers that go when this one alone is off. */
  readonly lost: Int32Array;
  readonly active: Float32Array;
}

/** What each unit alone is worth: all logits once, and then each unit taken from them. */
export function worthOfUnits(step: LastStep): UnitWorth {
  const { features, labels, units, classes, kernel } = step;
  const [lost, active] = [new Int32Array(units), new Float32Array(units)];
  const without = new Float64Array(classes);
  let right = 0;
  for (let image = 0; image < labels.length; image++) {
    const label = labels[image]!;
    const logits = logitsWithout(step, image);
    const was = argmax(logits) === label;
    if (was) right++;
    for (let unit = 0; unit < units; unit++) {
      const value = features[image * units + unit]!;
      if (value > 0) active[unit]! += 1 / labels.length;
      if (value === 0) continue;
      for (let at = 0; at < classes; at++)
        without[at] = logits[at]! - value * kernel[unit * classes + at]!;
      const is = argmax(without) === label;
      if (was !== is) lost[unit]! += was ? 1 : -1;
    }
  }
  return { right, lost, active };
}

/** The images that each unit gives most for: [units, most], the most first; of equals the earlier. */
export function mostExciting({ features, units, labels }: LastStep, most: number) {
  const best = new Uint32Array(units * most);
  const values = new Float32Array(units * most).fill(-Infinity);
  for (let image = 0; image < labels.length; image++) {
    for (let unit = 0; unit < units; unit++) {
      const value = features[image * units + unit]!;
      const from = unit * most;
      let at = from + most;
      while (at > from && values[at - 1]! < value) at--;
      if (at === from + most) continue;
      values.copyWithin(at + 1, at, from + most - 1);
      best.copyWithin(at + 1, at, from + most - 1);
      values[at] = value;
      best[at] = image;
    }
  }
  return { best, values };
}
