import { afterEach, expect, test, vi } from 'vitest';
import { openFolder } from './cache.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser that gives pages no files, and databases or none. */
function browser(databases: boolean) {
  const refused = new DOMException('Security error when calling GetDirectory', 'SecurityError');
  vi.stubGlobal('navigator', { storage: { getDirectory: () => Promise.reject(refused) } });
  vi.stubGlobal('indexedDB', {
    deleteDatabase: () => undefined,
    open: () => {
      const request = {
        result: { close: () => undefined },
        onsuccess: () => undefined,
        onerror: () => undefined,
      };
      queueMicrotask(() => (databases ? request.onsuccess() : request.onerror()));
      return request;
    },
  });
}

test('no files but databases: a private window', async () => {
  browser(true);
  await expect(openFolder()).rejects.toMatchObject({ code: 'private-window' });
});

test('neither files nor databases: the site may keep nothing', async () => {
  browser(false);
  await expect(openFolder()).rejects.toMatchObject({ code: 'storage-unavailable' });
});

test('databases that throw count as none', async () => {
  browser(false);
  vi.stubGlobal('indexedDB', undefined);
  await expect(openFolder()).rejects.toMatchObject({ code: 'storage-unavailable' });
});
