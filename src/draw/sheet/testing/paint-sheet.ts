/**
 * Photos of filled forms, painted: a page with creases, seen askew on a desk, in uneven light and
 * shadow, a little blurred and noisy. Everything comes from a seeded random number generator, and so it
 * is known where each box is.
 */
import type { Homography } from '../homography.ts';
import { homographyOf, mapped } from '../homography.ts';
import type { Place } from '../layout.ts';
import { columns, dotAt, dotSize, rows, sheetSize } from '../layout.ts';
import { bent, creasesOf, flatten, page, shadeOf } from './crease.ts';
import { sheetShape } from '../sheet-svg.ts';

type Random = () => number;
type Colour = readonly [number, number, number];

export interface Pen {
  readonly name: string;
  /** Of its stroke, in millimetres. */
  readonly width: number;
  readonly colour: Colour;
  /** How much its stroke varies, as a share. */
  readonly rough: number;
}

export const sheetPens: readonly Pen[] = [
  { name: 'pencil', width: 0.6, colour: [105, 105, 110], rough: 0.25 },
  { name: 'soft pencil', width: 0.9, colour: [80, 80, 84], rough: 0.3 },
  { name: 'black ballpoint', width: 0.55, colour: [35, 35, 45], rough: 0.1 },
  { name: 'blue ballpoint', width: 0.55, colour: [40, 60, 150], rough: 0.1 },
  { name: 'red ballpoint', width: 0.6, colour: [190, 45, 50], rough: 0.1 },
  { name: 'green fineliner', width: 0.5, colour: [30, 120, 70], rough: 0.05 },
  { name: 'black fineliner', width: 0.7, colour: [25, 25, 28], rough: 0.02 },
  { name: 'felt pen', width: 1.3, colour: [20, 20, 30], rough: 0.03 },
  { name: 'marker', width: 2.2, colour: [30, 30, 35], rough: 0.02 },
  { name: 'blue marker', width: 2, colour: [30, 70, 170], rough: 0.02 },
  { name: 'fountain pen', width: 0.8, colour: [35, 40, 95], rough: 0.08 },
  { name: 'violet felt pen', width: 1.2, colour: [120, 60, 150], rough: 0.05 },
];

export interface PaintedSheet {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
  /** Corners of every box in the photo, row by row, in the order of `cornersOf`. */
  readonly boxes: readonly (readonly Place[])[];
}

/** Strokes in the unit square. */
export type Strokes = readonly (readonly Place[])[];

const margin = {
  x: (page.width - sheetSize.width) / 2,
  y: (page.height - sheetSize.height) / 2,
} as const;
/** Pixels a millimetre of the page that is painted before it is seen. */
const fine = 7;

interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

const blank = (): Plane => ({
  ...{ width: page.width * fine, height: page.height * fine },
  values: new Float32Array(page.width * fine * page.height * fine),
});

/** Fills every pixel of a part of a plane by how much of it is covered. */
function fill(
  plane: Plane,
  [left, top, right, bottom]: readonly [number, number, number, number],
  share: (x: number, y: number) => number,
): void {
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(plane.height, bottom + 1); y++) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(plane.width, right + 1); x++) {
      const at = y * plane.width + x;
      plane.values[at] = Math.max(plane.values[at], share(x + 0.5, y + 0.5));
    }
  }
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

function printed(writer: string): Plane {
  const plane = blank();
  const { squares, holes, cores, dots, lines } = sheetShape(writer);
  const at = (x: number, offset: number) => (x + offset) * fine;
  const paint = ([x, y, side]: readonly [number, number, number], value: number) => {
    const [left, top] = [at(x, margin.x), at(y, margin.y)];
    const [right, bottom] = [left + side * fine, top + side * fine];
    for (let row = Math.round(top); row < Math.round(bottom); row++) {
      plane.values.fill(
        value,
        row * plane.width + Math.round(left),
        row * plane.width + Math.round(right),
      );
    }
  };
  for (const [x1, y1, x2, y2] of lines) {
    const box = [at(x1, margin.x) - 1, at(y1, margin.y) - 1, at(x2, margin.x), at(y2, margin.y)];
    fill(plane, box as [number, number, number, number], () => 0.16);
  }
  squares.forEach((one) => paint(one, 1));
  holes.forEach((one) => paint(one, 0));
  cores.forEach((one) => paint(one, 1));
  const radius = (dotSize / 2) * fine;
  for (const [x, y] of dots) {
    const [cx, cy] = [at(x, margin.x), at(y, margin.y)];
    const box = [cx - radius - 1, cy - radius - 1, cx + radius, cy + radius] as const;
    fill(plane, box, (px, py) => clamp(radius + 0.5 - Math.hypot(px - cx, py - cy)));
  }
  return plane;
}

function strokeInto(plane: Plane, a: Place, b: Place, radius: number): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy || 1;
  const box = [
    Math.min(a.x, b.x) - radius - 1,
    Math.min(a.y, b.y) - radius - 1,
    Math.max(a.x, b.x) + radius,
    Math.max(a.y, b.y) + radius,
  ] as const;
  fill(plane, box, (x, y) => {
    const t = clamp(((x - a.x) * dx + (y - a.y) * dy) / length);
    return clamp(radius + 0.5 - Math.hypot(x - a.x - t * dx, y - a.y - t * dy));
  });
}

/** Writes a digit into a box, not always in its middle. */
function write(plane: Plane, strokes: Strokes, at: number, pen: Pen, random: Random): void {
  const [from, to] = [
    dotAt(at % columns, Math.floor(at / columns)),
    dotAt((at % columns) + 1, Math.floor(at / columns) + 1),
  ];
  const points = strokes.flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const size = Math.min(
    (to.y - from.y) * (0.45 + 0.3 * random()),
    ((to.x - from.x) * 0.9 * Math.max(wide, high)) / Math.max(wide, 0.01),
  );
  const scale = size / Math.max(wide, high, 0.01);
  const middle = {
    x: (from.x + to.x) / 2 + (random() - 0.5) * 3,
    y: (from.y + to.y) / 2 + (random() - 0.5) * 4,
  };
  const place = ({ x, y }: Place): Place => ({
    x: (margin.x + middle.x + (x - left - wide / 2) * scale) * fine,
    y: (margin.y + middle.y + (y - top - high / 2) * scale) * fine,
  });
  const radius = (pen.width / 2) * fine * (0.85 + 0.3 * random());
  for (const stroke of strokes) {
    stroke.forEach((point, index) =>
      strokeInto(plane, place(stroke[Math.max(0, index - 1)]), place(point), radius),
    );
  }
}

/** Corners of the page in the photo: askew, turned by quarters now and then. */
function viewOf(random: Random): { map: Homography; width: number; height: number } {
  const turn = random() < 0.7 ? 0 : 1 + Math.floor(3 * random());
  const sideways = turn % 2 === 1;
  const [width, height] = sideways ? [1600, 1200] : [1200, 1600];
  const lean = (random() - 0.5) * 0.24;
  const jitter = () => (random() - 0.5) * 0.09;
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([u, v]) => {
    const [x, y] = [u * 0.41 + jitter(), v * 0.44 + jitter()];
    const side = Math.min(width, height);
    const long = Math.max(width, height);
    const [px, py] = sideways ? [x * long, y * side] : [x * side, y * long];
    return {
      x: width / 2 + px * Math.cos(lean) * 0.93 - py * Math.sin(lean) * 0.93,
      y: height / 2 + px * Math.sin(lean) * 0.93 + py * Math.cos(lean) * 0.93,
    };
  });
  const flat = [
    { x: 0, y: 0 },
    { x: page.width, y: 0 },
    { x: page.width, y: page.height },
    { x: 0, y: page.height },
  ];
  const turned = flat.map((_, at) => corners[(at + turn) % 4]);
  const map = homographyOf(flat, turned);
  if (!map) throw new Error('The page is seen from its edge.');
  return { map, width, height };
}

function inverse(h: Homography): Homography {
  const [a, b, c, d, e, f, g, i, k] = h;
  return [
    ...([e * k - f * i, c * i - b * k, b * f - c * e] as const),
    ...([f * g - d * k, a * k - c * g, c * d - a * f] as const),
    ...([d * i - e * g, b * g - a * i, a * e - b * d] as const),
  ];
}

/** Smooth noise between 0 and 1: a lattice of random values, bilinear between them. */
function noiseOf(random: Random, cells: number): (u: number, v: number) => number {
  const side = cells + 2;
  const values = Float32Array.from({ length: side * side }, () => random());
  return (u, v) => {
    const [x, y] = [clamp(u) * cells, clamp(v) * cells];
    const [i, j] = [Math.floor(x), Math.floor(y)];
    const at = j * side + i;
    const top = values[at] + (values[at + 1] - values[at]) * (x - i);
    const low = values[at + side] + (values[at + side + 1] - values[at + side]) * (x - i);
    return top + (low - top) * (y - j);
  };
}

function at({ width, height, values }: Plane, x: number, y: number): number {
  const [u, v] = [x - 0.5, y - 0.5];
  if (u < 0 || v < 0 || u >= width - 1 || v >= height - 1) return 0;
  const [i, j] = [Math.floor(u), Math.floor(v)];
  const place = j * width + i;
  const top = values[place] + (values[place + 1] - values[place]) * (u - i);
  const next = place + width;
  const low = values[next] + (values[next + 1] - values[next]) * (u - i);
  return top + (low - top) * (v - j);
}

/** A small blur, along rows and then columns; edges wrap, where nothing but desk is. */
function blurred(values: Float32Array, width: number, radius: number): Float32Array {
  const side = Math.exp(-1 / (2 * radius * radius));
  const weight = 1 / (1 + 2 * side);
  const pass = (from: Float32Array, step: number) => {
    const result = from.slice();
    for (let place = step; place < from.length - step; place++) {
      result[place] = weight * (from[place] + side * (from[place - step] + from[place + step]));
    }
    return result;
  };
  return pass(pass(values, 1), width);
}

export interface SheetScene {
  readonly writer: string;
  readonly pen: Pen;
  /** Strokes of one writing of a digit. */
  readonly digit: (label: number) => Strokes;
  readonly random: Random;
}

/** One photo of a form that is filled with ten of each digit. */
export function paintSheet({ writer, pen, digit, random }: SheetScene): PaintedSheet {
  const print = printed(writer);
  const ink = blank();
  for (let box = 0; box < rows * columns; box++) {
    write(ink, digit(Math.floor(box / columns)), box, pen, random);
  }
  const creases = creasesOf(random);
  const { map, width, height } = viewOf(random);
  const back = inverse(map);
  const paper: Colour = [240 - 18 * random(), 238 - 18 * random(), 230 - 24 * random()];
  const desk: Colour = [70 + 120 * random(), 60 + 100 * random(), 50 + 90 * random()];
  const [texture, wood, grain, glow] = [160, 30, 240, 3].map((cells) => noiseOf(random, cells));
  const edge = {
    ...{ angle: 2 * Math.PI * random(), place: (random() - 0.5) * 0.7 },
    ...{ depth: random() < 0.6 ? 0.25 + 0.35 * random() : 0, soft: 0.01 + 0.08 * random() },
  };
  const dim = 0.6 + 0.4 * random();
  const planes = [0, 1, 2].map(() => new Float32Array(width * height));
  const flat = new Float64Array(2);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const w = back[6] * (x + 0.5) + back[7] * (y + 0.5) + back[8];
      const seenX = (back[0] * (x + 0.5) + back[1] * (y + 0.5) + back[2]) / w;
      const seenY = (back[3] * (x + 0.5) + back[4] * (y + 0.5) + back[5]) / w;
      flatten(creases, seenX, seenY, flat);
      const place = { x: flat[0], y: flat[1] };
      const onPage = place.x > 0 && place.y > 0 && place.x < page.width && place.y < page.height;
      const [u, v] = [x / width, y / height];
      const side = (u - 0.5) * Math.cos(edge.angle) + (v - 0.5) * Math.sin(edge.angle);
      const shadow = 1 - edge.depth / (1 + Math.exp(-(side - edge.place) / edge.soft));
      const light = dim * shadow * (0.8 + 0.4 * glow(u, v));
      const [px, py] = [place.x * fine, place.y * fine];
      const black = onPage ? 0.93 * at(print, px, py) : 0;
      const inked = onPage
        ? at(ink, px, py) * (1 - pen.rough * grain(place.x / page.width, place.y / page.height))
        : 0;
      const ground = onPage
        ? (0.97 + 0.04 * texture(place.x / page.width, place.y / page.height)) *
          shadeOf(creases, place)
        : 0.8 + 0.3 * wood(u, v);
      for (let channel = 0; channel < 3; channel++) {
        let value = (onPage ? paper : desk)[channel] * ground;
        value += (28 - value) * black;
        value += (pen.colour[channel] - value) * inked;
        planes[channel][y * width + x] = value * light;
      }
    }
  }
  const blur = 0.45 + 0.5 * random();
  const noise = 2 + 5 * random();
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  const [red, green, blue] = planes.map((plane) => blurred(plane, width, blur));
  for (let place = 0; place < red.length; place++) {
    const grainy = noise * (random() + random() - 1);
    rgba[4 * place] = red[place] + grainy;
    rgba[4 * place + 1] = green[place] + grainy;
    rgba[4 * place + 2] = blue[place] + grainy;
  }
  const seenAt = (column: number, row: number): Place => {
    const { x, y } = dotAt(column, row);
    return mapped(map, bent(creases, { x: x + margin.x, y: y + margin.y }));
  };
  const boxes = Array.from({ length: rows * columns }, (_, box) => {
    const [column, row] = [box % columns, Math.floor(box / columns)];
    return [
      ...[seenAt(column, row), seenAt(column + 1, row)],
      ...[seenAt(column + 1, row + 1), seenAt(column, row + 1)],
    ];
  });
  return { width, height, rgba, boxes };
}
