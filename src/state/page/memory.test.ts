import { beforeEach, describe, expect, it } from 'vitest';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { TextStorage } from './memory.ts';
import { asideKey, checkedStorage, fieldsOf } from './memory.ts';
import { forgetNotices, getNotices } from './notices.ts';
import { readSettings } from './settings.ts';

const name = 'digit-lab/test';

interface Counted {
  readonly count: number;
}

const readCounted = (content: unknown): Counted | null => {
  const count = fieldsOf(content)?.count;
  return typeof count === 'number' ? { count } : null;
};

/** A storage in memory that refuses what it is told to refuse. */
function storageWith(kept: Record<string, string>, refuses?: keyof TextStorage) {
  const texts = new Map(Object.entries(kept));
  const guard = (method: keyof TextStorage) => {
    if (method === refuses) throw new DOMException('full', 'QuotaExceededError');
  };
  const storage: TextStorage = {
    getItem: (key) => (guard('getItem'), texts.get(key) ?? null),
    setItem: (key, text) => (guard('setItem'), void texts.set(key, text)),
    removeItem: (key) => (guard('removeItem'), void texts.delete(key)),
  };
  return { storage, texts };
}

const open = (storage: TextStorage | null) =>
  create<Counted>()(
    persist((): Counted => ({ count: 0 }), {
      name,
      version: 1,
      storage: checkedStorage(readCounted, () => storage),
    }),
  );

describe('what the page remembers', () => {
  beforeEach(forgetNotices);

  it('comes back as it was written', () => {
    const { storage } = storageWith({});
    open(storage).setState({ count: 3 });
    expect(open(storage).getState()).toEqual({ count: 3 });
    expect(getNotices()).toEqual([]);
  });

  it.each([
    'null',
    '[]',
    '7',
    'no JSON',
    '{"state":null}',
    '{"state":{"count":"abc"},"version":1}',
    '{"state":[{"count":1}],"version":1}',
  ])('is set aside and told where it is %s', (text) => {
    const { storage, texts } = storageWith({ [name]: text });
    expect(open(storage).getState()).toEqual({ count: 0 });
    expect(texts.get(asideKey(name))).toBe(text);
    expect(getNotices()).toMatchObject([{ code: 'memory-damaged' }]);
  });

  it('changes in memory where there is no room, and says so once', () => {
    const { storage } = storageWith({}, 'setItem');
    const store = open(storage);
    store.setState({ count: 1 });
    store.setState({ count: 2 });
    expect(store.getState()).toEqual({ count: 2 });
    expect(getNotices()).toMatchObject([{ code: 'storage-full' }]);
  });

  it('changes in memory where the browser forbids storage, and says so once', () => {
    const store = open(null);
    store.setState({ count: 1 });
    expect(store.getState()).toEqual({ count: 1 });
    expect(getNotices()).toMatchObject([{ code: 'storage-unavailable' }]);
  });

  it('may not even be looked at', () => {
    const { storage } = storageWith({ [name]: '{}' }, 'getItem');
    expect(open(storage).getState()).toEqual({ count: 0 });
  });
});

describe('settings', () => {
  const settings = { theme: 'dark', addresses: { svhn: '#lesson=svhn' }, lastLesson: null };

  it('are taken as they were written', () => {
    expect(readSettings({ ...settings, padDocked: false })).toEqual({
      ...settings,
      padDocked: false,
    });
  });

  it.each([
    { ...settings, padDocked: 'no' },
    { ...settings, padDocked: true, theme: 'pink' },
    { ...settings, padDocked: true, addresses: null },
    { ...settings, padDocked: true, addresses: { svhn: 3 } },
    { ...settings, padDocked: true, lastLesson: 7 },
  ])('are nothing that anybody else wrote: %j', (content) => {
    expect(readSettings(content)).toBeNull();
  });
});
