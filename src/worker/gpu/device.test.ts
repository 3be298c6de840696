import { afterEach, describe, expect, it, vi } from 'vitest';
import { acquireDevice } from './device.ts';

const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'worked',
    (thrown: unknown) => (thrown as { code?: string }).code,
  );

describe('why there is no WebGPU', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is the address, where the page came over plain http', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('isSecureContext', false);
    expect(await codeOf(acquireDevice())).toBe('page-insecure');
  });

  it('is the browser, where the page is secure', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('isSecureContext', true);
    expect(await codeOf(acquireDevice())).toBe('webgpu-missing');
  });
});
