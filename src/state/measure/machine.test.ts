import { beforeEach, expect, test } from 'vitest';
import { LabError } from '../../domain/failure.ts';
import type { FakeWorker } from '../testing.ts';
import { linkFakeWorker } from '../testing.ts';
import { measureMachine, stopMeasuring, useMachine } from './machine.ts';

const figures = { adapter: null, reason: null, threads: 2, product: null, networks: [] };

let worker: FakeWorker;
beforeEach(() => {
  worker = linkFakeWorker();
});

test('a measurement tells how far it is, and its figures stay when another is stopped', async () => {
  worker.answer('measureMachine', () => {
    expect(useMachine.getState().status).toBe('running');
    return figures;
  });
  await measureMachine();
  expect(useMachine.getState()).toMatchObject({ status: 'done', figures });
  worker.answer('measureMachine', () => {
    stopMeasuring();
    expect(worker.signals.at(-1)?.aborted).toBe(true);
    throw new LabError('cancelled', 'This was stopped.');
  });
  await measureMachine();
  expect(useMachine.getState()).toMatchObject({ status: 'stopped', figures, failure: null });
});

test('beside a training there is none, and the reason is kept for the page', async () => {
  worker.fail('measureMachine', 'device-busy');
  await measureMachine();
  expect(useMachine.getState()).toMatchObject({
    status: 'failed',
    failure: { code: 'device-busy' },
  });
});
