import type { Random } from '../../domain/random/random.ts';
import { normal } from '../../domain/random/random.ts';
import { blur, houseNumberSize } from '../../draw/houseNumber.ts';
import type { Ink } from '../../draw/ink.ts';
import { blankInk, paintStroke } from '../../draw/ink.ts';
import type { Point } from '../../draw/stroke.ts';
import type { PenStroke } from './hand.ts';
import { usualHand, writeDigit } from './hand.ts';
import { printedHand, printedVariants } from './printed.ts';
import { handMadeVariants } from './variants.ts';

const between = (random: Random, low: number, high: number): number =>
  low + (high - low) * random();

/** How all digits of one house look; lengths are in pixels. */
interface Lettering {
  readonly height: number;
  readonly penWidth: number;
  readonly pitch: number;
  /** House numbers are often narrow: how wide they are against our skeletons. */
  readonly squeeze: number;
  /** Some numbers are painted by hand. */
  readonly byHand: boolean;
}

function chooseLettering(random: Random): Lettering {
  const height = between(random, 19, 30);
  const squeeze = between(random, 0.6, 1.05);
  return {
    height,
    penWidth: height * between(random, 0.08, 0.24),
    squeeze,
    pitch: height * squeeze * between(random, 0.68, 0.95),
    byHand: random() < 0.1,
  };
}

function writeNumberDigit(digit: number, { byHand }: Lettering, random: Random): PenStroke[] {
  return byHand
    ? writeDigit(digit, random, usualHand, handMadeVariants)
    : writeDigit(digit, random, printedHand, printedVariants);
}

/** Paints a digit so that its middle comes to (x, y). */
function paintAt(
  ink: Ink,
  strokes: readonly PenStroke[],
  { height, penWidth, squeeze }: Lettering,
  { x, y }: Point,
): void {
  const scale = (height - penWidth) / 2;
  for (const { points, pressure } of strokes) {
    const placed = points.map((point) => ({
      x: x + scale * squeeze * point.x,
      y: y + scale * point.y,
    }));
    paintStroke(
      ink,
      placed,
      pressure.map((share) => (share * penWidth) / 2),
    );
  }
}

/** The digit in the middle, and now and then others beside it that the crop cuts off. */
function paintNumber(label: number, random: Random): Ink {
  const lettering = chooseLettering(random);
  const ink = blankInk(houseNumberSize);
  const middle = houseNumberSize / 2;
  const x = middle + 1.2 * normal(random);
  const y = middle + normal(random);
  paintAt(ink, writeNumberDigit(label, lettering, random), lettering, { x, y });
  const rise = 0.06 * normal(random);
  for (const side of [-1, 1]) {
    if (random() > 0.55) continue;
    const neighbour = writeNumberDigit(Math.floor(10 * random()), lettering, random);
    const step = side * lettering.pitch * between(random, 0.95, 1.15);
    paintAt(ink, neighbour, lettering, { x: x + step, y: y + rise * step });
  }
  return ink;
}

/** The wall: its grey, the light that falls across it, and its stains. */
function paintWall(ground: number, random: Random): Ink {
  const wall = blankInk(houseNumberSize);
  const waves = Array.from({ length: 2 }, (_, index) => ({
    fx: (0.06 + 0.05 * index) * normal(random),
    fy: (0.06 + 0.05 * index) * normal(random),
    phase: 2 * Math.PI * random(),
    depth: (12 / (1 + index)) * normal(random),
  }));
  for (let at = 0; at < wall.values.length; at++) {
    const x = at % houseNumberSize;
    const y = Math.floor(at / houseNumberSize);
    let light = ground;
    for (const { fx, fy, phase, depth } of waves)
      light += depth * Math.sin(fx * x + fy * y + phase);
    wall.values[at] = light;
  }
  return wall;
}

/** What else is on a wall: the rim of a plate, a joint, a cable, a shadow's edge. */
function paintClutter(wall: Ink, random: Random): void {
  const lines = random() < 0.5 ? 1 + Math.floor(3 * random()) : 0;
  for (let line = 0; line < lines; line++) {
    const upright = random() < 0.4;
    const at =
      random() < 0.7 ? (random() < 0.5 ? 1 : houseNumberSize - 2) : houseNumberSize * random();
    const lean = 0.08 * normal(random);
    const tone = 255 * random();
    const strength = between(random, 0.2, 0.8);
    const mask = blankInk(houseNumberSize);
    const middle = houseNumberSize / 2;
    const end = (along: number): Point => {
      const across = at + lean * (along - middle);
      return upright ? { x: across, y: along } : { x: along, y: across };
    };
    paintStroke(mask, [end(-2), end(houseNumberSize + 2)], between(random, 0.4, 2));
    for (let pixel = 0; pixel < mask.values.length; pixel++) {
      wall.values[pixel]! += strength * mask.values[pixel]! * (tone - wall.values[pixel]!);
    }
  }
}

/** Ground and ink: mostly clear, sometimes hardly apart; either may be the darker. */
function chooseTones(random: Random): { ground: number; tone: number } {
  const ground = between(random, 25, 225);
  const contrast = between(random, 22, 150);
  const darker = random() < (ground - 25) / 200;
  return { ground, tone: Math.min(255, Math.max(0, ground + (darker ? -contrast : contrast))) };
}

/** Cast numbers throw a shadow: a fainter copy, a little off, in black. */
function paintShadow(wall: Ink, digits: Ink, random: Random): void {
  if (random() > 0.3) return;
  const dx = Math.round(1.2 * normal(random));
  const dy = Math.round(between(random, 0, 2));
  const strength = between(random, 0.2, 0.6);
  for (let y = dy; y < houseNumberSize; y++) {
    for (let x = Math.max(0, dx); x < houseNumberSize + Math.min(0, dx); x++) {
      const share = digits.values[(y - dy) * houseNumberSize + x - dx]!;
      wall.values[y * houseNumberSize + x]! *= 1 - strength * share;
    }
  }
}

/** One house-number digit as SVHN crops them from photos: 32x32 grey bytes. */
export function paintHouseNumber(label: number, random: Random): Uint8Array {
  const { ground, tone } = chooseTones(random);
  const digits = paintNumber(label, random);
  const scene = paintWall(ground, random);
  paintClutter(scene, random);
  paintShadow(scene, digits, random);
  for (let pixel = 0; pixel < scene.values.length; pixel++) {
    scene.values[pixel]! += digits.values[pixel]! * (tone - scene.values[pixel]!);
  }
  const photo = blur(scene, between(random, 0.3, 2));
  const grain = 16 * random() ** 2;
  const bytes = new Uint8ClampedArray(photo.values.length);
  for (let pixel = 0; pixel < bytes.length; pixel++) {
    bytes[pixel] = photo.values[pixel]! + grain * (random() - 0.5);
  }
  return new Uint8Array(bytes.buffer);
}
