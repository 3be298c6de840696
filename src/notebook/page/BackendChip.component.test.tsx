import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../ui/tokens.css';
import '../../ui/base.css';
import type { BackendInfo } from '../../state/page/backend.ts';
import { chooseBackend } from '../../state/page/backend.ts';
import type { FakeWorker } from '../../state/testing.ts';
import { linkFakeWorker } from '../../state/testing.ts';
import { BackendChip } from './BackendChip.tsx';

const chip = page.getByRole('button', { name: /Computing/ });
let worker: FakeWorker;
beforeEach(() => {
  worker = linkFakeWorker();
});

/** The chip, opened, where the worker found this. */
async function openChip(info: Omit<BackendInfo, 'software'>): Promise<void> {
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

  it('on a graphics processor there is no reason to give', async () => {
    await openChip({ backend: 'engine', adapter: 'some adapter', fallback: null });
    await expect.element(page.getByText(/fastest way/)).toBeVisible();
    expect(page.getByText('Why nothing faster').elements()).toHaveLength(0);
  });
});
