import { afterEach, expect, it, vi } from 'vitest';
import { holdLife } from './port.ts';

afterEach(() => vi.unstubAllGlobals());

it('the worker answers only once it holds its lock: a page that asked sooner would take it for dead', async () => {
  let grant: () => void = () => undefined;
  const request = (_name: string, held: () => Promise<never>) => {
    grant = () => void held();
    return new Promise(() => undefined);
  };
  vi.stubGlobal('navigator', { locks: { request } });
  let answered = false;
  const held = holdLife('life').then(() => (answered = true));
  await Promise.resolve();
  expect(answered).toBe(false);
  grant();
  await held;
  expect(answered).toBe(true);
});

it('does not wait where the browser has no locks', async () => {
  vi.stubGlobal('navigator', {});
  await expect(holdLife('life')).resolves.toBeUndefined();
});
