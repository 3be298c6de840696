// Damaged files by the thousand: node bench/fuzz.mjs [rounds, 20000] [kind of file]
// HDF5 files are read 500 to a process: the app gives each a fresh library, as a damaged one may
// corrupt the memory of its C code (src/data/formats/hdf5/hdf5-apart.ts).
// Every one must end in a typed failure or a valid data set; exits with 1 if one does not. Kinds of
// which 1,000 or more were tried are counted in bench/results/fuzz.json.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openSources } from './load.mjs';

const { load, close } = await openSources();
const { fuzz, fuzzCases } = await load('/src/data/testing/fuzz.ts');
const { goldenFile } = await load('/src/data/testing/golden.ts');

const rounds = Number(process.argv[2] ?? 20_000);
const only = process.argv[3];
const seed = Number(process.argv[4] ?? 1);
const perProcess = 500;

const kept = new URL('results/fuzz.json', import.meta.url);

/** Joins what is known of the other kinds. */
function keep(name, files, valid, failed, wrong) {
  if (files < 1000) return;
  const before = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
  const all = { ...before, [name]: { files, valid, failed, wrong } };
  writeFileSync(kept, `${JSON.stringify(all, null, 2)}\n`);
}

/** The counts that a process printed: "valid 12, hdf5-malformed 3". */
function addCounts(sums, printed) {
  for (const [, code, count] of printed.matchAll(/([a-z][a-z0-9-]*) (\d+)(?=,|$)/gm)) {
    sums[code] = (sums[code] ?? 0) + Number(count);
  }
}

/** HDF5 in processes of `perProcess` files; one that does not end within two minutes is wrong. */
function fuzzApart(name) {
  const script = fileURLToPath(import.meta.url);
  const sums = {};
  let wrong = 0;
  for (let start = 0; start < rounds; start += perProcess) {
    const words = [script, perProcess, name, seed + start];
    const child = spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 120_000 });
    process.stdout.write(child.stdout);
    addCounts(
      sums,
      child.stdout
        .split('\n')
        .filter((line) => line.startsWith('  valid'))
        .join('\n'),
    );
    if (child.status === 0) continue;
    wrong++;
    console.log(`  WRONG ${name}, seed ${seed + start}: ${child.signal ?? child.status}`);
    process.exitCode = 1;
  }
  const { valid = 0, ...failed } = sums;
  keep(name, rounds, valid, failed, wrong);
}

for (const { name, bytes, partners } of await fuzzCases(goldenFile)) {
  if (only && name !== only) continue;
  if (name.endsWith('.h5') && rounds > perProcess) {
    fuzzApart(name);
    continue;
  }
  const start = performance.now();
  const { read, failed, wrong, slowest } = await fuzz(name, bytes, rounds, seed, partners);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const codes = Object.entries(failed).map(([code, count]) => `${code} ${count}`);
  console.log(`${name}: ${rounds} in ${seconds} s, slowest ${slowest.toFixed(0)} ms`);
  console.log(`  valid ${read}, ${codes.join(', ')}`);
  for (const line of wrong.slice(0, 10)) console.log(`  WRONG ${line}`);
  if (wrong.length > 0) process.exitCode = 1;
  keep(name, rounds, read, failed, wrong.length);
}
const memory = process.resourceUsage().maxRSS / 1024;
console.log(`peak memory of the process: ${memory.toFixed(0)} MB`);
await close();
