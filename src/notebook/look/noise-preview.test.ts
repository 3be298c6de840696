import { expect, it } from 'vitest';
import { previewNoise, sizeStops } from './noise-preview.ts';

const labels = Uint8Array.from({ length: 100 }, (_, index) => index % 10);
const validation = { kind: 'lastFraction', fraction: 0.2 } as const;

it('shows which labels a training would find changed, none of them held back', () => {
  const labelNoise = { share: 0.25, seed: 1 };
  const { trained, changed } = previewNoise({ trainLimit: 50, validation, labelNoise }, labels, 10);
  expect(trained).toBe(40);
  expect(changed).toHaveLength(10);
  for (const { index, from, to } of changed) {
    expect(index).toBeLessThan(40);
    expect(from).toBe(labels[index]);
    expect(to).not.toBe(from);
  }
});

it('shows none without noise', () => {
  const nothing = { trainLimit: null, validation, labelNoise: null };
  expect(previewNoise(nothing, labels, 10)).toEqual({ trained: 80, changed: [] });
});

it('stops at round sizes, at those in use, and at all', () => {
  expect(sizeStops(350, [42, null, 1000])).toEqual([10, 20, 30, 42, 50, 100, 200, 300, 350]);
});
