import type { Random } from '../../domain/random/random.ts';
import { normal } from '../../domain/random/random.ts';
import type { Point } from '../../draw/stroke.ts';

/** A map of the plane in which a digit lies about the origin, its box from -1 to 1. */
export type Warp = (point: Point) => Point;

/** A smooth displacement of the plane: a few long waves in random directions. */
export function bending(strength: number, random: Random): Warp {
  const waves = Array.from({ length: 4 }, () => ({
    fx: 1.8 * normal(random),
    fy: 1.8 * normal(random),
    phase: 2 * Math.PI * random(),
    dx: strength * normal(random),
    dy: strength * normal(random),
  }));
  return ({ x, y }) => {
    let bentX = x;
    let bentY = y;
    for (const { fx, fy, phase, dx, dy } of waves) {
      const wave = Math.sin(fx * x + fy * y + phase);
      bentX += dx * wave;
      bentY += dy * wave;
    }
    return { x: bentX, y: bentY };
  };
}
