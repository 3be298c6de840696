import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../state/ledger/ledger-record.ts';
import { testRecord, testRun } from '../../state/ledger/ledger-testing.ts';
import { overlayPlot, overlayWords, runStroke } from './overlay.ts';
import { changesAgainst, endWords, everyRun, finalFigures, listedRuns } from './run-list.ts';
import { runsCsv } from './runs-csv.ts';

const history = (...losses: readonly number[]): RunRecord['history'] =>
  losses.map((loss, at) => ({
    ...{ epoch: at + 1, loss, accuracy: 1 - loss, seconds: 1, learningRate: 0.001 },
    ...{ validationLoss: at === 0 ? null : loss, validationAccuracy: at === 0 ? null : 1 - loss },
  }));

const tested = (accuracy: number) => ({ loss: 0.1, accuracy, count: 10, matrix: [[10]] });

const good = testRecord('good', 1, { history: history(0.5, 0.2), test: tested(0.9), seconds: 9 });
const bad = testRecord('bad', 2, { history: history(0.5), test: tested(0.3), starred: true });
const untested = testRecord('untested', 3, { lessonId: 'first-cnn', title: 'CNN', seconds: 2 });
const all = [good, bad, untested];
const ids = (records: readonly RunRecord[]) => records.map(({ id }) => id);

describe('the list of runs', () => {
  it('is sorted, the newest first where nothing else decides', () => {
    const sorted = (sorting: (typeof everyRun)['sorting']) =>
      ids(listedRuns(all, { ...everyRun, sorting }));
    expect(sorted('newest')).toEqual(['untested', 'bad', 'good']);
    expect(sorted('oldest')).toEqual(['good', 'bad', 'untested']);
    expect(sorted('test')).toEqual(['good', 'bad', 'untested']);
    expect(sorted('validation')).toEqual(['good', 'untested', 'bad']);
    expect(sorted('seconds')).toEqual(['untested', 'good', 'bad']);
    expect(sorted('name')).toEqual(['untested', 'bad', 'good']);
  });

  it('shows those of a lesson, or with a star', () => {
    expect(ids(listedRuns(all, { ...everyRun, lessonId: 'first-cnn' }))).toEqual(['untested']);
    expect(ids(listedRuns(all, { ...everyRun, starred: true }))).toEqual(['bad']);
  });

  it('says how a run ended and what it reached, and nothing that was not measured', () => {
    expect(endWords({ ...bad, status: 'running' }, false)).toBe(
      'Not finished when last kept: 1 of 5 epochs',
    );
    expect(endWords({ ...bad, status: 'running' }, true)).toBe('Training: 1 of 5 epochs');
    expect(endWords({ ...bad, status: 'completed' }, false)).toBe('1 epoch');
    expect(finalFigures(untested)).toEqual([{ name: 'Took', text: '2.0 s' }]);
    expect(finalFigures(bad).map(({ name }) => name)).toEqual(['Test', 'Training', 'Loss']);
  });

  it('counts other data among what changed, where the base has any', () => {
    const base = { experiment: testRun.experiment, dataName: 'mnist' };
    expect(changesAgainst(good, base)).toEqual([]);
    expect(changesAgainst(good, { ...base, dataName: 'SVHN' })).toEqual([
      { name: 'data', before: 'SVHN', after: 'mnist' },
    ]);
  });
});

describe('curves of several runs', () => {
  it('have twelve strokes that are all different', () => {
    const strokes = Array.from({ length: 12 }, (_, index) => JSON.stringify(runStroke(index)));
    expect(new Set(strokes).size).toBe(12);
  });

  it('lie on axes that hold them all, each under its number', () => {
    const plot = overlayPlot([good, untested, bad], 'loss', 'training');
    expect(plot.lines.map(({ label, ys }) => [label, ys])).toEqual([
      ['1', [0.5, 0.2]],
      ['3', [0.5]],
    ]);
    expect([plot.x.low, plot.x.high, plot.y.low]).toEqual([1, 2, 0]);
    expect(plot.y.high).toBeGreaterThanOrEqual(0.5);
    expect(overlayWords(plot, 'training')).toContain('1 One layer: 0.2000.');
  });

  it('leave out what was not measured', () => {
    const plot = overlayPlot([good, bad], 'accuracy', 'validation');
    expect(plot.lines.map(({ label, xs }) => [label, xs])).toEqual([['1', [2]]]);
    expect(overlayPlot([], 'loss', 'training').lines).toEqual([]);
  });
});

describe('the table of runs', () => {
  it('has a line per run and a column per setting, and no formula', () => {
    const named = { ...good, name: '=HYPERLINK("x")', note: 'a,b' };
    const [header, first, second, end] = runsCsv([named, bad]).split('\r\n');
    const columns = header.split(',');
    expect(columns).toContain('setting: learning rate');
    expect(columns.slice(0, 2)).toEqual(['run', 'lesson']);
    expect(first.startsWith(`"'=HYPERLINK(""x"")",One layer,`)).toBe(true);
    const unquoted = second.replaceAll(/"[^"]*"/g, 'quoted').split(',');
    expect(unquoted).toHaveLength(columns.length);
    expect(unquoted[columns.indexOf('test_accuracy')]).toBe('0.3');
    expect(end).toBe('');
  });
});
