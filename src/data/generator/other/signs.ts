import type { Random } from '../../../domain/random/random.ts';
import { normal } from '../../../domain/random/random.ts';
import type { Point, Stroke } from '../../../draw/stroke.ts';

/** A sign in a box from -1 to 1, y downwards. */
export type Sign = (random: Random) => readonly Stroke[];

const between = (random: Random, low: number, high: number) => low + (high - low) * random();

const line = (x0: number, y0: number, x1: number, y1: number): Stroke =>
  [0, 0.25, 0.5, 0.75, 1].map((t) => ({ x: x0 + t * (x1 - x0), y: y0 + t * (y1 - y0) }));

function ellipse(x: number, y: number, rx: number, ry: number, from = 0, to = 1): Stroke {
  const pieces = 24;
  return Array.from({ length: pieces + 1 }, (_, index): Point => {
    const angle = 2 * Math.PI * (from + ((to - from) * index) / pieces);
    return { x: x + rx * Math.sin(angle), y: y - ry * Math.cos(angle) };
  });
}

const closed = (points: readonly Point[]): Stroke[] =>
  points.map((a, index) => {
    const b = points[(index + 1) % points.length]!;
    return line(a.x, a.y, b.x, b.y);
  });

function corners(count: number, turn: number, radii: readonly number[] = [1]): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = turn + (2 * Math.PI * index) / count;
    const radius = radii[index % radii.length]!;
    return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
  });
}

const dot = (x: number, y: number): Stroke => [
  { x, y },
  { x: x + 0.01, y },
];

/** A line that wanders: each step turns a little, or a lot. */
function scribble(random: Random): readonly Stroke[] {
  const steps = Math.round(between(random, 25, 90));
  const wild = between(random, 0.5, 1.6);
  let at: Point = { x: 0, y: 0 };
  const points = [at];
  let heading = 2 * Math.PI * random();
  let turning = 0;
  for (let step = 0; step < steps; step++) {
    turning = 0.7 * turning + 0.5 * wild * normal(random);
    heading += turning;
    const { x, y } = at;
    // Whatever runs off is turned back.
    const home = Math.hypot(x, y) > 1 ? 0.25 : 0;
    at = {
      x: x + 0.25 * Math.cos(heading) - home * x,
      y: y + 0.25 * Math.sin(heading) - home * y,
    };
    points.push(at);
  }
  return [points];
}

function hatching(random: Random): readonly Stroke[] {
  const turns = Math.round(between(random, 5, 14));
  const lean = between(random, -0.5, 0.5);
  const points = Array.from({ length: turns + 1 }, (_, index): Point => {
    const y = -1 + (2 * index) / turns + 0.06 * normal(random);
    return { x: (index % 2 === 0 ? -1 : 1) * between(random, 0.7, 1) + lean * y, y };
  });
  return random() < 0.5 ? [points] : [points.map(({ x, y }) => ({ x: y, y: x }))];
}

function spiral(random: Random): readonly Stroke[] {
  const turns = between(random, 2, 4);
  const start = 2 * Math.PI * random();
  const way = random() < 0.5 ? 1 : -1;
  return [
    Array.from({ length: 61 }, (_, index): Point => {
      const angle = start + way * 2 * Math.PI * turns * (index / 60);
      return { x: (index / 60) * Math.cos(angle), y: (index / 60) * Math.sin(angle) };
    }),
  ];
}

function ringOfDots(random: Random): readonly Stroke[] {
  const count = Math.round(between(random, 5, 14));
  const width = between(random, 0.5, 1);
  return corners(count, 6 * random()).map(({ x, y }) => dot(width * x, y));
}

function face(random: Random): readonly Stroke[] {
  const eyes = between(random, 0.25, 0.45);
  const smile = random() < 0.7;
  const mouth = smile
    ? ellipse(0, 0.15, 0.5, 0.4, 0.3, 0.7)
    : ellipse(0, 0.75, 0.5, 0.4, -0.2, 0.2);
  const eye = (x: number) => (random() < 0.5 ? dot(x, -0.3) : ellipse(x, -0.3, 0.1, 0.12));
  const nose = random() < 0.4 ? [line(0, -0.15, 0.05, 0.15)] : [];
  return [ellipse(0, 0, 1, 1), eye(-eyes), eye(eyes), mouth, ...nose];
}

function wave(random: Random): readonly Stroke[] {
  const humps = between(random, 1, 4);
  const high = between(random, 0.15, 0.5);
  return [
    Array.from({ length: 41 }, (_, index): Point => {
      const x = -1 + index / 20;
      return { x, y: high * Math.sin(Math.PI * humps * (x + 1)) };
    }),
  ];
}

function dash(random: Random): readonly Stroke[] {
  const lean = between(random, -0.35, 0.35);
  const sag = between(random, -0.1, 0.1);
  return [
    [
      { x: -1, y: lean },
      { x: 0, y: sag },
      { x: 1, y: -lean },
    ],
  ];
}

function flower(random: Random): readonly Stroke[] {
  const petals = Math.round(between(random, 4, 7));
  const around = corners(petals, 6 * random(), [0.65]);
  return [ellipse(0, 0, 0.25, 0.25), ...around.map(({ x, y }) => ellipse(x, y, 0.35, 0.35))];
}

/** What people draw to see what a reader of digits says. */
export const signs: Readonly<Record<string, Sign>> = {
  scribble,
  hatching,
  spiral,
  ringOfDots,
  face,
  wave,
  dash,
  flower,
  dot: () => [dot(0, 0)],
  dots: (random) =>
    Array.from({ length: 2 + Math.floor(4 * random()) }, () =>
      dot(between(random, -1, 1), between(random, -1, 1)),
    ),
  plus: () => [line(0, -1, 0, 1), line(-1, 0, 1, 0)],
  equals: () => [line(-1, -0.3, 1, -0.3), line(-1, 0.3, 1, 0.3)],
  bars: (random) =>
    Array.from({ length: 3 + Math.floor(2 * random()) }, (_, index) =>
      line(-0.8 + 0.5 * index, -0.9, -0.8 + 0.5 * index, 0.9),
    ),
  tick: () => [line(-0.8, 0.1, -0.2, 0.9), line(-0.2, 0.9, 1, -0.9)],
  arrow: (random) => {
    const turn = 2 * Math.PI * random();
    const put = (x: number, y: number): Point => ({
      x: x * Math.cos(turn) - y * Math.sin(turn),
      y: x * Math.sin(turn) + y * Math.cos(turn),
    });
    const [tip, tail, left, right] = [put(1, 0), put(-1, 0), put(0.4, -0.5), put(0.4, 0.5)];
    return [
      [tail, tip],
      [left, tip, right],
    ];
  },
  question: () => [
    [...ellipse(0, -0.5, 0.5, 0.5, -0.25, 0.4), { x: 0, y: 0.2 }, { x: 0, y: 0.5 }],
    dot(0, 0.95),
  ],
  hash: () => [
    line(-0.3, -1, -0.4, 1),
    line(0.4, -1, 0.3, 1),
    line(-1, -0.3, 1, -0.35),
    line(-1, 0.35, 1, 0.3),
  ],
  star: (random) =>
    closed(corners(5, 0.3 * normal(random)).map((_, index, all) => all[(2 * index) % 5]!)),
  triangle: (random) => closed(corners(3, 6 * random())),
  square: (random) => closed(corners(4, Math.PI / 4 + 0.15 * normal(random))),
  asterisk: (random) =>
    corners(6, 6 * random())
      .slice(0, 3)
      .map(({ x, y }) => line(x, y, -x, -y)),
  heart: () => [
    [
      ...ellipse(-0.45, -0.4, 0.5, 0.5, 0.25, -0.35),
      { x: 0, y: 1 },
      ...ellipse(0.45, -0.4, 0.5, 0.5, 0.35, -0.25),
    ],
  ],
  infinity: () => [
    [...ellipse(-0.5, 0, 0.5, 0.35, 0.25, 1.25), ...ellipse(0.5, 0, 0.5, 0.35, -0.25, -1.25)],
  ],
  house: () => [
    ...closed(corners(4, Math.PI / 4).map(({ x, y }) => ({ x, y: y + 0.3 }))),
    line(-0.75, -0.4, 0, -1),
    line(0, -1, 0.75, -0.4),
  ],
  zigzag: (random) => {
    const teeth = 3 + Math.floor(4 * random());
    return [
      Array.from({ length: teeth + 1 }, (_, index) => ({
        x: -1 + (2 * index) / teeth,
        y: index % 2 === 0 ? -0.45 : 0.45,
      })),
    ];
  },
  stickFigure: () => [
    ellipse(0, -0.75, 0.22, 0.25),
    line(0, -0.5, 0, 0.3),
    line(-0.5, -0.2, 0.5, -0.2),
    line(0, 0.3, -0.4, 1),
    line(0, 0.3, 0.4, 1),
  ],
};
