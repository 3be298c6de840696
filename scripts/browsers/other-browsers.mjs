// node scripts/browsers/other-browsers.mjs, after a build: Firefox and WebKit, where they are installed,
// go a newcomer's path through the first lesson. They are opened like a person opens them and driven
// by a script in the page (newcomer.js): no remote agent, whose Firefox sometimes hangs in nested workers.
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf, headers, listen } from '../serve/server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const driver = readFileSync(new URL('./newcomer.js', import.meta.url));
const patience = 180_000; // milliseconds, on a machine that does other things as well
const address = '#lesson=single-layer&images=500&epochs=1';

/**
 * No first-run pages, nothing sent home, no questions. FIREFOX_SETTINGS adds to them, as JSON:
 * {"dom.webgpu.enabled": true} for one.
 */
const firefoxSettings = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'extensions.getAddons.cache.enabled': false,
};

const onPath = (names) =>
  process.platform === 'win32'
    ? undefined
    : names.find((name) => spawnSync('which', [name]).status === 0);

const screens = () => onPath(['xvfb-run']);

const foldersOf = (path) =>
  existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [];

/** WebKitGTK's small browser: /usr/lib/<system>/webkit2gtk-4.1/MiniBrowser, or in libexec. */
function miniBrowser() {
  const near = ['/usr/lib', '/usr/libexec', ...foldersOf('/usr/lib')];
  return near
    .filter((path) => existsSync(path))
    .flatMap((path) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) =>
        join(path, name, 'MiniBrowser'),
      ),
    )
    .find((path) => existsSync(path));
}

/** Each: how it is found, and what opens an address with a home folder of its own. */
const browsers = [
  {
    name: 'Firefox',
    needs: 'firefox or firefox-esr',
    find: () => onPath(['firefox-esr', 'firefox']),
    command(path, home, url) {
      const profile = join(home, 'profile');
      mkdirSync(profile);
      const lines = Object.entries({
        ...firefoxSettings,
        ...JSON.parse(process.env.FIREFOX_SETTINGS ?? '{}'),
      });
      const settings = lines.map(
        ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
      );
      writeFileSync(join(profile, 'user.js'), settings.join('\n'));
      return [path, '--headless', '--no-remote', '--profile', profile, url];
    },
  },
  {
    name: 'WebKit',
    needs: 'WebKitGTK’s MiniBrowser (webkit2gtk-driver) and xvfb',
    find: () => screens() && miniBrowser(),
    command: (path, _home, url) => [
      ...['xvfb-run', '-a', '-s', '-screen 0 1440x900x24'],
      ...[path, '--geometry=1440x900', url],
    ],
  },
];

/** Serves the build with the driver in its page; `report` resolves with what that tells. */
async function serve() {
  const files = filesOf(dist);
  let tell;
  const report = new Promise((resolve) => (tell = resolve));
  const page = readFileSync(join(dist, 'index.html'), 'utf8').replace(
    '</body>',
    '<script type="module" src="./__drive.js"></script></body>',
  );
  const server = createServer((request, response) => {
    const send = (type, body) =>
      response.writeHead(200, { ...headers, 'Content-Type': type }).end(body);
    if (request.url === '/') return void send('text/html; charset=utf-8', page);
    if (request.url === '/__drive.js') return void send('text/javascript', driver);
    if (request.url !== '/__report') return files(request, response);
    let body = '';
    request.on('data', (data) => (body += data));
    request.on('end', () => {
      send('text/plain', 'Thank you.');
      tell(JSON.parse(body));
    });
  });
  // Not 4190: browsers refuse that port, it is another protocol's (fetch.spec.whatwg.org, bad ports).
  const port = await listen(server, 4270, '127.0.0.1');
  return { server, report, url: `http://localhost:${port}/${address}` };
}

/** What went wrong in a browser, or null. */
async function trouble({ command }, path) {
  const home = mkdtempSync(join(tmpdir(), 'digit-lab-browser-'));
  const { server, report, url } = await serve();
  const [program, ...args] = command(path, home, url);
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home }; // prettier-ignore
  // A group of its own: all of it is ended, and nothing else.
  const child = spawn(program, args, { env, stdio: 'ignore', detached: true });
  let timer;
  const silent = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ failure: `No word for ${patience / 1000} s.` }), patience);
    child.on('error', (error) => resolve({ failure: error.message }));
    child.on('exit', () => setTimeout(() => resolve({ failure: 'It ended by itself.' }), 500));
  });
  const said = await Promise.race([report, silent]);
  clearTimeout(timer);
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
  server.closeAllConnections();
  server.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  if (!said.failure && said.errors.length === 0) {
    console.log(
      `  read ${said.reading}, ${said.cells} cells done, “${said.chip}”, ${said.seconds} s`,
    );
    return null;
  }
  return [said.failure, ...(said.errors ?? [])].filter(Boolean).join('; ');
}

if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no build: npm run build.');
const counts = { passed: 0, failed: 0 };
for (const browser of browsers) {
  const path = browser.find();
  if (!path) {
    console.log(`${browser.name} is not installed and left out (it would need ${browser.needs}).`);
    continue;
  }
  console.log(`${browser.name} (${path})`);
  const failure = await trouble(browser, path);
  if (failure) console.error(`  ${failure}`);
  counts[failure ? 'failed' : 'passed']++;
}
mkdirSync(join(root, 'test-results'), { recursive: true });
writeFileSync(join(root, 'test-results', 'other-browsers.json'), JSON.stringify(counts));
if (counts.failed > 0) process.exitCode = 1;
