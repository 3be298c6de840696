import { expect, test } from 'vitest';
import { accuracyWords, calibrationWords, overfitWords, pairWords } from './guess-words.ts';

const common = { id: 'a', lessonId: 'single-layer', at: 5 };

test('an accuracy is told with its distance, and luck is called luck', () => {
  const guess = { ...common, kind: 'accuracy', value: 0.9 } as const;
  const far = accuracyWords({ ...guess, came: { accuracy: 0.763, count: 2000 } }, 10);
  expect(far).toBe(
    'You guessed 90.0 %; it came to 76.3 %: 13.7 points too high. Blind guessing among 10 would come to about 10.0 %.',
  );
  const near = accuracyWords({ ...guess, came: { accuracy: 0.895, count: 500 } }, 10);
  expect(near).toContain('as good as right');
});

test('overfitting is judged by the figures, and dropout’s surprise explained', () => {
  const guess = { ...common, kind: 'overfit', value: true } as const;
  expect(overfitWords({ ...guess, came: { trained: 0.99, unseen: 0.95 } }, false)).toContain(
    'and so it is',
  );
  const not = overfitWords({ ...guess, came: { trained: 0.93, unseen: 0.95 } }, true);
  expect(not).toContain('but it does not');
  expect(not).toContain('dropout silenced part of it');
});

test('a pair that is confused less often is told beside the one that is', () => {
  const guess = { ...common, kind: 'pair', value: [1, 2] } as const;
  const names = ['a', 'b', 'c'];
  const came = { pair: [0, 1], times: 5, guessed: 1 };
  expect(pairWords({ ...guess, came }, names)).toContain(
    'b and c, which are confused once; most often it is a and b, 5 times',
  );
  expect(pairWords({ ...guess, came: { pair: [], times: 0, guessed: 0 } }, names)).toContain(
    'no mistake at all',
  );
});

test('one guess is no calibration', () => {
  const none = { accuracies: 1, apart: 0.1, tooHigh: 1, others: 0, right: 0 };
  expect(calibrationWords(none, 'in this lesson')).toBeNull();
  expect(calibrationWords({ ...none, accuracies: 3, others: 2, right: 1 }, 'in this lesson')).toBe(
    'Your guesses in this lesson: 3 accuracies, 10.0 points off on average, too high 1 of 3 times; 1 of 2 other guesses came true.',
  );
});
