// npm start: sets up what is missing, builds the app where it is out of date, and serves it on this
// computer; with `-- --host` to everyone in the network, over https; with `-- --class` besides as the
// meeting place of a live lesson. `-- --port 8443`: another port.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesOf, listen } from './serve/server.mjs';
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
  const sources = [
    'src',
    'public',
    'index.html',
    'vite.config.ts',
    'package-lock.json',
    'scripts/serve',
  ];
  return sources.every((name) => newest(join(root, name)) <= statSync(built).mtimeMs);
}

async function serveClass(answer, wanted, live) {
  const { certificateFor, httpsAndHttp, invitation, networkAddresses } =
    await import('./serve/class.mjs');
  const addresses = networkAddresses();
  const certificate = await certificateFor(addresses, join(root, '.cache', 'certificate.json'));
  const port = await listen(httpsAndHttp(certificate, answer), wanted, '0.0.0.0');
  console.log(`\n${await invitation(addresses, port, certificate)}`);
  if (live) console.log(`\n${liveWords(port)}`);
}

const liveWords = (port) =>
  [
    `For a live lesson open https://localhost:${port}/ on this computer: “For a class”, then “Live”.`,
    'This server hands on how pages reach each other, and keeps nothing of it.',
  ].join('\n');

async function serveHere(answer, wanted) {
  const port = await listen(createServer(answer), wanted, 'localhost');
  console.log(`\n[digit-lab] Digit Lab is open at http://localhost:${port}/`);
}

const options = {
  host: { type: 'boolean' },
  class: { type: 'boolean' },
  port: { type: 'string', default: '4173' },
};

await main(async () => {
  const { values } = parseArgs({ options, allowPositionals: true });
  await setup();
  if (!buildIsCurrent()) {
    console.log('[digit-lab] Building the app …');
    const { build } = await import('vite');
    await build({ root, logLevel: 'warn' });
  }
  const folder = join(root, 'dist');
  const port = Number(values.port);
  if (values.class) {
    const { classOf } = await import('./serve/relay.mjs');
    await serveClass(classOf(folder), port, true);
  } else if (values.host) await serveClass(filesOf(folder), port, false);
  else await serveHere(filesOf(folder), port);
  console.log('[digit-lab] Ctrl+C ends it.');
});
