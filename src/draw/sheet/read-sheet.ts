/** A photo of a filled form becomes labelled digits with their writer, as MNIST would have them. */
import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';
import type { Ink } from '../ink.ts';
import { blankInk } from '../ink.ts';
import { groundOf } from '../photo/ground.ts';
import type { GreyPicture } from '../photo/picture.ts';
import { pictureOfInk } from '../photo/picture.ts';
import { quantile } from '../photo/quantile.ts';
import { componentsOf } from './components.ts';
import { findSheet } from './find-sheet.ts';
import type { Corners } from './lattice.ts';
import { cornersOf, findDots } from './lattice.ts';
import type { Place } from './layout.ts';
import { boxSize, columns, inset, rows } from './layout.ts';

/** One box of a form. */
export interface SheetBox {
  /** The digit that was asked for. */
  readonly label: number;
  readonly column: number;
  /** In pixels of the photo: upper left, upper right, lower right, lower left. */
  readonly corners: readonly Place[];
  /** Black on white, for `digitFromPicture`; null where nothing is written. */
  readonly digit: GreyPicture | null;
}

export interface SheetReading {
  /** As it is printed on the form. */
  readonly writer: string;
  readonly boxes: readonly SheetBox[];
}

/** Longer sides are reduced to this many pixels before: a box then has about 80. */
export const sheetSide = 1800;

/** Printed black is darker than this share below the paper around it; the weakest pencil is not. */
const printed = 0.38;
/** Pixels a millimetre of what is cut out of a box. */
const fineness = 5;
/** Ink weaker than this share of the pen's full strength is none, and from the other on it is full. */
const [weakest, full] = [0.28, 0.75];
/** A box whose darkest is weaker than this share of the form's pen holds a crease, not a digit. */
const leastPressure = 0.6;
/** The lightest pen of all: less than this share below the paper is paper. */
const faintest = 0.07;
/** A digit covers more than this share of its box. */
const leastInk = 0.004;

/** How far each pixel lies below the paper around it, as a share of the paper's light. */
function depthOf({ width, height, pixels, ink }: GreyPicture, of: 'pixels' | 'ink'): Ink {
  const plane = blankInk(width, height);
  plane.values.set((of === 'ink' ? ink : undefined) ?? pixels);
  const ground = groundOf(plane);
  for (let at = 0; at < plane.values.length; at++) {
    plane.values[at] = 1 - plane.values[at]! / Math.max(16, ground.values[at]!);
  }
  return plane;
}

/** A value between pixels. */
function sample({ width, height, values }: Ink, { x, y }: Place): number {
  const [u, v] = [
    Math.min(width - 1.001, Math.max(0, x - 0.5)),
    Math.min(height - 1.001, Math.max(0, y - 0.5)),
  ];
  const [column, row] = [Math.floor(u), Math.floor(v)];
  const at = row * width + column;
  const top = values[at]! + (values[at + 1]! - values[at]!) * (u - column);
  const low = values[at + width]! + (values[at + width + 1]! - values[at + width]!) * (u - column);
  return top + (low - top) * (v - row);
}

/** What is inside a box, straightened. */
function cut(depth: Ink, [a, b, c, d]: Corners): Ink {
  const patch = blankInk(
    Math.round(boxSize.width * fineness),
    Math.round(boxSize.height * fineness),
  );
  const [left, top] = [inset / (boxSize.width + 2 * inset), inset / (boxSize.height + 2 * inset)];

  for (let y = 0; y < patch.height; y++) {
    const v = top + ((y + 0.5) / patch.height) * (1 - 2 * top);
    for (let x = 0; x < patch.width; x++) {
      const u = left + ((x + 0.5) / patch.width) * (1 - 2 * left);
      const blend = (p: number, q: number, r: number, s: number) =>
        (1 - v) * ((1 - u) * p + u * q) + v * ((1 - u) * s + u * r);
      patch.values[y * patch.width + x] = sample(depth, {
        x: blend(a.x, b.x, c.x, d.x),
        y: blend(a.y, b.y, c.y, d.y),
      });
    }
  }
  return patch;
}

interface Pen {
  /** Depth of the paper, and of the ink at its strongest. */
  readonly paper: number;
  readonly strong: number;
  readonly noise: number;
}

/** The pen of a whole form, from all that its boxes hold. */
function penOf(patches: readonly Ink[]): Pen {
  const each = 7;
  const values = Float32Array.from(
    patches.flatMap(({ values: all }) => [...all.filter((_, at) => at % each === 0)]),
  ).sort();
  const paper = quantile(values, 0.5);
  const noise = Math.max(0.004, paper - quantile(values, 0.16));
  return { paper, noise, strong: quantile(values, 0.985) - paper };
}

/** The ink of one box, 0 to 1; null where there is none. What reaches in from outside is left out. */
function inkIn(patch: Ink, { paper, strong, noise }: Pen): Ink | null {
  const own = quantile(patch.values.slice().sort(), 0.985) - paper;
  // Within a form one pen presses more and less; a weak box is no reason to read the paper's grain.
  if (own < leastPressure * strong) return null;
  const most = own;
  const cutAt = Math.max(weakest * most, 4 * noise, faintest);
  const ink = blankInk(patch.width, patch.height);
  for (let at = 0; at < ink.values.length; at++) {
    const depth = patch.values[at]! - paper;
    ink.values[at] = Math.min(1, Math.max(0, (depth - cutAt) / (full * most - cutAt)));
  }
  dropStrays(ink);
  const inked = ink.values.reduce((sum, value) => sum + (value > 0.5 ? 1 : 0), 0);
  return inked > leastInk * ink.values.length ? ink : null;
}

/** So deep (as a share of the box) a neighbour's stroke reaches in. */
const intrusion = 0.17;

/** Specks go, and parts at the edge that are small or do not reach in: a neighbour's stroke, a dot's rim. */
function dropStrays(ink: Ink): void {
  const { width, height } = ink;
  const { all, of } = componentsOf(ink, 0.15);
  const whole = all.reduce((sum, one) => sum + (one?.area ?? 0), 0);
  const stray = all.map((one) => {
    if (!one) return true;
    const { area, left, right, top, bottom } = one;
    const atEdge = left === 0 || top === 0 || right === width - 1 || bottom === height - 1;
    const shallow =
      (left === 0 && right < intrusion * width) ||
      (right === width - 1 && left > (1 - intrusion) * width) ||
      (top === 0 && bottom < intrusion * height) ||
      (bottom === height - 1 && top > (1 - intrusion) * height);
    return area < 0.012 * whole + 3 || (atEdge && (shallow || area < 0.2 * whole));
  });
  for (let at = 0; at < ink.values.length; at++) if (stray[of[at]!]) ink.values[at] = 0;
}

/**
 * Reads a form in a photo: its writer, and every box with what is written in it.
 * @throws LabError 'image-unreadable' where no form is found, or not all of it.
 */
export function readSheet(photo: GreyPicture): SheetReading {
  const depth = depthOf(photo, 'pixels');
  const components = componentsOf(depth, printed);
  const sheet = findSheet(depth, components);
  if (!sheet) {
    throw new LabError(
      'image-unreadable',
      t(
        'No form was found in this photo: all four corner marks and the row of squares must be in it, sharp and without reflections.',
      ),
    );
  }
  const dots = findDots(depth, components, sheet.map);
  const ink = photo.ink ? depthOf(photo, 'ink') : depth;
  const places = Array.from({ length: rows * columns }, (_, at) => {
    const [label, column] = [Math.floor(at / columns), at % columns];
    const corners = cornersOf(dots, column, label);
    return { label, column, corners, patch: cut(ink, corners) };
  });
  const pen = penOf(places.map(({ patch }) => patch));
  const boxes = places.map(({ label, column, corners, patch }) => {
    const written = inkIn(patch, pen);
    return {
      ...{ label, column, digit: written && pictureOfInk(written) },
      corners: corners.map(({ x, y }) => ({ x, y })),
    };
  });
  return { writer: sheet.writer, boxes };
}
