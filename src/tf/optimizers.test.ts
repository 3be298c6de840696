import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SlotOptimizer } from './optimizers.ts';

beforeAll(() => tf.setBackend('cpu'));

const adam = { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 } as const;
const seen = tf.variable(tf.zeros([2]));
const unseen = tf.variable(tf.zeros([3]));
const optimizer = new SlotOptimizer(adam, [seen, unseen]);
const kept = [2, 3, 2, 3].map((length, slot) => new Float32Array(length).fill(slot + 1));

afterAll(() => {
  optimizer.dispose();
  tf.dispose([seen, unseen]);
});

it('remembers what was kept, slot by slot', async () => {
  optimizer.writeSlots(kept);
  expect(await optimizer.readSlots()).toEqual(kept);
});

it.each([
  ['too few', kept.slice(1)],
  ['too many', [...kept, new Float32Array(2)]],
  ['others', kept.toReversed()],
])('refuses %s arrays and stays as it was', async (_, given) => {
  optimizer.writeSlots(kept);
  expect(() => optimizer.writeSlots(given)).toThrow(
    expect.objectContaining({ code: 'state-mismatch' }),
  );
  expect(await optimizer.readSlots()).toEqual(kept);
});

it('leaves a variable alone that the loss does not see', async () => {
  optimizer.writeSlots([2, 3, 2, 3].map((length) => new Float32Array(length)));
  optimizer.apply({ [seen.name]: tf.ones([2]) });
  expect((await seen.data()).every((value) => value < 0)).toBe(true);
  expect([...(await unseen.data())]).toEqual([0, 0, 0]);
});
