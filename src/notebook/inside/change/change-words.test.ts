import { expect, test } from 'vitest';
import { inkWords, linesWords, pictureWords } from './change-words.ts';

const [seven, one] = [
  { name: '7', share: 0.981 },
  { name: '1', share: 0.54 },
];
const lines = [{ kind: 'add' }, { kind: 'erase' }] as const;

test('counts lines drawn and erased', () => {
  expect(linesWords(lines, false)).toBe('one line drawn and one erased');
  expect(linesWords([lines[0]], false)).toBe('one line drawn');
  expect(linesWords([lines[1], lines[1]], true)).toBe('2 lines painted dark');
  expect(linesWords([...lines, lines[1]], false)).toBe('one line drawn and 2 erased');
});

test('says what it reads line by line', () => {
  expect(inkWords(lines, 0, 0, seven, seven, false)).toBe('It reads 7 (98.1 %).');
  expect(inkWords(lines, 1, 4.21, seven, seven, false)).toBe(
    'After one line drawn, 4.2 pixels of ink, it still reads 7 (98.1 %).',
  );
  expect(inkWords(lines, 2, 6, seven, one, false)).toBe(
    'One line drawn and one erased, 6.0 pixels of ink, and it reads 1 (54.0 %).',
  );
});

test('states the size of a changed picture', () => {
  const size = { norm: 1.234, largest: 1, mean: 0.512, changed: 300 };
  expect(pictureWords({ size }, 784, seven, one)).toBe(
    '300 of 784 pixels are changed, by 0.51 grey levels of 255 on average over all of them and 1 grey level at most (together 1.23 pixels of full ink, as the root of the sum of squares). Now it reads 1 (54.0 %) instead of 7 (98.1 %).',
  );
});
