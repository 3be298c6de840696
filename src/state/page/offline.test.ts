import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** A browser that stores pages, with a newer version waiting; `held` are the locks of all tabs. */
function browser(held: string[]) {
  const waiting = { postMessage: vi.fn() };
  const registration = Object.assign(new EventTarget(), {
    installing: null,
    waiting,
    active: {},
    update: () => Promise.resolve(),
  });
  const serviceWorker = Object.assign(new EventTarget(), {
    controller: {},
    ready: Promise.resolve(registration),
    register: vi.fn(() => Promise.resolve(registration)),
  });
  const locks = {
    request: (name: string) => void held.push(name),
    query: () => Promise.resolve({ held: held.map((name) => ({ name })) }),
  };
  vi.stubGlobal('navigator', { serviceWorker, locks });
  vi.stubGlobal('document', { baseURI: 'https://school.example/lab/' });
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  return { waiting, serviceWorker, reload };
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a new version comes in when the reader lets it, and the page reloads with it', async () => {
  const { waiting, serviceWorker, reload } = browser([]);
  const { goOffline, letUpdateIn } = await import('./offline.ts');
  await goOffline();
  expect(waiting.postMessage).not.toHaveBeenCalled();
  expect(await letUpdateIn()).toBeNull();
  expect(waiting.postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' });
  expect(reload).not.toHaveBeenCalled();
  serviceWorker.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
});

test.each([
  ['training', 'digit-lab/run/abc'],
  ['other-tabs', 'digit-lab/open'],
])('it stays out: %s', async (obstacle, lock) => {
  const { waiting } = browser([lock]);
  const { goOffline, letUpdateIn } = await import('./offline.ts');
  await goOffline();
  expect(await letUpdateIn()).toBe(obstacle);
  expect(waiting.postMessage).not.toHaveBeenCalled();
});

test('it stays out while a training is under way that nothing keeps', async () => {
  const { waiting } = browser([]);
  const page = new EventTarget();
  page.addEventListener('beforeunload', (event) => event.preventDefault(), { once: true });
  vi.stubGlobal('window', page);
  const { goOffline, letUpdateIn } = await import('./offline.ts');
  await goOffline();
  expect(await letUpdateIn()).toBe('training');
  expect(waiting.postMessage).not.toHaveBeenCalled();
  expect(await letUpdateIn()).toBeNull();
});

test('the app is stored at its own path', async () => {
  const { serviceWorker } = browser([]);
  await (await import('./offline.ts')).goOffline();
  const address: unknown = serviceWorker.register.mock.calls.flat()[0];
  expect(String(address)).toBe('https://school.example/lab/sw.js');
});

test('a browser that stores no pages goes on without', async () => {
  vi.stubGlobal('navigator', {});
  await expect((await import('./offline.ts')).goOffline()).resolves.toBeUndefined();
});
