// Damaged files by the thousand: node bench/fuzz.mjs [rounds, 20000] [kind of file]
// Every one must end in a typed failure or a valid data set; exits with 1 if one does not.
import { openSources } from './load.mjs';

const { load, close } = await openSources();
const { fuzz, fuzzCases } = await load('/src/data/testing/fuzz.ts');
const { goldenFile } = await load('/src/data/testing/golden.ts');

const rounds = Number(process.argv[2] ?? 20_000);
const only = process.argv[3];
for (const { name, bytes, partners } of await fuzzCases(goldenFile)) {
  if (only && name !== only) continue;
  const start = performance.now();
  const { read, failed, wrong, slowest } = await fuzz(name, bytes, rounds, 1, partners);
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
