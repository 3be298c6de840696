/* global document */
/** Counts the worker's reports. */
function countInPage() {
  const counts = { reports: 0 };
  window.pageCounts = counts;
  const NativeWorker = window.Worker;
  window.Worker = class extends NativeWorker {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'event' && /^run(Progress|Epoch)$/.test(data.event.kind))
          counts.reports++;
      });
    }
  };
}

const long = 50; // milliseconds

/**
 * The tasks of the main thread between two marks of the page, in a trace of the browser: by the time
 * that the thread itself computed, and by the clock, which other processes and threads take from.
 */
function tasksIn(trace) {
  const { traceEvents } = JSON.parse(trace.toString());
  const marks = traceEvents.filter(({ name }) => /^training (began|ended)$/.test(name));
  const [began, ended] = marks.map(({ ts }) => ts).sort((one, other) => one - other);
  const [{ pid, tid }] = marks;
  const tasks = traceEvents.filter(
    ({ ph, name, ts, ...event }) =>
      ph === 'X' &&
      name.endsWith('RunTask') &&
      event.pid === pid &&
      event.tid === tid &&
      ts >= began &&
      ts < ended,
  );
  const figures = (times) => ({
    over50ms: times.filter((time) => time > long).length,
    longest: rounded(Math.max(0, ...times)),
  });
  return {
    ...figures(tasks.map(({ tdur = 0 }) => tdur / 1000)),
    byTheClock: figures(tasks.map(({ dur }) => dur / 1000)),
  };
}

const rounded = (value, digits = 1) => Number(value.toFixed(digits));

/** Trains once in a fresh page, on built-in digits, and says what that cost the main thread. */
export async function measureTraining(browser, url, settings) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(countInPage);
  await page.route('**/datasets/**', (route) => route.fulfill({ status: 404 }));
  const session = await page.context().newCDPSession(page);
  // CPU time of the thread, so that other processes do not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metric = async (name) => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((one) => one.name === name).value;
  };
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return metric('JSHeapUsedSize');
  };
  try {
    await page.goto(`${url}#${new URLSearchParams(settings)}`);
    const cell = page.locator('[data-cell="train"]');
    await cell.getByRole('button', { name: /^Run/ }).click();
    await cell.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => window.pageCounts.reports > 0, null, { timeout: 120_000 });
    const before = { busy: await metric('TaskDuration'), heap: await heap() };
    await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
    const began = await page.evaluate(() => performance.mark('training began').startTime);
    const reports = await page.evaluate(() => window.pageCounts.reports);
    await page.waitForFunction(
      () => document.querySelector('[data-cell="train"]').dataset.phase !== 'running',
      null,
      { timeout: 240_000, polling: 500 },
    );
    const busy = (await metric('TaskDuration')) - before.busy;
    const heard = await page.evaluate(() => ({
      ...window.pageCounts,
      at: performance.mark('training ended').startTime,
    }));
    const tasks = tasksIn(await browser.stopTracing());
    const count = heard.reports - reports;
    const seconds = (heard.at - began) / 1000;
    return {
      seconds: rounded(seconds),
      reports: count,
      millisecondsPerReport: rounded((1000 * busy) / Math.max(1, count), 2),
      busyShare: rounded(busy / seconds, 3),
      ...tasks,
      heapGrowthMegabytes: rounded(((await heap()) - before.heap) / 1e6),
    };
  } finally {
    await page.close();
  }
}
