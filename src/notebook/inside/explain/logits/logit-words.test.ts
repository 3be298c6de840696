import { expect, test } from 'vitest';
import { readTwice, shareText, twiceWords } from './logit-words.ts';

const names = ['0', '1', '2'];

test('the same added to all logits changes no share and no loss of the softmax, but every sigmoid', () => {
  const low = readTwice([3, 1, -2], 0);
  const high = readTwice([5, 3, 0], 0);
  low.shares.forEach((share, at) => expect(high.shares[at]).toBeCloseTo(share, 12));
  expect(high.softmaxLoss).toBeCloseTo(low.softmaxLoss, 12);
  low.sigmoids.forEach((value, at) => expect(high.sigmoids[at]).toBeGreaterThan(value));
  expect(high.yesNoLoss).toBeGreaterThan(low.yesNoLoss);
});

test('shares and losses are those of the formulas', () => {
  const { sigmoids, shares, softmaxLoss, yesNoLoss } = readTwice([Math.log(3), 0, -400], 1);
  expect(sigmoids[0]).toBeCloseTo(0.75, 12);
  expect(shares[1]).toBeCloseTo(0.25, 12);
  expect(softmaxLoss).toBeCloseTo(Math.log(4), 12);
  // No to the first costs ln 4, yes to the second ln 2, no to the third nothing.
  expect(yesNoLoss).toBeCloseTo(Math.log(4) + Math.log(2), 12);
});

test('what is said is about these logits', () => {
  expect(twiceWords(readTwice([4, -3, -5], 0), names)).toContain('both readings agree');
  expect(twiceWords(readTwice([9, 3, -5], 0), names)).toMatch(
    /sigmoid of 1 says 95\.3 % as well.*0\.2 %/,
  );
  expect(shareText(0.0001)).toBe('< 0.1 %');
  expect(shareText(0)).toBe('0.0 %');
});
