// npm run check:shaders: every WGSL source that the engine can make goes through Naga, the compiler of
// Firefox and wgpu: valid, and translatable to Metal, Direct3D and Vulkan. Needs Rust's cargo; says so
// and passes where there is none. Writes bench/results/shaders.json.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSources } from '../../bench/load.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const results = fileURLToPath(new URL('../../bench/results/shaders.json', import.meta.url));
const randomNetworks = 150;

if (spawnSync('cargo', ['--version']).status !== 0) {
  console.log('Shaders are not checked here: this needs Rust (cargo), see https://rustup.rs.');
  process.exit(0);
}

async function collect(folder) {
  const { load, close } = await openSources();
  try {
    const { allShaders } = await load('/src/engine/testing/all-shaders.ts');
    const shaders = await allShaders(randomNetworks);
    shaders.forEach((code, index) => writeFileSync(join(folder, `${index}.wgsl`), code));
    return shaders.length;
  } finally {
    await close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'shaders-'));
try {
  console.log(`${await collect(folder)} different sources`);
  const manifest = join(here, 'Cargo.toml');
  const checked = spawnSync(
    'cargo',
    ['run', '--quiet', '--release', '--locked', '--manifest-path', manifest, '--', folder],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 },
  );
  const counts = JSON.parse(checked.stdout);
  writeFileSync(
    results,
    `${JSON.stringify({ command: 'npm run check:shaders', naga: '30', ...counts }, null, 2)}\n`,
  );
  console.log(JSON.stringify(counts, null, 2));
  process.exitCode = checked.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
