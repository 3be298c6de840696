// Does what is missing and nothing else: dependencies, the data sets that can be found, and (for the
// tests) a browser. Plain Node, no dependencies: it runs before there are any.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text) => console.log(`[digit-lab] ${text}`);

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Digit Lab needs Node 20.19 or newer; this is ${process.version}.`);
}

/** True when node_modules is what package-lock.json asks for. */
function dependenciesAreThere() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}

function installDependencies() {
  if (dependenciesAreThere()) return;
  say('Installing the dependencies (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error(
      'npm ci failed: check the network (the npm registry is needed once) and retry.',
    );
  }
}

/** Makes a checkout ready to serve, and with `browser` ready to test. Returns the browser's path. */
export async function setup({ browser = false } = {}) {
  requireNode();
  installDependencies();
  const { provideDatasets } = await import('./datasets.mjs');
  await provideDatasets({ say });
  if (!browser) return undefined;
  const { ensureBrowser } = await import('./browser.mjs');
  const path = await ensureBrowser(say);
  say(`Browser for the tests: ${path}`);
  return path;
}

/** Runs `work`, turning an error into one clear line and a failing exit. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(`[digit-lab] ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
