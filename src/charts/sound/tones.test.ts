import { describe, expect, it } from 'vitest';
import type { EpochFigures } from '../plot/curves.ts';
import { curveTones } from './tones.ts';

const epoch = (at: number, loss: number, validationLoss: number | null): EpochFigures => ({
  epoch: at,
  loss,
  accuracy: 1 - loss,
  validationLoss,
  validationAccuracy: validationLoss === null ? null : 1 - validationLoss,
});

const history = [epoch(1, 0.8, 0.9), epoch(2, 0.4, 0.5), epoch(3, 0.1, 0.5)];

describe('curves as sound', () => {
  it('falls in pitch as the loss falls, training left and validation right', () => {
    const tones = curveTones(history, 'loss');
    const [training, validation] = tones?.voices ?? [];
    expect(training?.pan).toBe(-1);
    expect(validation?.pan).toBe(1);
    const pitches = training?.moments.map(({ hertz }) => hertz) ?? [];
    expect(pitches).toEqual([...pitches].sort((one, other) => other - one));
    expect(pitches.at(-1)).toBeCloseTo(220);
    expect(validation?.moments[0]?.hertz).toBeCloseTo(880);
  });

  it('rises with the accuracy', () => {
    const training = curveTones(history, 'accuracy')?.voices[0];
    expect(training?.moments[0]?.hertz).toBeLessThan(training?.moments.at(-1)?.hertz ?? 0);
  });

  it('gives both curves the same pitch for the same value', () => {
    const same = curveTones([epoch(1, 0.5, 0.5), epoch(2, 0.2, 0.3)], 'loss');
    expect(same?.voices[0]?.moments[0]?.hertz).toBe(same?.voices[1]?.moments[0]?.hertz);
  });

  it('lasts longer for more epochs, up to eight seconds', () => {
    const long = Array.from({ length: 500 }, (_, at) => epoch(at + 1, 1 / (at + 1), null));
    expect(curveTones(history, 'loss')?.seconds).toBe(1.2);
    const tones = curveTones(long, 'loss');
    expect(tones?.seconds).toBe(8);
    expect(tones?.voices).toHaveLength(1);
    expect(tones?.voices[0]?.moments.at(-1)?.at).toBe(8);
  });

  it('holds one tone where nothing changes, or there is one epoch only', () => {
    expect(curveTones([epoch(1, 0.5, null)], 'loss')?.voices[0]?.moments).toEqual([
      { at: 0, hertz: 440 },
    ]);
  });

  it('has nothing to play where nothing was measured, or what was is no number', () => {
    expect(curveTones([], 'loss')).toBeNull();
    expect(curveTones([epoch(1, NaN, null)], 'loss')).toBeNull();
  });
});
