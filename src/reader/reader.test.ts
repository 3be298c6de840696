import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { letterNames, paintOther, signNames } from '../data/generator/other/index.ts';
import { generateDigits } from '../data/generator/index.ts';
import { argmax } from '../domain/metrics/argmax.ts';
import { createRandom } from '../domain/random/random.ts';
import { rasterize } from '../draw/rasterize.ts';
import type { Stroke } from '../draw/stroke.ts';
import { drawn } from '../draw/testing/strokes.ts';
import { loadReader, readerUrl } from './index.ts';
import about from './weights/reader.json' with { type: 'json' };

const bytes = new Uint8Array(readFileSync(fileURLToPath(readerUrl)));
const reader = loadReader(bytes);

const readDrawing = (strokes: readonly Stroke[]) =>
  reader.read({ count: 1, height: 28, width: 28, pixels: rasterize(strokes) })[0];

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the reader that ships', { timeout: 60_000 }, () => {
  it('is the one whose figures stand beside it', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(about.sha256);
    expect(bytes.length).toBe(about.bytes);
    expect(reader.about).toMatchObject({
      temperature: about.temperature,
      threshold: about.threshold,
    });
    expect(gzipSync(bytes).length).toBeLessThan(140_000);
  });

  it('reads built-in digits that nobody trained it on', async () => {
    const digits = await generateDigits({ seed: 4711, count: 200, style: 'digits' });
    const answers = reader.read(digits);
    const right = answers.filter(({ shares }, at) => argmax(shares) === digits.labels[at]);
    expect(right.length / digits.count).toBeGreaterThanOrEqual(0.88);
    for (const { shares, score } of answers) {
      expect(shares).toHaveLength(10);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
      expect(score).toBeLessThanOrEqual(Math.max(...shares) + 1e-6);
    }
  });

  it('reads what is drawn on the pad, and is sure of it', () => {
    const read = Object.values(drawn).map(readDrawing);
    expect(read.map(({ shares }) => argmax(shares))).toEqual([2, 4, 5, 8]);
    for (const { score } of read) expect(score).toBeGreaterThan(reader.about.threshold);
  });

  it('tells letters, scribbles and faces from digits by its score', async () => {
    const digits = await generateDigits({ seed: 4712, count: 100, style: 'digits' });
    const random = createRandom(3);
    const others = [...letterNames, ...signNames].flatMap((name) =>
      [0, 1].map(() => {
        const image = { count: 1, height: 28, width: 28, pixels: paintOther(name, random) };
        return reader.read(image)[0].score;
      }),
    );
    const scores = reader.read(digits).map(({ score }) => score);
    const wins = scores.map((score) => mean(others.map((other) => (score > other ? 1 : 0))));
    expect(mean(wins)).toBeGreaterThan(0.95);
  });

  it('finds nothing in nothing', () => {
    const { score } = readDrawing([]);
    expect(score).toBeLessThan(reader.about.threshold);
  });

  it('refuses images of another size', () => {
    const wide = { count: 1, height: 32, width: 32, pixels: new Uint8Array(1024) };
    expect(() => reader.read(wide)).toThrow(
      expect.objectContaining({ code: 'model-input-differs' }),
    );
  });
});
