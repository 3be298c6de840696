// Learns how people depart from the built-in digits' skeletons, and writes it to
// src/data/generator/learnt/shapes.json. Needs DATASETS_DIR (mnist and pen-strokes) and a Python with
// scripts/hands/requirements.txt:
//   DATASETS_DIR=… node scripts/hands.mjs [--python python3] [--out FILE]
// Of MNIST the first 1,200 training digits of each class are looked at, of the pen strokes those of the
// writers that bench/reader/pen-strokes.ts does not keep aside. It takes minutes. The file that ships has
// sha256 b69f7879699264b5…; whoever changes it counts generatorVersion up.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSources } from '../bench/load.mjs';
import { main, root } from './setup.mjs';

const { values: options } = parseArgs({
  options: { python: { type: 'string', default: 'python3' }, out: { type: 'string' } },
});
const target = options.out ?? join(root, 'src', 'data', 'generator', 'learnt', 'shapes.json');
const seed = 7;
const samples = 1500;

/** What is expected before anybody was looked at: the skeletons, written by the hands made by hand. */
async function expected(load) {
  const { handMadeVariants } = await load('/src/data/generator/variants.ts');
  const { handMadeControls } = await load('/src/data/generator/hand.ts');
  const { createRandom } = await load('/src/domain/random/random.ts');
  const random = createRandom(seed);
  return handMadeVariants.map((variants) =>
    variants.map((variant) => ({
      share: variant.share,
      lengths: variant.forms[0].map((stroke) => stroke.length),
      corners: variant.forms[0].flat().map(({ corner }) => corner),
      samples: Array.from({ length: samples }, () =>
        handMadeControls(variant, random).map(({ x, y }) => [x, y]),
      ),
    })),
  );
}

async function penDigits(load) {
  const { isHeldOut, readPenStrokes } = await load('/bench/reader/pen-strokes.ts');
  return readPenStrokes()
    .filter(({ writer }) => !isHeldOut(writer))
    .map(({ label, strokes }) => ({
      label,
      strokes: strokes.map((stroke) => stroke.map(({ x, y }) => [x, y])),
    }));
}

await main(async () => {
  const sources = await openSources();
  const folder = mkdtempSync(join(tmpdir(), 'hands-'));
  try {
    const asked = join(folder, 'asked.json');
    const learnt = join(folder, 'learnt.json');
    const { load } = sources;
    const question = { expected: await expected(load), pens: await penDigits(load) };
    writeFileSync(asked, JSON.stringify(question));
    const script = join(root, 'scripts', 'hands', 'learn.py');
    execFileSync(options.python, [script, process.env.DATASETS_DIR, asked, learnt], {
      stdio: 'inherit',
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    });
    const text = readFileSync(learnt);
    writeFileSync(target, text);
    console.log(`${target}: sha256 ${createHash('sha256').update(text).digest('hex')}`);
  } finally {
    rmSync(folder, { recursive: true });
    await sources.close();
  }
});
