import { once } from 'node:events';
import { createServer } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright';

/** Milliseconds from opening, as Lighthouse's simulated device would have them; `interactive` is its TTI. */
const times = {
  firstContentfulPaint: 'first-contentful-paint',
  largestContentfulPaint: 'largest-contentful-paint',
  interactive: 'interactive',
  totalBlockingTime: 'total-blocking-time',
};

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Lighthouse's scores of 100 and times in its mobile and its desktop profile, each in a fresh browser. */
export async function lighthouseScores(url, executablePath) {
  return {
    mobile: await scoresOf(url, executablePath, undefined),
    desktop: await scoresOf(url, executablePath, desktopConfig),
  };
}

/** A port that nothing listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** A run that could not measure something has no score there, and is no run. */
async function scoresOf(url, executablePath, config, tries = 3) {
  const scores = await oneRun(url, executablePath, config);
  if (Object.values(scores).every((score) => score !== null)) return scores;
  if (tries === 1) throw new Error('Lighthouse could not measure the page three times.');
  return scoresOf(url, executablePath, config, tries - 1);
}

async function oneRun(url, executablePath, config) {
  const port = await freePort();
  const args = ['--no-sandbox', `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const flags = { port, onlyCategories: categories, logLevel: 'error' };
    const { lhr } = await lighthouse(url, flags, config);
    const score = (id) => {
      const share = lhr.categories[id].score;
      return share === null ? null : Math.round(100 * share);
    };
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      ...Object.fromEntries(
        Object.entries(times).map(([name, id]) => [name, Math.round(lhr.audits[id].numericValue)]),
      ),
    };
  } finally {
    await browser.close();
  }
}
