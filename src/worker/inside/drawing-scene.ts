import { eraseAlong, eraserRadius } from '../../draw/erase.ts';
import { houseNumber } from '../../draw/houseNumber.ts';
import { renderInput } from '../../draw/rasterize.ts';
import type { Stroke } from '../../draw/stroke.ts';
import { boundsOf, grow, heightOf, longerSide, widthOf } from '../../draw/stroke.ts';
import { lineOfPen } from '../../draw/line-of-pen.ts';
import type { InkLine, InkScene, Spot } from '../../inside/change/ink.ts';
import { coverage, gridLines } from '../../inside/change/picture-scene.ts';
import type { DrawnImage } from '../protocol/learn.ts';

/** Beyond the drawing lines may begin at this share of its size. */
const beyond = 0.15;
/** Lines are no longer than this share of the drawing. */
const longest = 0.6;

function withLines(strokes: readonly Stroke[], lines: readonly InkLine[]): readonly Stroke[] {
  return lines.reduce<readonly Stroke[]>((now, { kind, from, to }) => {
    if (kind === 'add') return [...now, lineOfPen(from, to)];
    // As the pad does it: the eraser comes down first, and then moves.
    return eraseAlong(eraseAlong(now, from, from, eraserRadius), from, to, eraserRadius);
  }, strokes);
}

/**
 * A drawing on the pad: lines are drawn and erased there, and everything is rendered anew as the pad
 * does it. Null of an empty one.
 */
export function drawingScene(drawn: DrawnImage, blank: Uint8Array): InkScene | null {
  const { drawing, switches, look, form, erasable } = drawn;
  const bounds = boundsOf(drawing.strokes);
  if (!bounds) return null;
  const size = Math.max(longerSide(bounds), drawing.penWidth);
  const frame = grow(bounds, beyond * size);
  const render = (lines: readonly InkLine[]) => {
    const strokes = withLines(drawing.strokes, lines);
    if (strokes.length === 0) return blank;
    if (form === 'houseNumber') return houseNumber(strokes, look).pixels;
    return renderInput({ ...drawing, strokes }, switches).pixels;
  };
  const side = Math.round(Math.sqrt(blank.length));
  const onImage = placeOnImage(render([]), side, grow(bounds, drawing.penWidth / 2));
  const unit = side / 28;
  return {
    lines: gridLines(
      { left: frame.left, top: frame.top, width: widthOf(frame), height: heightOf(frame) },
      longest * size,
      erasable ? ['add', 'erase'] : ['add'],
    ),
    pitch: size / 6,
    render,
    covers: ({ kind, from, to }) =>
      coverage(onImage(from), onImage(to), unit * (kind === 'add' ? 1.25 : 1.6), side, side),
  };
}

/** About where a place of the pad comes to lie in the image: by the boxes around the ink of both. */
function placeOnImage(
  pixels: Uint8Array,
  side: number,
  pad: { left: number; top: number; right: number; bottom: number },
): (spot: Spot) => Spot {
  const middle = pixels.toSorted()[Math.floor(pixels.length / 2)] ?? 0;
  let [left, top, right, bottom] = [side, side, 0, 0];
  pixels.forEach((value, at) => {
    if (Math.abs(value - middle) < 40) return;
    const [x, y] = [at % side, Math.floor(at / side)];
    [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
  });
  if (right <= left) [left, top, right, bottom] = [0, 0, side, side];
  const [across, down] = [
    (right - left) / (pad.right - pad.left),
    (bottom - top) / (pad.bottom - pad.top),
  ];
  return ({ x, y }) => ({ x: left + (x - pad.left) * across, y: top + (y - pad.top) * down });
}
