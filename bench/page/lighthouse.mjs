import { once } from 'node:events';
import { createServer } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Lighthouse's scores of 100 in its mobile and its desktop profile, each in a fresh browser. */
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

async function scoresOf(url, executablePath, config) {
  const port = await freePort();
  const args = ['--no-sandbox', `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const flags = { port, onlyCategories: categories, logLevel: 'error' };
    const { lhr } = await lighthouse(url, flags, config);
    const score = (id) => Math.round(100 * (lhr.categories[id].score ?? 0));
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
    };
  } finally {
    await browser.close();
  }
}
