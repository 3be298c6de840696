import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LabError } from '../../domain/failure.ts';
import { forgetNotices, getNotices } from './notices.ts';
import { followUnexpected, pageFailure } from './unexpected.ts';

const page = new EventTarget();
const happens = (name: string, what: object) =>
  page.dispatchEvent(Object.assign(new Event(name), what));
let stop: () => void;

beforeEach(() => {
  forgetNotices();
  stop = followUnexpected(page);
});
afterEach(() => stop());

test('errors and rejections that nobody caught are told, each once', () => {
  happens('error', { error: new TypeError('x is undefined') });
  happens('unhandledrejection', { reason: new LabError('gpu-error', 'Refused.') });
  happens('unhandledrejection', { reason: new LabError('gpu-error', 'Refused.') });
  expect(getNotices()).toEqual([
    { code: 'unexpected', message: 'x is undefined' },
    { code: 'gpu-error', message: 'Refused.' },
  ]);
});

test('what was cancelled is no news, and neither are the browser’s own troubles', () => {
  happens('unhandledrejection', { reason: new LabError('cancelled', 'This was cancelled.') });
  happens('unhandledrejection', { reason: new DOMException('Stopped.', 'AbortError') });
  happens('error', { error: null, message: 'ResizeObserver loop completed' });
  expect(getNotices()).toEqual([]);
});

test('code that is gone after an update is told as that, whatever the browser calls it', () => {
  const payload = new TypeError('Failed to fetch dynamically imported module');
  happens('vite:preloadError', { payload });
  expect(pageFailure(payload).code).toBe('page-updated');
  expect(pageFailure(new TypeError(payload.message)).code).toBe('unexpected');
});

test('offline, code that does not come is no update', () => {
  const payload = new TypeError('Failed to fetch dynamically imported module');
  happens('vite:preloadError', { payload });
  vi.stubGlobal('navigator', { onLine: false });
  expect(pageFailure(payload).code).toBe('part-unreachable');
  vi.unstubAllGlobals();
});
