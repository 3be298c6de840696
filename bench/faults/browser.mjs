// A real Chromium of its own process and profile, so that it can be killed as a person's can.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright';
import { chromiumArgs, ensureBrowser } from '../../scripts/browser.mjs';

/** Where the browser says on which port it can be driven; once, after it has begun. */
async function portOf(profile) {
  const file = join(profile, 'DevToolsActivePort');
  for (let time = 0; time < 600; time++) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (text.includes('\n')) return text.split('\n')[0];
    await setTimeout(100);
  }
  throw new Error('The browser did not start.');
}

const newProfile = () => mkdtempSync(join(tmpdir(), 'digit-lab-faults-'));

/** Starts a browser on a profile. `kill` ends it as a power cut does; `close` as its window's button. */
export async function startBrowser(profile = newProfile(), more = []) {
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const args = [
    ...chromiumArgs,
    ...more,
    ...['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    ...['--window-size=1440,900', 'about:blank'],
  ];
  const child = spawn(await ensureBrowser(), args, { stdio: 'ignore' });
  // Ended by whoever waits no longer, it takes its browser with it.
  process.once('SIGTERM', () => {
    child.kill('SIGKILL');
    process.exit(1);
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`);
  return {
    browser,
    profile,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await Promise.race([ended, setTimeout(10_000)]);
      child.kill('SIGKILL');
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
