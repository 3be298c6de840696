import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../ui/tokens.css';
import '../../ui/base.css';
import type { BackendInfo } from '../../state/page/backend.ts';
import { chooseBackend } from '../../state/page/backend.ts';
import type { FakeWorker } from '../../state/testing.ts';
import { linkFakeWorker } from '../../state/testing.ts';
import { adminLine } from '../../ui/admin-words.ts';
import { failureWords } from '../../ui/failure-words.ts';
import { whyNoAdapter, whyNoWebgpu } from '../../worker/gpu/reasons.ts';
import { BackendChip } from './BackendChip.tsx';

const chip = page.getByRole('button', { name: /Computing/ });
let worker: FakeWorker;
beforeEach(() => {
  worker = linkFakeWorker();
});

/** The chip, opened, where the worker found this. */
async function openChip(info: Omit<BackendInfo, 'software'> & Partial<BackendInfo>): Promise<void> {
  worker.answer('probe', () => ({ software: false, ...info }));
  await chooseBackend('auto');
  await render(<BackendChip />);
  await chip.click();
}

const processor = { backend: 'processor', adapter: '2 threads' } as const;

describe('what computes, and why it is nothing faster', () => {
  it('over plain http: the way out for students, and a line for the administrator', async () => {
    const message = 'This page came over http, and browsers give WebGPU to secure pages only.';
    await openChip({ ...processor, fallback: { code: 'page-insecure', message } });
    await expect.element(chip).toHaveTextContent('WebAssembly on the processor, 2 threads');
    await expect.element(page.getByText(message, { exact: false })).toBeVisible();
    await expect
      .element(
        page.getByText(/Open it by https, or from the computer that serves it \(localhost\)/),
      )
      .toBeVisible();
    await expect
      .element(page.getByText(/administers this computer: Serve the page over https/))
      .toBeVisible();
  });

  it.each([
    ...[
      whyNoWebgpu({ secure: true, chromium: 156 }),
      whyNoWebgpu({ secure: true, chromium: null }),
      whyNoAdapter('ANGLE (VMware, Inc., SVGA3D)'),
      whyNoAdapter('ANGLE (Google, SwiftShader driver)'),
      whyNoAdapter('ANGLE (Intel, Intel(R) HD Graphics 4000 Direct3D11)'),
    ].map((fallback) => [fallback.code, fallback] as const),
  ])('%s: what it is, what helps, and a line for the administrator', async (code, fallback) => {
    await openChip({ ...processor, fallback });
    const { remedy } = failureWords[code];
    const why = page.getByText('Why nothing faster');
    await expect.element(why).toHaveTextContent(fallback.message);
    await expect.element(why).toHaveTextContent(remedy);
    const line = page.getByText('administers this computer');
    await expect.element(line).toHaveTextContent(adminLine(code) ?? 'a line');
  });

  it('on a software adapter: that WebAssembly is faster, and the way there at one press', async () => {
    const adapter = 'google swiftshader';
    await openChip({ backend: 'engine', adapter, software: true, fallback: null });
    await expect.element(chip).toHaveTextContent('Engine on WebGPU, software');
    await expect.element(page.getByText(/several times faster here/)).toBeVisible();
    worker.answer('probe', ({ choice }) => {
      expect(choice).toBe('processor');
      return { ...processor, software: false, fallback: null };
    });
    await page.getByRole('button', { name: 'Compute with WebAssembly' }).click();
    await expect.element(chip).toHaveTextContent('WebAssembly on the processor, 2 threads');
    await expect.element(page.getByText('Your processor does the work')).toBeVisible();
  });

  it('on a graphics processor there is no reason to give', async () => {
    await openChip({ backend: 'engine', adapter: 'some adapter', fallback: null });
    await expect.element(page.getByText(/fastest way/)).toBeVisible();
    expect(page.getByText('Why nothing faster').elements()).toHaveLength(0);
  });
});
