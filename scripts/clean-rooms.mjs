// The rooms whose every place behind an index is checked (TypeScript's noUncheckedIndexedAccess): an
// array or record may hold nothing there. The other rooms have such places left; a room that has none
// joins the list. Tests and what they share are left out.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const rooms = [
  'benchmark',
  'charts',
  'classroom',
  'data',
  'domain',
  'draw',
  'engine',
  'inside',
  'keras',
  'lessons',
  'notebook',
  'pad',
  'processor',
  'reader',
  'state',
  'tf',
  'training',
  'ui',
  'worker',
];

const { stdout } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
    ...['--noEmit', '--noUncheckedIndexedAccess', '--pretty', 'false'],
  ],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);

const isTest = (file) => /\.test\.tsx?$|\/testing\/|testing\.ts$/.test(file);
const found = stdout.split('\n').filter((line) => {
  const file = line.match(/^(src\/[^(]+)\(/)?.[1];
  return file && rooms.includes(file.split('/')[1]) && !isTest(file);
});
for (const line of found) console.error(line);
console.log(`Index accesses are checked in ${rooms.join(', ')}: ${found.length} left.`);
process.exitCode = found.length === 0 ? 0 : 1;
