// How well the pad tells digits apart: node bench/strokes.mjs [--learn]. Needs DATASETS_DIR.
// --learn first learns anew which strokes are one digit, from the writers that are not kept aside.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSources } from './load.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const learnt = join(root, 'src/draw/separation/learnt.json');
const write = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

async function withSources(work) {
  const sources = await openSources();
  try {
    return await work(sources.load);
  } finally {
    await sources.close();
  }
}

if (process.argv.includes('--learn')) {
  await withSources(async (load) => {
    const { readPenStrokes, isHeldOut } = await load('/bench/reader/pen-strokes.ts');
    const { makeExamples, learnPairs } = await load('/bench/strokes/learn.ts');
    const digits = readPenStrokes().filter(({ writer }) => !isHeldOut(writer));
    const examples = makeExamples(digits, 7000, 1);
    console.log(`${examples.length} pairs of ${digits.length} digits`);
    write(learnt, learnPairs(examples, 40, 2));
  });
}

await withSources(async (load) => {
  const { readPenStrokes, isHeldOut } = await load('/bench/reader/pen-strokes.ts');
  const { flickering, separatedRows, splitDigits, splitWhenTurned } = await load(
    '/bench/strokes/measure.ts',
  );
  const all = readPenStrokes();
  const held = all.filter(({ writer }) => isHeldOut(writer));
  const figures = (digits) => ({
    single: splitDigits(digits),
    whileDrawn: flickering(digits),
    turned: Object.fromEntries([-30, -20, 20, 30].map((at) => [at, splitWhenTurned(digits, at)])),
    rows: separatedRows(digits, 1500, 3),
  });
  const result = {
    command: 'npm run bench:strokes',
    measured: new Date().toISOString().slice(0, 10),
    keptAside: { writers: new Set(held.map(({ writer }) => writer)).size, ...figures(held) },
    all: figures(all),
  };
  write(join(root, 'bench/results/separation.json'), result);
  console.log(JSON.stringify(result, null, 1));
});
