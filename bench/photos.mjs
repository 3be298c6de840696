// Digits in photos, found and read: 2,000 painted photos of 1 to 4 digits, with 12 pens, on plain,
// ruled and squared paper, in shadow, in dim light and blurred.
//   node bench/photos.mjs [photos] [processes]     600 or more write bench/results/photos.json
// Strokes are those of DATASETS_DIR/pen-strokes, where that is, and the built-in digits' own. What is
// found is read by the reader that ships with the page, and so is the clean drawing.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { openSources } from './load.mjs';
import { pens, photoOf } from './photos/paint.mjs';

const photos = Number(process.argv[2] ?? 2000);
const processes = Number(process.argv[3] ?? 1);
/** Which of the processes this is; it paints every so many-th photo and prints its sums. */
const part = process.argv[4] === undefined ? null : Number(process.argv[4]);
const kinds = ['plain', 'shadow', 'ruled', 'squared', 'dim', 'blurred'];
const folder = process.env.DATASETS_DIR;

const { load, close } = await openSources();
const { createRandom } = await load('/src/domain/random/random.ts');
const { writeDigit, usualHand } = await load('/src/data/generator/hand.ts');
const { greyOf, findDigits, digitFromPicture, pictureOfInk } = await load(
  '/src/draw/photo/picture.ts',
);
const { atOnce } = await load('/src/domain/steps.ts');
const { rasterize } = await load('/src/draw/rasterize.ts');
const { loadReader } = await load('/src/reader/index.ts');

const written = (random) => {
  const label = Math.floor(random() * 10);
  const strokes = writeDigit(label, random, usualHand).map(({ points }) =>
    points.map(({ x, y }) => [x, y]),
  );
  return { label, strokes };
};

/** Digits as strokes of [x, y], with their labels: those of people. */
function strokeSource() {
  if (folder) {
    const all = JSON.parse(gunzipSync(readFileSync(join(folder, 'pen-strokes/digits.json.gz'))));
    const usable = all.filter(({ strokes }) => strokes.flat().length > 3);
    return (random) => usable[Math.floor(random() * usable.length)];
  }
  return written;
}

const reader = loadReader(
  new Uint8Array(readFileSync(new URL('../src/reader/weights/reader.bin', import.meta.url))),
);

/** The digit that the reader takes an image of 28 x 28 bytes for. */
function readDigit(pixels) {
  const [{ shares }] = reader.read({ count: 1, height: 28, width: 28, pixels });
  return shares.indexOf(Math.max(...shares));
}

function overlap(a, b) {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  const area = (box) => Math.max(1, (box.right - box.left) * (box.bottom - box.top));
  return (width * height) / (area(a) + area(b) - width * height);
}

const next = strokeSource();
const totals = {};
const add = (key, name, more) => {
  const group = (totals[key] ??= {});
  const sums = (group[name] ??= {
    digits: 0,
    found: 0,
    false: 0,
    doubted: 0,
    falseDoubted: 0,
    readRight: 0,
    cleanRight: 0,
    ms: 0,
    photos: 0,
  });
  for (const [field, value] of Object.entries(more)) sums[field] += value;
};

function measurePhoto(photo) {
  const random = createRandom(2026 + photo);
  const kind = kinds[photo % kinds.length];
  const pen = pens[Math.floor(photo / kinds.length) % pens.length];
  // Every pen writes on every paper before hands change: people's, then the built-in digits'.
  const people = Math.floor(photo / (kinds.length * pens.length)) % 2 === 0;
  const digits = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
    people ? next(random) : written(random),
  );
  const { rgba, width, height, boxes } = photoOf(
    digits.map(({ strokes }) => strokes),
    pen,
    random,
    kind,
  );
  const start = performance.now();
  const { pieces, scale } = atOnce(findDigits(greyOf(rgba, width, height)));
  const ms = performance.now() - start;
  const grow = ({ left, top, right, bottom }) => ({
    left: (left - 3) * scale,
    top: (top - 3) * scale,
    right: (right + 4) * scale,
    bottom: (bottom + 4) * scale,
  });
  let [found, doubted, readRight, cleanRight] = [0, 0, 0, 0];
  const used = new Set();
  digits.forEach(({ label, strokes }, index) => {
    const match = pieces.findIndex(
      (piece, at) => !used.has(at) && overlap(grow(boxes[index]), piece.box) > 0.5,
    );
    const drawn = strokes.map((stroke) => stroke.map(([x, y]) => ({ x, y })));
    const clean = rasterize(drawn);
    cleanRight += readDigit(clean) === label ? 1 : 0;
    if (match < 0) return;
    used.add(match);
    found++;
    if (pieces[match].doubt) doubted++;
    const image = digitFromPicture(pictureOfInk(pieces[match].ink));
    readRight += readDigit(image) === label ? 1 : 0;
  });
  const sums = {
    digits: digits.length,
    found,
    false: pieces.length - used.size,
    doubted,
    falseDoubted: pieces.filter(({ doubt }, at) => doubt && !used.has(at)).length,
    readRight,
    cleanRight,
    ms,
    photos: 1,
  };
  add('all', 'all', sums);
  add('paper', kind, sums);
  add('pen', pen.name, sums);
  add('hand', people && folder ? 'people' : 'built-in', sums);
}

/** The sums of the other processes join these. */
function addAll(others) {
  for (const [key, group] of Object.entries(others)) {
    for (const [name, sums] of Object.entries(group)) add(key, name, sums);
  }
}

async function measureApart() {
  const script = fileURLToPath(import.meta.url);
  const run = promisify(execFile);
  const parts = Array.from({ length: processes }, (_, at) =>
    run(process.execPath, [script, photos, processes, at], { maxBuffer: 1e8 }),
  );
  for (const { stdout } of await Promise.all(parts)) {
    addAll(JSON.parse(stdout.slice(stdout.lastIndexOf('\nsums') + 5)));
  }
}

if (part === null && processes > 1) await measureApart();
else for (let at = part ?? 0; at < photos; at += processes) measurePhoto(at);

if (part !== null) {
  console.log(`\nsums${JSON.stringify(totals)}`);
  await close();
  process.exit();
}

const share = (some, whole) => Math.round((1e4 * some) / Math.max(1, whole)) / 100;
const inPercent = (sums) => ({
  digits: sums.digits,
  found: share(sums.found, sums.digits),
  false: share(sums.false, sums.digits),
  falseDoubted: share(sums.falseDoubted, sums.digits),
  doubtedOfFound: share(sums.doubted, sums.found),
  readOfFound: share(sums.readRight, sums.found),
  cleanRead: share(sums.cleanRight, sums.digits),
});
const table = (group) =>
  Object.fromEntries(Object.entries(group).map(([name, sums]) => [name, inPercent(sums)]));
const result = {
  photos,
  strokes: folder ? 'pen strokes of 171 writers, and built-in digits' : 'built-in digits',
  reader: 'the one that ships',
  unit: '%',
  all: inPercent(totals.all.all),
  paper: table(totals.paper),
  pen: table(totals.pen),
  hand: table(totals.hand),
};
console.log(JSON.stringify(result, null, 2));
console.log(`${(totals.all.all.ms / photos).toFixed(0)} ms a photo here`);
if (photos >= 600) {
  writeFileSync(
    new URL('results/photos.json', import.meta.url),
    `${JSON.stringify(result, null, 2)}\n`,
  );
}
await close();
