// node scripts/icons.mjs: draws the app's icons from the shapes of public/favicon.svg, as PNG files for
// systems that take no SVG: a rounded one, one that fills its square for launchers that cut their own
// shape, and one for Apple's home screens. Plain Node, the same bytes every time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

const folder = join(fileURLToPath(new URL('..', import.meta.url)), 'public', 'icons');

/** In favicon.svg's square of 32. */
const ground = [0x2c, 0x4e, 0xd3];
const strokes = [
  { points: [[10, 8.5], [22, 8.5], [14.5, 24]], width: 3.6, colour: [0xff, 0xff, 0xff] }, // prettier-ignore
  { points: [[12.5, 16.2], [21, 16.2]], width: 2.6, colour: [0xb9, 0xc7, 0xf6] }, // prettier-ignore
];

/** `size`: pixels a side. `corner`: radius of 32. `scale`: of the seven within its square. */
export const icons = {
  'icon-192.png': { size: 192, corner: 8, scale: 1 },
  'icon-512.png': { size: 512, corner: 8, scale: 1 },
  'maskable-512.png': { size: 512, corner: 0, scale: 0.78 },
  'apple-touch-icon.png': { size: 180, corner: 0, scale: 0.9 },
};

function distanceToSegment(x, y, [ax, ay], [bx, by]) {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const at = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - at * (bx - ax), y - ay - at * (by - ay));
}

function distanceToLine(x, y, points) {
  let nearest = Infinity;
  for (let index = 1; index < points.length; index++) {
    nearest = Math.min(nearest, distanceToSegment(x, y, points[index - 1], points[index]));
  }
  return nearest;
}

/** Below zero within a square of 32 with round corners. */
function distanceToGround(x, y, corner) {
  const dx = Math.abs(x - 16) - (16 - corner);
  const dy = Math.abs(y - 16) - (16 - corner);
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
}

/** How much of a pixel lies within an edge that is `distance` units away. */
const cover = (distance, pixel) => Math.max(0, Math.min(1, 0.5 - distance / pixel));

/** RGBA, row by row. */
function draw({ size, corner, scale }) {
  const pixel = 32 / size;
  const image = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [x, y] = [(column + 0.5) * pixel, (row + 0.5) * pixel];
      const [u, v] = [16 + (x - 16) / scale, 16 + (y - 16) / scale];
      let colour = ground;
      for (const stroke of strokes) {
        const edge = (distanceToLine(u, v, stroke.points) - stroke.width / 2) * scale;
        const share = cover(edge, pixel);
        colour = colour.map((value, at) => value + share * (stroke.colour[at] - value));
      }
      const alpha = corner > 0 ? cover(distanceToGround(x, y, corner), pixel) : 1;
      image.set([...colour.map(Math.round), Math.round(255 * alpha)], (row * size + column) * 4);
    }
  }
  return image;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = crcTable[(crc ^ byte) & 255] ^ (crc >>> 8);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, check]);
}

/** An icon as the bytes of a PNG file. */
export function png(icon) {
  const { size } = icon;
  const image = draw(icon);
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.concat([Buffer.from([0]), image.subarray(row * size * 4, (row + 1) * size * 4)]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, RGBA
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  for (const [name, icon] of Object.entries(icons)) writeFileSync(join(folder, name), png(icon));
}
