import { expect, it, vi } from 'vitest';
import { openTuningStore } from './kept-tiles.ts';

it('keeps choices of tiles in memory where the browser throws at the word IndexedDB', async () => {
  const open = () => {
    throw new DOMException('no', 'SecurityError');
  };
  vi.stubGlobal('indexedDB', { open });
  const store = await openTuningStore();
  store.set('product', '4x4');
  expect(store.get('product')).toBe('4x4');
  vi.unstubAllGlobals();
});
