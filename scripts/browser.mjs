// Where a browser for the tests comes from, and the flags that give it WebGPU on any machine.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Keeps Chromium off the network and gives it a software WebGPU adapter where there is no GPU. */
export const chromiumArgs = [
  '--no-sandbox',
  '--enable-unsafe-webgpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium that is already here, or undefined. Order: environment, installed, Playwright's. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH ?? process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
  }
  const system = installed.find((path) => existsSync(path));
  if (system) return system;
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/** Finds a browser or installs one: Playwright's download first, then Debian's package when root. */
export async function ensureBrowser(say = console.log) {
  const found = await findBrowser();
  if (found) return found;
  say('No Chromium or Chrome found; asking Playwright to download one.');
  // A machine without the download server would wait for minutes: a few tries are enough.
  const download = spawnSync(
    process.execPath,
    ['node_modules/playwright/cli.js', 'install', '--no-shell', 'chromium'],
    { stdio: 'inherit', timeout: 300_000 },
  );
  if (download.status === 0) {
    const browser = await findBrowser();
    if (browser) return browser;
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say("Playwright's download did not work here; installing Debian's chromium package.");
    const options = {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], options);
    const browser = await findBrowser();
    if (browser) return browser;
  }
  throw new Error(
    'No browser for the tests. Install Chrome or Chromium, or set CHROMIUM_PATH to one, and run this again.',
  );
}
