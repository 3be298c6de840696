// npm test: sets up what is missing, then every check and every tier, and one line that adds them up.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, root, setup } from './setup.mjs';

const reports = join(root, 'test-results');

/** Runs one of the project's own tools; resolves with whether it succeeded. */
function run(tool, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('close', (status) => resolve(status === 0));
  });
}

const check =
  (tool, ...args) =>
  async () => {
    const passed = await run(tool, args);
    return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };

/** A run that ended badly without counting a failure (a crash) counts as one. */
function counted(succeeded, passed, failed) {
  return { passed, failed: succeeded ? failed : Math.max(1, failed) };
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(reports, name), 'utf8'));
  } catch {
    return null;
  }
}

const vitest = (project) => async () => {
  const file = `${project}.json`;
  const succeeded = await run('vitest/vitest.mjs', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=test-results/${file}`,
  ]);
  const report = readReport(file);
  return counted(succeeded, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0);
};

const e2e = async () => {
  const succeeded = await run('@playwright/test/cli.js', ['test'], { DIGIT_LAB_BUILT: '1' });
  const stats = readReport('e2e.json')?.stats;
  return counted(succeeded, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0);
};

/** Firefox and WebKit where they are installed: what is left out counts neither way. */
const otherBrowsers = async () => {
  const succeeded = await run('../scripts/browsers/other-browsers.mjs', []);
  const { passed = 0, failed = 0 } = readReport('other-browsers.json') ?? {};
  return counted(succeeded, passed, failed);
};

const tiers = {
  format: check('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  'lint and walls': check('eslint/bin/eslint.js', '.', '--max-warnings=0'),
  types: check('typescript/bin/tsc', '-b'),
  unit: vitest('unit'),
  gpu: vitest('gpu'),
  component: vitest('component'),
  build: check('vite/bin/vite.js', 'build', '--logLevel=warn'),
  'first load': check('../scripts/first-load.mjs'),
  e2e,
  'other browsers': otherBrowsers,
};

await main(async () => {
  await setup({ browser: true });
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const rows = [];
  for (const [name, tier] of Object.entries(tiers)) {
    console.log(`\n[digit-lab] ${name}`);
    const started = Date.now();
    const result = await tier();
    rows.push({ tier: name, ...result, seconds: Math.round((Date.now() - started) / 1000) });
  }
  console.table(rows);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const line = `${sum('passed')} passed, ${sum('failed')} failed`;
  writeFileSync(join(reports, 'summary.txt'), `${line}\n`);
  console.log(line);
  if (sum('failed') > 0) process.exitCode = 1;
});
