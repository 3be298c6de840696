import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { smallExperiment } from '../../training/testing.ts';
import { keepAwake } from '../page/settings.ts';
import type { Awake } from './awake.ts';
import { followAwake } from './awake.ts';
import { addRun, forgetRuns, hearRunEvent } from './runs.ts';

let listeners: (() => void)[];
let taken: number;
let released: number;
let page: { visibilityState: DocumentVisibilityState };
let stop: () => void;

const turn = () => new Promise((resolve) => setTimeout(resolve));

function show(visibilityState: DocumentVisibilityState): void {
  page.visibilityState = visibilityState;
  for (const listener of listeners) listener();
}

const begin = () =>
  addRun({
    ...{ lessonId: 'single-layer', title: 'Lesson', datasetId: 'halves', choice: 'auto' },
    experiment: smallExperiment(),
  });

beforeEach(() => {
  [listeners, taken, released] = [[], 0, 0];
  const doc = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: (_: string, listener: () => void) => listeners.push(listener),
    removeEventListener: vi.fn(),
  };
  page = doc;
  const request = (): Promise<Awake> => {
    taken++;
    let end: () => void = () => undefined;
    return Promise.resolve({
      release: () => {
        released++;
        end();
        return Promise.resolve();
      },
      addEventListener: (_: string, listener: () => void) => (end = listener),
    });
  };
  stop = followAwake({ request, page: doc as unknown as Document });
});

afterEach(() => {
  stop();
  keepAwake(false);
  forgetRuns();
});

it('leaves the screen alone unless the reader wishes, and lets it go when the training ends', async () => {
  begin();
  await turn();
  expect(taken).toBe(0);
  keepAwake(true);
  await turn();
  expect([taken, released]).toEqual([1, 0]);
  hearRunEvent({ kind: 'workerReplaced', failure: { code: 'worker-died', message: 'Gone.' } });
  await turn();
  expect([taken, released]).toEqual([1, 1]);
});

it('takes it again when a hidden page is shown', async () => {
  keepAwake(true);
  begin();
  await turn();
  show('hidden');
  await turn();
  expect([taken, released]).toEqual([1, 1]);
  show('visible');
  await turn();
  expect([taken, released]).toEqual([2, 1]);
});
