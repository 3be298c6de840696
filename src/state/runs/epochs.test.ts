import { expect, test } from 'vitest';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { appendEpochs, joinEpochs } from './epochs.ts';

const log = (epoch: number, loss = 1 / epoch): EpochLog => ({
  ...{ epoch, loss, accuracy: 0.5, validationLoss: null, validationAccuracy: null },
  ...{ learningRate: 0.001, seconds: 1 },
});

test('a thousand epochs at 50 a second reach the page a hundred times, none of them lost', () => {
  let time = 0;
  let waiting: { at: number; work: () => void } | null = null;
  const clock = {
    now: () => time,
    later: (work: () => void, wait: number) => {
      waiting = { at: time + wait, work };
      return () => (waiting = null);
    },
  };
  let takes = 0;
  let history: readonly EpochLog[] = [];
  const joined = joinEpochs((_, logs) => {
    takes++;
    history = appendEpochs(history, logs);
  }, clock);
  for (let epoch = 1; epoch <= 1000; epoch++) {
    time = epoch * 20;
    const due = waiting as { at: number; work: () => void } | null;
    if (due && due.at <= time) {
      waiting = null;
      due.work();
    }
    joined.add('run', log(epoch));
  }
  joined.flush();
  expect(history.map(({ epoch }) => epoch)).toEqual(
    Array.from({ length: 1000 }, (_, at) => at + 1),
  );
  expect(takes).toBeLessThanOrEqual(102);
});

test('epochs that a run tells again after a lost device take the place of the first', () => {
  const history = [log(1), log(2, 0.9)];
  expect(appendEpochs(history, [log(2, 0.4), log(3)])).toEqual([log(1), log(2, 0.4), log(3)]);
  expect(appendEpochs(history, [log(3), log(2, 0.4), log(3, 0.3)])).toEqual([
    ...[log(1), log(2, 0.4), log(3, 0.3)],
  ]);
  expect(appendEpochs(history, [])).toBe(history);
});
