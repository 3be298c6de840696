import { describe, expect, it } from 'vitest';
import { createRandom } from '../random/random.ts';
import type { Answers } from './calibration.ts';
import {
  calibrationError,
  certaintiesAt,
  coverageAt,
  coverageCurve,
  fitTemperature,
  reliability,
} from './calibration.ts';

/** Answers whose right class is drawn from the shares themselves, then made `boldness` times sharper. */
function drawn(count: number, boldness: number): Answers {
  const random = createRandom(5);
  const classes = 4;
  const shares = new Float32Array(count * classes);
  const labels = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const logits = Array.from({ length: classes }, () => 6 * random());
    const soft = (scale: number) => {
      const powers = logits.map((logit) => Math.exp(scale * logit));
      const sum = powers.reduce((total, power) => total + power, 0);
      return powers.map((power) => power / sum);
    };
    let left = random();
    labels[row] = soft(1).findIndex((share) => (left -= share) < 0);
    shares.set(soft(boldness), row * classes);
  }
  return { shares, labels, classes };
}

const errorOf = (answers: Answers, temperature = 1) =>
  calibrationError(reliability(certaintiesAt(answers, temperature)));

describe('certainty', () => {
  it('of an honest network is how often it is right', () => {
    expect(errorOf(drawn(20_000, 1))).toBeLessThan(0.01);
  });

  it('of a bold network is more than that, and the fitted temperature says by how much', () => {
    const bold = drawn(20_000, 2.5);
    expect(errorOf(bold)).toBeGreaterThan(0.1);
    const temperature = fitTemperature(bold, 20_000);
    expect(temperature).toBeGreaterThan(2.3);
    expect(temperature).toBeLessThan(2.7);
    expect(errorOf(bold, temperature)).toBeLessThan(0.01);
  });

  it('falls with the temperature and leaves the answers as they are', () => {
    const answers = drawn(200, 1);
    const [cold, hot] = [certaintiesAt(answers, 1), certaintiesAt(answers, 3)];
    expect(hot.right).toEqual(cold.right);
    hot.sure.forEach((value, row) => expect(value).toBeLessThanOrEqual(cold.sure[row]));
  });

  it('counts every image in a bin', () => {
    const shares = Float32Array.of(1, 0, 0.55, 0.45, 0.5, 0.5);
    const bins = reliability(
      certaintiesAt({ shares, labels: Uint8Array.of(0, 1, 0), classes: 2 }, 1),
    );
    expect(bins.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 2, 0, 0, 0, 1]);
    expect(bins[5].right).toBe(0.5);
    expect(bins[9]).toMatchObject({ sure: 1, right: 1 });
    // Two thirds of the images are 0.025 off.
    expect(calibrationError(bins)).toBeCloseTo((2 / 3) * 0.025, 6);
  });
});

describe('keeping silent', () => {
  const certainties = {
    sure: Float64Array.of(0.9, 0.4, 0.7, 0.6),
    right: Uint8Array.of(1, 0, 1, 0),
  };

  it('leaves out what is less sure than asked for', () => {
    expect(coverageAt(certainties, 0.65)).toEqual({ answered: 2, right: 2, withheld: 0 });
    expect(coverageAt(certainties, 0.8)).toEqual({ answered: 1, right: 1, withheld: 1 });
    expect(coverageAt(certainties, 0)).toEqual({ answered: 4, right: 2, withheld: 0 });
  });

  it('is a curve from the surest image to all', () => {
    expect(coverageCurve(certainties, 4)).toEqual([
      [0.25, 1],
      [0.5, 1],
      [0.75, 2 / 3],
      [1, 0.5],
    ]);
  });
});
