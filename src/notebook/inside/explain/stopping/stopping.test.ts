import { expect, test } from 'vitest';
import { playedWords, stopByPatience, stopOfOracle, stopOfPlayer } from './stopping.ts';

const losses = [0.5, 0.4, 0.42, 0.39, 0.41, 0.43, 0.38, 0.5, 0.6, 0.7];

test('patience counts epochs in a row without a new best, and keeps the best', () => {
  expect(stopByPatience(losses, 1)).toEqual({ stopped: 3, kept: 2 });
  expect(stopByPatience(losses, 2)).toEqual({ stopped: 6, kept: 4 });
  expect(stopByPatience(losses, 3)).toEqual({ stopped: 10, kept: 7 });
  expect(stopByPatience(losses, 9)).toEqual({ stopped: 10, kept: 7 });
});

test('a player keeps the best that was seen, the oracle the best of all', () => {
  expect(stopOfPlayer(losses, 5)).toEqual({ stopped: 5, kept: 4 });
  expect(stopOfOracle(losses)).toEqual({ stopped: 7, kept: 7 });
});

test('what came of it is told by what was missed', () => {
  expect(playedWords(losses, 7)).toContain('as if you had known');
  expect(playedWords(losses, 8)).toContain('trained 1 epoch past it');
  expect(playedWords(losses, 2)).toContain('in epoch 7: 0.3800, where you have 0.4000');
  expect(playedWords([0.5, 0.4, 0.399], 2)).toContain('no mistake');
});
