// npm start: sets up what is missing, builds the app where it is out of date, and serves it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { main, root, setup } from './setup.mjs';

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (time, name) => Math.max(time, newest(join(path, name))),
    stats.mtimeMs,
  );
}

function buildIsCurrent() {
  const built = join(root, 'dist', 'index.html');
  if (!existsSync(built)) return false;
  const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
  return sources.every((name) => newest(join(root, name)) <= statSync(built).mtimeMs);
}

await main(async () => {
  await setup();
  const { build, preview } = await import('vite');
  if (!buildIsCurrent()) {
    console.log('[digit-lab] Building the app …');
    await build({ root, logLevel: 'warn' });
  }
  const server = await preview({ root, preview: { host: 'localhost', port: 4173 } });
  console.log(`\n[digit-lab] Digit Lab is open at ${server.resolvedUrls.local[0]}`);
  console.log('[digit-lab] Ctrl+C ends it.');
});
