import { describe, expect, test } from 'vitest';
import { lessons } from '../../lessons/index.ts';
import type { CellMessage } from '../../state/notebook/cell-machine.ts';
import { idleCell, transitionCell } from '../../state/notebook/cell-machine.ts';
import { getSession } from '../../state/notebook/notebook.ts';
import { speedWords } from '../parts/backend-words.ts';
import { dataOptions } from './data-words.ts';
import { plannedData } from './planned-data.ts';
import { neighbour } from '../frame/go-to-cell.ts';
import { stateWords } from '../frame/state-words.ts';
import { runWords } from '../train/run-words.ts';

const [lesson] = lessons;
const session = getSession(lesson.id);
const basis = { datasetId: null, runId: null };
const cellAfter = (...messages: CellMessage[]) => messages.reduce(transitionCell, idleCell);

test('a cell says what it is doing, and how long it took when that was noticeable', () => {
  const queue = { kind: 'queue' } as const;
  const start = { kind: 'start', at: 0 } as const;
  expect(stateWords(idleCell)).toBe('Not run yet');
  expect(stateWords(cellAfter(queue, start))).toBe('Running');
  expect(stateWords(cellAfter(queue, start, { kind: 'invalidate' }))).toBe(
    'Running with earlier settings',
  );
  const done = (at: number) => cellAfter(queue, start, { kind: 'succeed', at, basis });
  expect(stateWords(done(20))).toBe('Done');
  expect(stateWords(done(2500))).toBe('Done in 2.5 s');
});

test('a training says how it ended and how far it came', () => {
  const run = { experiment: lesson.experiment, history: [], source: null };
  expect(runWords({ ...run, status: 'stopped' })).toContain('0 of 5 epochs');
  expect(runWords({ ...run, status: 'earlyStopped' })).toContain('early stopping');
  const words = runWords({ ...run, status: 'loaded', source: 'digits.h5' });
  expect(words).toContain('Read from digits.h5: nothing was trained here');
});

describe('the data in words', () => {
  test('are named before they are loaded', () => {
    expect(plannedData(lesson, session, null)).toBe('Looking for data…');
    expect(plannedData(lesson, session, ['mnist', 'builtin'])).toBe('MNIST');
    expect(plannedData(lesson, session, ['builtin'])).toBe('Built-in digits (not MNIST)');
  });

  test('are offered with a way to get what is missing', () => {
    const options = dataOptions(lesson, session, ['builtin']);
    expect(options[0].label).toBe('Built-in: MNIST is not here');
    expect(options.find(({ value }) => value === 'mnist')).toMatchObject({ disabled: true });
    expect(options.find(({ value }) => value === 'builtin')?.disabled).toBe(false);
  });

  test('say what can be fetched in this lesson: only that has a button', () => {
    const clothes = lessons.find(({ id }) => id === 'first-cnn');
    if (!clothes) throw new Error('There is no such lesson.');
    const options = dataOptions(clothes, getSession(clothes.id), ['builtin']);
    const note = (id: string) => options.find(({ value }) => value === id)?.note;
    expect(note('fashion-mnist')).toBe('Not here yet: “Get Fashion-MNIST” fetches it');
    expect(note('mnist')).toBe('Not here: drop its files on the page');
    expect(note('kmnist')).toBe('Not here yet: it can be fetched in the playground');
  });
});

test('a software adapter is said to be slow, whatever computes on it', () => {
  const info = { adapter: 'a processor', software: true, fallback: null };
  for (const backend of ['engine', 'webgpu'] as const) {
    expect(speedWords({ ...info, backend })).toMatch(/slowly: compute with WebAssembly/);
    expect(speedWords({ ...info, backend, software: false })).not.toContain('slowly');
  }
});

test('the neighbours of a cell end at the ends of the lesson', () => {
  const [first, second] = lesson.cells;
  expect(neighbour(lesson, first.id, 1)).toBe(second.id);
  expect(neighbour(lesson, first.id, -1)).toBeNull();
  expect(neighbour(lesson, 'nowhere', 1)).toBeNull();
});
