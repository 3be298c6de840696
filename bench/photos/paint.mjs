// Photos of written digits, painted in Node: pen strokes on paper with light, rules, perspective,
// blur and JPEG's loss. Everything comes from a seeded random number generator.

export const pens = [
  { name: 'pencil', width: 0.035, colour: [95, 95, 100], rough: 0.25 },
  { name: 'soft pencil', width: 0.05, colour: [70, 70, 72], rough: 0.3 },
  { name: 'black ballpoint', width: 0.03, colour: [35, 35, 45], rough: 0.1 },
  { name: 'blue ballpoint', width: 0.032, colour: [40, 60, 150], rough: 0.1 },
  { name: 'red ballpoint', width: 0.032, colour: [190, 45, 50], rough: 0.1 },
  { name: 'green fineliner', width: 0.03, colour: [30, 120, 70], rough: 0.05 },
  { name: 'black fineliner', width: 0.04, colour: [25, 25, 28], rough: 0.02 },
  { name: 'felt pen', width: 0.075, colour: [20, 20, 30], rough: 0.03 },
  { name: 'marker', width: 0.12, colour: [30, 30, 35], rough: 0.02 },
  { name: 'blue marker', width: 0.11, colour: [30, 70, 170], rough: 0.02 },
  { name: 'fountain pen', width: 0.045, colour: [35, 40, 95], rough: 0.08 },
  { name: 'chalk', width: 0.08, colour: [228, 228, 220], rough: 0.25, onBoard: true },
];

/** Distance of a point to a segment. */
function distance(px, py, ax, ay, bx, by) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy || 1;
  const t = Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** Smooth noise between 0 and 1: a lattice of random values, bilinear between them. */
function lattice(random, cells) {
  const values = Float32Array.from({ length: (cells + 2) ** 2 }, () => random());
  return (u, v) => {
    const [x, y] = [u * cells, v * cells];
    const [i, j] = [Math.floor(x), Math.floor(y)];
    const at = (a, b) => values[b * (cells + 2) + a];
    const top = at(i, j) + (at(i + 1, j) - at(i, j)) * (x - i);
    const low = at(i, j + 1) + (at(i + 1, j + 1) - at(i, j + 1)) * (x - i);
    return top + (low - top) * (y - j);
  };
}

function blur(plane, width, height, radius) {
  if (radius <= 0) return plane;
  const kernel = Array.from({ length: 2 * Math.ceil(2 * radius) + 1 }, (_, at) =>
    Math.exp(-((at - Math.ceil(2 * radius)) ** 2) / (2 * radius * radius)),
  );
  const sum = kernel.reduce((a, b) => a + b);
  const reach = Math.ceil(2 * radius);
  const pass = (from, dx, dy) =>
    Float32Array.from(from, (_, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      let value = 0;
      for (let k = -reach; k <= reach; k++) {
        const u = Math.min(width - 1, Math.max(0, x + k * dx));
        const v = Math.min(height - 1, Math.max(0, y + k * dy));
        value += kernel[k + reach] * from[v * width + u];
      }
      return value / sum;
    });
  return pass(pass(plane, 1, 0), 0, 1);
}

const cosines = Array.from({ length: 8 }, (_, u) =>
  Array.from(
    { length: 8 },
    (__, x) => (Math.cos(((2 * x + 1) * u * Math.PI) / 16) * (u === 0 ? Math.SQRT1_2 : 1)) / 2,
  ),
);

/** JPEG's loss: each block of 8 x 8 to cosines, rounded to steps that grow with the frequency. */
function jpeg(plane, width, height, step) {
  const result = plane.slice();
  for (let top = 0; top + 8 <= height; top += 8) {
    for (let left = 0; left + 8 <= width; left += 8) {
      const rows = [];
      for (let v = 0; v < 8; v++) {
        rows.push(
          cosines.map((wave) =>
            wave.reduce((sum, w, x) => sum + w * plane[(top + v) * width + left + x], 0),
          ),
        );
      }
      const block = cosines.map((wave, v) =>
        cosines.map((_, u) => {
          const value = wave.reduce((sum, w, y) => sum + w * rows[y][u], 0);
          const size = step * (1 + (u + v) / 2);
          return Math.round(value / size) * size;
        }),
      );
      const columns = block.map((row) =>
        cosines[0].map((_, x) => row.reduce((sum, value, u) => sum + value * cosines[u][x], 0)),
      );
      for (let y = 0; y < 8; y++) {
        for (let x = 0; x < 8; x++) {
          result[(top + y) * width + left + x] = columns.reduce(
            (sum, row, v) => sum + row[x] * cosines[v][y],
            0,
          );
        }
      }
    }
  }
  return result;
}

/** Strokes of a digit in the unit square, its longer side 1, placed at a box of the page. */
function placed(strokes, box) {
  const points = strokes.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const size = Math.max(Math.max(...xs) - left, Math.max(...ys) - top, 1e-6);
  const shift = [(box.side - ((Math.max(...xs) - left) / size) * box.side) / 2, 0];
  return strokes.map((stroke) =>
    stroke.map(([x, y]) => [
      box.left + shift[0] + ((x - left) / size) * box.side,
      box.top + shift[1] + ((y - top) / size) * box.side,
    ]),
  );
}

/**
 * One photo of some digits in a row. Returns RGBA, and where each digit is.
 * `digits` are lists of strokes; `random` gives numbers from 0 to 1.
 */
export function photoOf(digits, pen, random, kind) {
  const many = digits.length;
  const height = 240;
  const width = Math.round(height * (0.35 + 0.72 * many));
  const side = height * (0.42 + 0.2 * random());
  const coverage = new Float32Array(width * height);
  const boxes = [];
  const tilt = (random() - 0.5) * 0.12;
  const squeeze = (random() - 0.5) * 0.16;
  const bend = ([x, y]) => {
    const [u, v] = [x / width - 0.5, y / height - 0.5];
    const w = 1 + squeeze * u;
    return [
      (0.5 + (u - tilt * v * (height / width)) / w) * width,
      (0.5 + (v + tilt * u * (width / height) * 0.4) / w) * height,
    ];
  };
  digits.forEach((strokes, index) => {
    const own = side * (0.88 + 0.24 * random());
    const left = width * ((index + 0.5) / many) - own / 2 + (random() - 0.5) * 8;
    const top = (height - own) / 2 + (random() - 0.5) * 14;
    const lines = placed(strokes, { left, top, side: own }).map((stroke) => stroke.map(bend));
    const radius = Math.max(1, (pen.width * own) / 2);
    let [l, t, r, b] = [width, height, 0, 0];
    for (const line of lines) {
      for (let k = 0; k < line.length; k++) {
        const [[ax, ay], [bx, by]] = [line[Math.max(0, k - 1)], line[k]];
        const reach = radius + 1;
        const from = [
          Math.max(0, Math.floor(Math.min(ax, bx) - reach)),
          Math.max(0, Math.floor(Math.min(ay, by) - reach)),
        ];
        const to = [
          Math.min(width - 1, Math.ceil(Math.max(ax, bx) + reach)),
          Math.min(height - 1, Math.ceil(Math.max(ay, by) + reach)),
        ];
        for (let y = from[1]; y <= to[1]; y++) {
          for (let x = from[0]; x <= to[0]; x++) {
            const share = Math.min(
              1,
              Math.max(0, radius + 0.5 - distance(x + 0.5, y + 0.5, ax, ay, bx, by)),
            );
            const at = y * width + x;
            if (share > coverage[at]) coverage[at] = share;
          }
        }
        [l, t, r, b] = [Math.min(l, bx), Math.min(t, by), Math.max(r, bx), Math.max(b, by)];
      }
    }
    boxes.push({ left: l, top: t, right: r, bottom: b });
  });
  const texture = lattice(random, 60);
  const stain = lattice(random, 4);
  const grain = lattice(random, 90);
  const paper = pen.onBoard
    ? [38, 62, 50]
    : [238 - 20 * random(), 235 - 20 * random(), 226 - 26 * random()];
  const rule = {
    every: height / (4 + 4 * random()),
    shift: random() * 40,
    colour: [150, 170, 205],
  };
  const edge = {
    angle: random() * Math.PI,
    at: (random() - 0.5) * 0.6,
    depth: 0.3 + 0.35 * random(),
    soft: 0.02 + 0.1 * random(),
  };
  const dim = kind === 'dim' ? 0.35 + 0.2 * random() : 0.85 + 0.15 * random();
  const planes = [0, 1, 2].map((channel) =>
    Float32Array.from(coverage, (share, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      const [u, v] = [x / width, y / height];
      let value = paper[channel] * (0.965 + 0.05 * texture(u, v) + 0.04 * stain(u, v));
      if (kind === 'ruled' || kind === 'squared') {
        const [px, py] = [x + tilt * y, y + tilt * 0.4 * x];
        const near = (q) => Math.abs(((q + rule.shift) % rule.every) - rule.every / 2) < 0.8;
        if (near(py) || (kind === 'squared' && near(px)))
          value = pen.onBoard ? value + 25 : rule.colour[channel];
      }
      const rough = 1 - pen.rough * grain(u, v);
      value += (pen.colour[channel] - value) * share * rough;
      if (kind === 'shadow') {
        const d = (u - 0.5) * Math.cos(edge.angle) + (v - 0.5) * Math.sin(edge.angle) - edge.at;
        value *= 1 - edge.depth / (1 + Math.exp(-d / edge.soft));
      }
      return value * dim * (0.9 + 0.2 * (1 - Math.hypot(u - 0.5, v - 0.5)));
    }),
  );
  const radius = 0.3 + random() * (kind === 'blurred' ? 1.8 : 0.6);
  const noise = kind === 'dim' ? 9 : 4;
  const step = 3 + 9 * random();
  const seen = planes.map((plane) => {
    const soft = blur(plane, width, height, radius);
    return jpeg(
      soft.map((value) => value + noise * (random() + random() - 1)),
      width,
      height,
      step,
    );
  });
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    seen.forEach((plane, channel) => (rgba[4 * at + channel] = plane[at]));
    rgba[4 * at + 3] = 255;
  }
  return { rgba, width, height, boxes };
}
