import { nameOfClass } from '../../../domain/data/class-name.ts';
import type { Experiment } from '../../../domain/experiment/experiment.ts';
import { outputScaleOf, sharesOf } from '../../../domain/experiment/shares.ts';
import { argmax } from '../../../domain/metrics/argmax.ts';
import type { Verdict } from './change-words.ts';

/** What a network's outputs for one image say: the class, and its share of the certainty. */
export function verdictOf(
  experiment: Experiment,
  outputs: Float32Array,
  classNames: readonly string[],
): Verdict {
  const label = argmax(outputs);
  const shares = sharesOf(outputs, outputScaleOf(experiment));
  return { name: nameOfClass(classNames, label), share: shares[label] ?? 0 };
}
