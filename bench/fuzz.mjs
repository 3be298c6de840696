// Damaged files by the thousand: node bench/fuzz.mjs [rounds, 20000] [kind of file]
// HDF5 files are read 500 to a process: the app gives each a fresh library, as a damaged one may
// corrupt the memory of its C code (src/data/formats/hdf5/hdf5-apart.ts).
// Every one must end in a typed failure or a valid data set; exits with 1 if one does not.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openSources } from './load.mjs';

const { load, close } = await openSources();
const { fuzz, fuzzCases } = await load('/src/data/testing/fuzz.ts');
const { goldenFile } = await load('/src/data/testing/golden.ts');

const rounds = Number(process.argv[2] ?? 20_000);
const only = process.argv[3];
const seed = Number(process.argv[4] ?? 1);
const perProcess = 500;

/** HDF5 in processes of `perProcess` files; one that does not end within two minutes is wrong. */
function fuzzApart(name) {
  const script = fileURLToPath(import.meta.url);
  for (let start = 0; start < rounds; start += perProcess) {
    const words = [script, perProcess, name, seed + start];
    const child = spawnSync(process.execPath, words, { stdio: 'inherit', timeout: 120_000 });
    if (child.status === 0) continue;
    console.log(`  WRONG ${name}, seed ${seed + start}: ${child.signal ?? child.status}`);
    process.exitCode = 1;
  }
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
}
const memory = process.resourceUsage().maxRSS / 1024;
console.log(`peak memory of the process: ${memory.toFixed(0)} MB`);
await close();
