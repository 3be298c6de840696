import { describe, expect, it } from 'vitest';
import { createRandom } from '../domain/random/random.ts';
import { initialWeights } from '../domain/model/weights.ts';
import { initialProgress } from './loop.ts';
import type { RunState } from './run-state.ts';
import { decodeRunState, encodeRunState } from './run-state.ts';
import { smallExperiment } from './testing.ts';

function someState(): RunState {
  const experiment = smallExperiment();
  const weights = initialWeights(experiment.model, 7);
  const progress = initialProgress(experiment);
  return {
    experiment,
    dataset: 'Built-in digits',
    progress: { ...progress, step: 3, callbacks: { ...progress.callbacks, bestWeights: weights } },
    weights,
    optimizer: { step: 17, slots: weights.map(({ values }) => values.map((value) => value / 3)) },
  };
}

describe('a saved run', () => {
  it('comes back bit for bit', () => {
    expect(decodeRunState(encodeRunState(someState()))).toEqual(someState());
  });

  it('has the form of a safetensors file', () => {
    const bytes = encodeRunState(someState());
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as object;
    expect(header).toHaveProperty(['weights/dense/kernel', 'dtype'], 'F32');
  });

  it('refuses weights that are not those of its model', () => {
    const state = someState();
    const model = { ...state.experiment.model, inputShape: [20] };
    const mixed = encodeRunState({ ...state, experiment: { ...state.experiment, model } });
    expect(() => decodeRunState(mixed)).toThrow(/kernel/);
  });

  it('refuses what is not one, however it is damaged', () => {
    const whole = encodeRunState(someState());
    const random = createRandom(3);
    for (let round = 0; round < 300; round++) {
      const damaged = whole.slice(0, Math.floor(random() * whole.length));
      if (damaged.length > 0) damaged[Math.floor(random() * damaged.length)] ^= 0x55;
      let code: unknown = null;
      try {
        decodeRunState(damaged);
      } catch (thrown) {
        code = (thrown as { code?: unknown }).code;
      }
      expect(code).toBe('model-file-invalid');
    }
  });
});
