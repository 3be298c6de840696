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
      expect(['model-file-invalid', 'saved-run-invalid']).toContain(code);
    }
  });

  const { experiment, progress } = someState();
  const log = { loss: 1, accuracy: 1, validationLoss: null, validationAccuracy: null };
  const epoch = { ...log, epoch: 7, learningRate: 0.1, seconds: 1 };

  it.each<[string, object]>([
    ['epochs', { experiment: { ...experiment, epochs: 1e9 } }],
    ['loss', { experiment: { ...experiment, loss: undefined } }],
    ['optimizer.kind', { experiment: { ...experiment, optimizer: { kind: 'magic' } } }],
    [
      'beta1',
      { experiment: { ...experiment, optimizer: { ...experiment.optimizer, beta1: -1e308 } } },
    ],
    [
      'epsilon',
      { experiment: { ...experiment, optimizer: { ...experiment.optimizer, epsilon: -5 } } },
    ],
    ['history', { progress: { ...progress, history: null } }],
    ['history', { progress: { ...progress, history: [epoch] } }],
    ['epoch', { progress: { ...progress, epoch: 1e9 } }],
    [
      'best',
      { progress: { ...progress, callbacks: { ...progress.callbacks, reduceLearningRate: {} } } },
    ],
    ['dataset', { dataset: 'x'.repeat(400_000) }],
  ])('refuses an impossible value, and names it in a short sentence: %s', (name, changes) => {
    const bytes = encodeRunState({ ...someState(), ...changes });
    let refusal: unknown = null;
    try {
      decodeRunState(bytes);
    } catch (thrown) {
      refusal = thrown;
    }
    expect(refusal).toMatchObject({ code: 'saved-run-invalid' });
    expect(String(refusal)).toContain(name);
    expect(String(refusal).length).toBeLessThan(500);
  });
});
