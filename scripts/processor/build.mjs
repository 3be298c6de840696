// Builds src/processor/native/*.c into the two modules that the app ships: one for memory of its own,
// one for memory that threads share. The built files are committed; nothing else needs a compiler.
//   node scripts/processor/build.mjs        with clang and wasm-ld (Debian: apt install clang-22 lld-22)
//   CLANG=clang-19 node scripts/processor/build.mjs
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../src/processor/native');
const clang = process.env.CLANG ?? 'clang-22';
const sources = readdirSync(folder).filter((name) => name.endsWith('.c'));

const compiler = [
  '--target=wasm32',
  '-std=c11',
  '-O3',
  '-msimd128',
  '-mbulk-memory',
  '-mnontrapping-fptoint',
  '-ffreestanding',
  '-nostdlib',
  '-fno-math-errno',
  // A product and a sum never become one rounding: the same figures everywhere.
  '-ffp-contract=off',
  '-Wall',
  '-Wextra',
  '-Werror',
];
const linker = [
  '--no-entry',
  '--import-memory',
  '--export=__stack_pointer',
  '--export=__heap_base',
  '--stack-first',
  '--strip-all',
  '-z',
  'stack-size=65536',
];
const variants = {
  'processor.wasm': { compiler: [], linker: [] },
  'processor-threads.wasm': {
    compiler: ['-matomics', '-DTHREADS'],
    linker: ['--shared-memory', '--max-memory=4294967296'],
  },
};

for (const [name, extra] of Object.entries(variants)) {
  const output = join(folder, name);
  const link = [...linker, ...extra.linker].map((flag) => `-Wl,${flag}`);
  const flags = [...compiler, ...extra.compiler, ...sources, ...link, '-o', output];
  execFileSync(clang, flags, { cwd: folder, stdio: 'inherit' });
  const bytes = readFileSync(output);
  const packed = gzipSync(bytes, { level: 9 }).length;
  console.log(`${name}: ${bytes.length} bytes, ${packed} gzip`);
}
