import { Suspense, useState } from 'react';
import type { CellSpec, Lesson } from '../../src/lessons/lesson.ts';
import { singleLayer } from '../../src/lessons/single-layer/lesson.ts';
import { Cell } from '../../src/notebook/frame/Cell.tsx';
import type { CellState } from '../../src/state/notebook/cell-machine.ts';
import { idleCell } from '../../src/state/notebook/cell-machine.ts';
import { patchSession } from '../../src/state/notebook/notebook.ts';
import { linkFakeWorker } from '../../src/state/testing.ts';

const basis = { datasetId: null, runId: null };

/** Every state that a cell can be in, by what the gallery calls it. */
const states: Readonly<Record<string, CellState>> = {
  'Not run yet': idleCell,
  Waiting: { ...idleCell, phase: 'queued' },
  Running: { ...idleCell, phase: 'running', startedAt: 0 },
  'Running with earlier settings': { ...idleCell, phase: 'running', startedAt: 0, outdated: true },
  Done: { ...idleCell, phase: 'done', basis, milliseconds: 12 },
  'Done after a while': { ...idleCell, phase: 'done', basis, milliseconds: 83_000 },
  'Out of date': { ...idleCell, phase: 'stale', basis, milliseconds: 12 },
  Failed: {
    ...idleCell,
    phase: 'failed',
    failure: { code: 'labels-out-of-range', message: 'Label 12 of image 3, but 10 classes.' },
  },
};

const specs: readonly CellSpec[] = Object.keys(states).map((title, index) => ({
  id: `state-${index}`,
  kind: 'prepare',
  title,
}));

const prose = ['What the lesson says of it before anything has run.'];
const words = Object.fromEntries(
  specs.map(({ id }, index) => [
    id,
    index === 0 ? { prose, tryThis: ['Change one thing, and run it again.'] } : { prose },
  ]),
);
const lesson: Lesson = { ...singleLayer, words: () => Promise.resolve(words) };

/** A result that is shown only after its cell has run, before that. */
const result: CellSpec = { id: 'result', kind: 'look', title: 'A result to come' };

/** A cell in each of its states. */
export function CellSpecimens() {
  useState(() => {
    linkFakeWorker();
    const cells = Object.fromEntries(specs.map(({ id, title }) => [id, states[title] ?? idleCell]));
    patchSession(singleLayer.id, { cells: { ...cells, [result.id]: idleCell } });
  });
  return (
    <Suspense>
      {[...specs, result].map((cell, index) => (
        <Cell key={cell.id} lesson={lesson} cell={cell} number={index + 1} />
      ))}
    </Suspense>
  );
}
