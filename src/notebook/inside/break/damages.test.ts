import { expect, test } from 'vitest';
import { dense } from '../../../domain/model/layers.ts';
import { damageOf, damagesFor } from './damages.ts';

const one = { inputShape: [784], layers: [dense(10, 'sigmoid')] };
const two = { inputShape: [784], layers: [dense(100, 'relu'), dense(10, 'sigmoid')] };

test('hidden units are offered only where there are any', () => {
  const kinds = (model: typeof one) => damagesFor(model).map(({ kind }) => kind);
  expect(kinds(one)).not.toContain('units');
  expect(kinds(two)).toContain('units');
});

test('layers are taken out by name', () => {
  const layer = damagesFor(two).find(({ kind }) => kind === 'layer')!;
  expect(layer.amounts.map(layer.text)).toEqual(['dense', 'dense_1']);
  expect(damageOf(layer, 1)).toEqual({ of: 'weights', kind: 'layer', amount: 1 });
});

test('every slider reaches what its curve measures', () => {
  for (const { amounts, step, kind } of damagesFor(two)) {
    const low = Math.min(...amounts);
    for (const amount of amounts) {
      const steps = (amount - low) / step;
      expect(Math.abs(steps - Math.round(steps)), kind).toBeLessThan(1e-9);
    }
  }
});
