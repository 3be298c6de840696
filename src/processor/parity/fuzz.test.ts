import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../domain/random/random.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { compareGradients, failures, relativeError } from '../../engine/parity/compare.ts';
import type { RandomSpec } from '../../engine/parity/random-spec.ts';
import { describeSpec, randomSpec } from '../../engine/parity/random-spec.ts';
import { referenceStep } from '../../engine/parity/testing/tf-reference.ts';
import { useBackend } from '../../tf/backend.ts';
import { createProcessorProbe } from '../testing/probe.ts';

/** FUZZ=100-200 tries those seeds instead. */
const [first, last] = (process.env.FUZZ ?? '1-30').split('-').map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index);

beforeAll(() => useBackend('cpu'));

/** Initial weights with every zero and one moved off its place. */
function movedWeights(spec: RandomSpec, seed: number): WeightSet {
  const random = createRandom(seed);
  return initialWeights(spec.model, seed).map((weight) => ({
    ...weight,
    values: weight.values.map((value) => value + 0.4 * (random() - 0.5)),
  }));
}

describe('the processor agrees with TensorFlow.js on random networks', () => {
  it.each(seeds.map((seed) => [seed, describeSpec(randomSpec(seed))] as const))(
    'seed %i: %s',
    async (seed) => {
      const spec = randomSpec(seed);
      const weights = movedWeights(spec, seed);
      const expected = await referenceStep(spec, weights, spec.inputs, spec.labels);
      const probe = await createProcessorProbe({ ...spec, dropout: false });
      try {
        probe.setWeights(weights);
        const step = await probe.step(spec.inputs, spec.labels);
        expect(
          failures([
            { what: 'loss', error: relativeError([step.loss], [expected.loss]) },
            { what: 'outputs', error: relativeError(step.outputs, expected.outputs) },
            ...compareGradients(step.gradients, expected.gradients),
          ]),
        ).toEqual([]);
      } finally {
        probe.dispose();
      }
    },
  );
});
