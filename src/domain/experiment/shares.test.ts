import { describe, expect, it } from 'vitest';
import { dropoutMlp } from '../../lessons/dropout-mlp/lesson.ts';
import { documented } from '../../lessons/single-layer/documented.ts';
import { singleLayer } from '../../lessons/single-layer/lesson.ts';
import { outputScaleOf, shareRows, sharesOf } from './shares.ts';

const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));
const softmax = (logits: readonly number[]) => {
  const weights = logits.map(Math.exp);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
};

describe('the shares that a network was trained to give', () => {
  it('are the softmax of the logits behind sigmoids', () => {
    const logits = [-4.2, 3.1, 0.4, -9, 8.5];
    const shares = sharesOf(Float32Array.from(logits, sigmoid), 'sigmoids');
    softmax(logits).forEach((share, index) => expect(shares[index]).toBeCloseTo(share, 4));
  });

  it("give document 001's own 7 its 99 %", () => {
    // The ten outputs that the document prints for the first test image.
    const shares = sharesOf(documented.sampleOutputs?.outputs ?? [], 'sigmoids');
    expect(shares[7]).toBeGreaterThan(0.99);
    expect(shares[7]).toBeLessThan(0.996);
  });

  it('stay finite where a sigmoid is saturated', () => {
    expect(sharesOf([1, 1, 0], 'sigmoids')).toEqual([0.5, 0.5, 0]);
    expect(sharesOf([1, 0.5, 0], 'sigmoids')[0]).toBeCloseTo(1, 6);
  });

  it('are even where nothing speaks for any class', () => {
    expect(sharesOf([0, 0, 0, 0], 'amounts')).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('do not run over with large logits', () => {
    expect(sharesOf([-3, 1000, 2], 'logits')).toEqual([0, 1, 0]);
  });

  it('follow from the loss and the last activation', () => {
    const { experiment } = singleLayer;
    expect(outputScaleOf(experiment)).toBe('sigmoids');
    expect(outputScaleOf(dropoutMlp.experiment)).toBe('shares');
    const loss = { ...experiment.loss, onNormalizedOutputs: true };
    expect(outputScaleOf({ ...experiment, loss })).toBe('amounts');
    const logits = { ...experiment.loss, fromLogits: true };
    expect(outputScaleOf({ ...experiment, loss: logits })).toBe('logits');
  });

  it('are made row by row', () => {
    const outputs = Float32Array.from([1, 3, 2, 2]);
    expect(Array.from(shareRows(outputs, 2, 'amounts'))).toEqual([0.25, 0.75, 0.5, 0.5]);
    expect(shareRows(outputs, 2, 'shares')).toBe(outputs);
  });
});
