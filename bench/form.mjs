// Forms in photos, found and read: 500 painted photos of filled forms with 12 pens, askew, creased, in
// uneven light, half of them with the edge of a shadow across them: npm run bench:form [-- photos].
// Writes bench/results/form.json. Strokes are those of DATASETS_DIR/pen-strokes where that is, else the
// built-in digits' own. A box is found where all four corners lie within one pixel of the truth.
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { openSources } from './load.mjs';

const photos = Number(process.argv[2] ?? 500);
const folder = process.env.DATASETS_DIR;

const { load, close } = await openSources();
const { createRandom } = await load('/src/domain/random/random.ts');
const { writeDigit, usualHand } = await load('/src/data/generator/hand.ts');
const { greyOf } = await load('/src/draw/photo/picture.ts');
const { readSheet } = await load('/src/draw/sheet/read-sheet.ts');
const { writerCode } = await load('/src/draw/sheet/writer-code.ts');
const { paintSheet, sheetPens } = await load('/src/draw/sheet/testing/paint-sheet.ts');

/** Strokes that people made, by digit; null where there are none. */
function penStrokes() {
  if (!folder) return null;
  const all = JSON.parse(gunzipSync(readFileSync(join(folder, 'pen-strokes/digits.json.gz'))));
  return Array.from({ length: 10 }, (_, label) =>
    all.filter((one) => one.label === label && one.strokes.flat().length > 3),
  );
}
const byLabel = penStrokes();

/** Strokes of a digit that is asked for. */
function strokeSource(random) {
  if (byLabel) {
    return (label) => {
      const known = byLabel[label];
      const { strokes } = known[Math.floor(random() * known.length)];
      return strokes.map((stroke) => stroke.map(([x, y]) => ({ x, y })));
    };
  }
  return (label) => writeDigit(label, random, usualHand).map(({ points }) => points);
}

/** What became of one photo; everything in it follows from its number. */
function readPhoto(number) {
  const random = createRandom(1700 + number);
  const pen = sheetPens[number % sheetPens.length];
  const writer = writerCode(number * 977, 0);
  const digit = strokeSource(random);
  const { rgba, width, height, boxes } = paintSheet({ writer, pen, digit, random });
  const photo = greyOf(rgba, width, height);
  const began = performance.now();
  const result = { number, pen: pen.name, found: false, writer: false, empty: 0, errors: [] };
  try {
    const read = readSheet(photo);
    result.found = true;
    result.writer = read.writer === writer;
    result.empty = read.boxes.filter(({ digit: found }) => found === null).length;
    result.errors = read.boxes.map(({ corners }, at) =>
      Math.max(
        ...corners.map(({ x, y }, index) =>
          Math.hypot(x - boxes[at][index].x, y - boxes[at][index].y),
        ),
      ),
    );
  } catch (thrown) {
    if (thrown.code !== 'image-unreadable') throw thrown;
  }
  return { ...result, seconds: (performance.now() - began) / 1000 };
}

// Side by side, each process takes every so many-th photo and tells of each.
const shards = Number(process.env.SHARDS ?? availableParallelism());
if (process.send) {
  const shard = Number(process.argv[3]);
  for (let number = shard; number < photos; number += shards) process.send(readPhoto(number));
  await close();
  process.disconnect();
} else {
  await close();
  const results = [];
  await Promise.all(
    Array.from({ length: shards }, (_, shard) => {
      const child = fork(fileURLToPath(import.meta.url), [String(photos), String(shard)], {
        env: { ...process.env, SHARDS: String(shards) },
      });
      child.on('message', (result) => {
        results.push(result);
        if (!result.found) console.log(`${result.number}: ${result.pen}: no form was found`);
        if (results.length % 25 === 0) tell([...results], false);
      });
      return new Promise((resolve, reject) =>
        child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${code}`)))),
      );
    }),
  );
  tell(results.sort((one, other) => one.number - other.number));
}

function tell(results, last = true) {
  const errors = results.flatMap((one) => one.errors).sort((one, other) => one - other);
  const near = (all) => all.filter((error) => error <= 1).length;
  const at = (share) => Number(errors[Math.floor(share * (errors.length - 1))].toFixed(3));
  const of = (pen) => results.filter((one) => one.pen === pen);
  const pens = [...new Set(results.map(({ pen }) => pen))];
  const sum = (name) => results.reduce((total, one) => total + Number(one[name]), 0);
  const result = {
    ...{ strokes: folder ? 'pen-strokes' : 'built-in', photos: results.length },
    ...{ formsFound: sum('found'), writersRight: sum('writer'), boxes: 100 * results.length },
    ...{ boxesWithinOnePixel: near(errors), share: near(errors) / (100 * results.length) },
    worstCornerPixels: { median: at(0.5), of99: at(0.99), of999: at(0.999), most: at(1) },
    boxesThoughtEmpty: sum('empty'),
    byPen: Object.fromEntries(
      pens.map((pen) => [pen, near(of(pen).flatMap((one) => one.errors)) / (100 * of(pen).length)]),
    ),
  };
  console.log(last ? result : `${result.photos} photos, ${result.share} of the boxes`);
  if (photos < 500) return;
  const file = fileURLToPath(new URL('results/form.json', import.meta.url));
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}
