import type { Random } from '../../src/domain/random/random.ts';
import type { StageName } from '../../src/draw/rasterize.ts';
import { allStages } from '../../src/draw/rasterize.ts';
import type { Stroke } from '../../src/draw/stroke.ts';
import { boundsOf, placeStrokes } from '../../src/draw/stroke.ts';
import { padSize } from '../../src/draw/stroke.ts';
import type { Handwriting } from './handwriting.ts';
import { between, transform, unitSized } from './handwriting.ts';
import { slantOf } from '../../src/draw/slant.ts';

/** How somebody may draw a digit, and which steps of the recipe are left out. */
export interface Condition {
  readonly name: string;
  readonly without?: StageName;
  /** Draws the digit on the pad, in the pad's units. */
  readonly draw: (digit: Handwriting, random: Random) => DrawnDigit;
}

export interface DrawnDigit {
  readonly strokes: readonly Stroke[];
  readonly penWidth: number;
}

/** Longer side of a centred digit: three times as large, it still lies on the pad. */
const usualSide = 85;
const usualPen = 18;

const sizes = [0.3, 3] as const;
const pens = [4, 48] as const;

/**
 * Slants (horizontal shift per height) of MNIST's training digits by their second moments: the 5th
 * and the 95th percentile; measured on all 60,000.
 */
const mnistSlants = [-0.335, 0.571] as const;

interface Freedom {
  readonly place?: boolean;
  readonly size?: boolean;
  readonly pen?: boolean;
  /** How the digit leans: as MNIST's do, or so many degrees more than it did, at most. */
  readonly slant?: 'mnist' | number;
}

const sheared = (strokes: readonly Stroke[], by: number): Stroke[] =>
  unitSized(transform(strokes, ({ x, y }) => ({ x: x - by * y, y })));

function leaning(strokes: readonly Stroke[], slant: Freedom['slant'], random: Random) {
  if (slant === undefined) return strokes;
  if (slant === 'mnist')
    return sheared(strokes, between(random, ...mnistSlants) - slantOf(strokes));
  return sheared(strokes, Math.tan((between(random, -slant, slant) * Math.PI) / 180));
}

/** A digit on the pad: centred, of the usual size, with the usual pen, but for what is free. */
function drawWith(freedom: Freedom): Condition['draw'] {
  return ({ strokes }, random) => {
    const lean = leaning(strokes, freedom.slant, random);
    const factor = freedom.size ? Math.exp(between(random, ...logs(sizes))) : 1;
    const scale = usualSide * factor;
    const box = boundsOf(lean) ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const anywhere = (low: number, high: number) =>
      freedom.place ? between(random, -low * scale, padSize - high * scale) : padSize / 2;
    const dx = anywhere(box.left, box.right);
    const dy = anywhere(box.top, box.bottom);
    const penWidth = freedom.pen ? between(random, ...pens) : usualPen;
    return { strokes: placeStrokes(lean, { scale, dx, dy }), penWidth };
  };
}

const logs = ([low, high]: readonly [number, number]) => [Math.log(low), Math.log(high)] as const;

const anyhow: Freedom = { place: true, size: true, pen: true };

const stageNames: Record<StageName, string> = {
  crop: 'the whole pad, not the ink alone',
  thin: 'strokes as thick as drawn',
  box: 'no margin',
  centre: 'not centred by mass',
  straighten: 'as slanted as drawn',
  normalise: 'dark ink on white',
};

export const conditions: readonly Condition[] = [
  { name: 'centred', draw: drawWith({}) },
  { name: 'any place', draw: drawWith({ place: true }) },
  { name: `${sizes[0]} to ${sizes[1]} times the size`, draw: drawWith({ size: true }) },
  { name: `pen ${pens[0]} to ${pens[1]}`, draw: drawWith({ pen: true }) },
  { name: 'place, size and pen', draw: drawWith(anyhow) },
  { name: 'slanted as 90 % of MNIST', draw: drawWith({ slant: 'mnist' }) },
  ...[10, 20, 30].map((degrees) => ({
    name: `leaning up to ${degrees}° more`,
    draw: drawWith({ slant: degrees }),
  })),
  { name: 'place, size, pen and MNIST’s slants', draw: drawWith({ ...anyhow, slant: 'mnist' }) },
  ...[10, 20, 30].map((degrees) => ({
    name: `leaning up to ${degrees}° more; ${stageNames.straighten}`,
    without: 'straighten' as const,
    draw: drawWith({ slant: degrees }),
  })),
  ...(Object.keys(allStages) as StageName[]).map((stage) => ({
    name: `place, size and pen; ${stageNames[stage]}`,
    without: stage,
    draw: drawWith(anyhow),
  })),
];
