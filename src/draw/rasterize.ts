import type { ImageSet } from '../domain/data/dataset.ts';
import type { Ink } from './ink.ts';
import { blankInk, halve, paintStroke, peakOf } from './ink.ts';
import {
  boxSize,
  fieldSize,
  normaliseBox,
  placeInField,
  strokeWidth,
  toBytes,
  toImage,
} from './normalise.ts';
import { straighten } from './slant.ts';
import type { Box, Drawing, Placement, Stroke } from './stroke.ts';
import { boundsOf, grow, longerSide, placeCentre, placeStrokes } from './stroke.ts';

/**
 * The steps of MNIST's recipe, each of which a class can leave out to see recognition break.
 * - `straighten`: what leans further than MNIST's digits do is leant back as far as they do. MNIST
 *   itself was not deskewed, and digits that lean as its own do stay as they are.
 * - `crop`: the ink alone is enlarged; without it, the whole pad is.
 * - `thin`: strokes are rendered anew 2.5 px wide; without it, as wide as they were drawn.
 * - `box`: the digit fills 20x20 of the 28x28 pixels; without it, all of them.
 * - `centre`: its centre of mass comes to the middle; without it, the box does.
 * - `normalise`: bright ink on a dark ground; without it, dark on white as on paper.
 */
export interface StageSwitches {
  readonly straighten: boolean;
  readonly crop: boolean;
  readonly thin: boolean;
  readonly box: boolean;
  readonly centre: boolean;
  readonly normalise: boolean;
}

export type StageName = keyof StageSwitches;

export const allStages: StageSwitches = {
  straighten: true,
  crop: true,
  thin: true,
  box: true,
  centre: true,
  normalise: true,
};

/** What the network sees, step by step. Every one is an image of its own size, count 1. */
export interface Stages {
  /** The pad as it is, pen width included. */
  readonly ink: ImageSet;
  /** The part of it that is used, enlarged. */
  readonly crop: ImageSet;
  /** Rendered again at the digit's size: 20x20 (28x28 without the box). */
  readonly box: ImageSet;
  /** Put into the 28x28 field. */
  readonly centred: ImageSet;
  /** The bytes that the network gets. */
  readonly normalised: ImageSet;
}

/** Pixels a side of the two pictures that only people look at. */
const previewSize = 56;

/** Where the strokes lie in the result, and how wide the pen is there, in its pixels. */
interface Layout {
  readonly placement: Placement;
  readonly penWidth: number;
}

/**
 * Fits the ink (`bounds` of the centre lines, and the pen around them) into a square of `side`
 * pixels. A dot, which has no extent to scale by, stays one dot of the pen in the middle.
 */
function layOut(bounds: Box, penWidth: number, side: number, thin: boolean): Layout {
  const extent = longerSide(bounds);
  const isDot = extent < 1e-6;
  const wanted = (strokeWidth * side) / boxSize;
  const scale = thin || isDot ? (side - wanted) / (extent || side) : side / (extent + penWidth);
  return {
    placement: placeCentre(bounds, scale, side / 2),
    penWidth: thin || isDot ? wanted : penWidth * scale,
  };
}

function paintInto(ink: Ink, strokes: readonly Stroke[], layout: Layout, zoom: number): Ink {
  const { scale, dx, dy } = layout.placement;
  const zoomed = { scale: zoom * scale, dx: zoom * dx, dy: zoom * dy };
  const radius = (zoom * layout.penWidth) / 2;
  for (const stroke of placeStrokes(strokes, zoomed)) paintStroke(ink, stroke, radius);
  return ink;
}

/** Paints at twice the size and averages, which makes the shares of covered area nearly exact. */
function paint(strokes: readonly Stroke[], layout: Layout, side: number): Ink {
  return halve(paintInto(blankInk(2 * side), strokes, layout, 2));
}

/**
 * Strokes as one MNIST digit: 28x28 bytes, row by row; all 0 when there are no strokes. Where the
 * strokes lie, how large they are and how wide the pen was makes no difference.
 * Follows LeCun's description of MNIST as rebuilt by QMNIST (Yadav and Bottou 2019).
 */
export function rasterize(strokes: readonly Stroke[]): Uint8Array {
  const straight = straighten(strokes);
  const bounds = boundsOf(straight);
  if (!bounds) return new Uint8Array(fieldSize * fieldSize);
  return normaliseBox(paint(straight, layOut(bounds, strokeWidth, boxSize, true), boxSize));
}

function wholePad(padSize: number): Box {
  return { left: 0, top: 0, right: padSize, bottom: padSize };
}

/** The frame that is enlarged: the ink's centre lines, or the pad less the pen's margin. */
function frameOf(drawing: Drawing, crop: boolean): Box {
  const bounds = crop ? boundsOf(drawing.strokes) : null;
  return bounds ?? grow(wholePad(drawing.padSize), -drawing.penWidth / 2);
}

/** A picture for people: painted once, without the finer pass. */
function preview(strokes: readonly Stroke[], layout: Layout): ImageSet {
  return toImage(paintInto(blankInk(previewSize), strokes, layout, 1));
}

function wholePadLayout({ padSize, penWidth }: Drawing): Layout {
  const scale = previewSize / padSize;
  return { placement: { scale, dx: 0, dy: 0 }, penWidth: penWidth * scale };
}

function asPaper(field: Ink): Uint8Array {
  return toBytes(field, 1).map((value) => 255 - value);
}

/** The drawing with its strokes as upright as the switches have them. */
function upright(drawing: Drawing, switches: StageSwitches): Drawing {
  return switches.straighten ? { ...drawing, strokes: straighten(drawing.strokes) } : drawing;
}

/** The last three steps, which decide what the network gets. */
function renderField(drawing: Drawing, switches: StageSwitches) {
  const { strokes, penWidth } = drawing;
  const side = switches.box ? boxSize : fieldSize;
  const frame = frameOf(drawing, switches.crop);
  const box = paint(strokes, layOut(frame, penWidth, side, switches.thin), side);
  const field = placeInField(box, switches.centre);
  const pixels = switches.normalise ? toBytes(field, peakOf(box)) : asPaper(field);
  return { box, field, input: { count: 1, height: fieldSize, width: fieldSize, pixels } };
}

/** What the network gets of a drawing, with the switched-off steps left out: [1, 28, 28]. */
export function renderInput(drawing: Drawing, switches: StageSwitches = allStages): ImageSet {
  return renderField(upright(drawing, switches), switches).input;
}

/** Every step from a drawing to what the network sees, with the switched-off steps left out. */
export function renderStages(drawing: Drawing, switches: StageSwitches = allStages): Stages {
  const straight = upright(drawing, switches);
  const { strokes, penWidth } = straight;
  const { box, field, input } = renderField(straight, switches);
  const frame = frameOf(straight, switches.crop);
  return {
    ink: preview(drawing.strokes, wholePadLayout(drawing)),
    crop: preview(strokes, layOut(frame, penWidth, previewSize, false)),
    box: toImage(box),
    centred: toImage(field),
    normalised: input,
  };
}
