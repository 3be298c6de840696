import type { Random } from '../../../domain/random/random.ts';
import { normal } from '../../../domain/random/random.ts';
import { paintDigit, randomPenWidth } from '../paint.ts';
import type { HandRange, PenStroke } from '../hand.ts';
import { usualHand, writeVariants } from '../hand.ts';
import { bending } from '../warp.ts';
import { letterVariants } from './letters.ts';
import { signs } from './signs.ts';

/** What is no digit: letters that look like none, and what people scrawl. */
export const letterNames: readonly string[] = Object.keys(letterVariants);
export const signNames: readonly string[] = Object.keys(signs);

/** Letters are told by finer things than digits: a steadier hand. */
const letterHand: HandRange = { ...usualHand, jitter: 0.05, bend: 0.08 };

/** One sign or letter by its name, as a random hand would write it. Units: half its height. */
export function writeOther(name: string, random: Random): PenStroke[] {
  const letter = letterVariants[name];
  if (letter) return writeVariants(letter, random, letterHand);
  const sign = signs[name];
  if (!sign) throw new RangeError(`There is no sign or letter called ${name}.`);
  const bend = bending(0.07, random);
  const width = Math.exp(0.15 * normal(random));
  const angle = 0.15 * normal(random);
  return sign(random).map((stroke) => {
    const points = stroke.map((point) => {
      const { x, y } = bend({ x: point.x * width, y: point.y });
      return {
        x: x * Math.cos(angle) - y * Math.sin(angle),
        y: x * Math.sin(angle) + y * Math.cos(angle),
      };
    });
    return { points, pressure: new Float32Array(points.length).fill(1) };
  });
}

/** The same as an image of MNIST's form: 28x28 bytes. */
export function paintOther(name: string, random: Random): Uint8Array {
  return paintDigit(writeOther(name, random), randomPenWidth(random));
}
