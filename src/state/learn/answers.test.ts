import { expect, test } from 'vitest';
import { allSaid } from '../class/said.ts';
import { clearAnswer, getAnswers, giveAnswer, readAnswers } from './answers.ts';

test('an answer is kept with its tries, can be taken back, and a teacher sees it', () => {
  const given = { key: 'single-layer/sure', text: 'What does that say?', answer: 'a' };
  giveAnswer({ ...given, right: false });
  giveAnswer({ ...given, answer: 'b', right: true });
  expect(getAnswers()).toEqual([{ ...given, answer: 'b', right: true, tries: 2 }]);
  expect(allSaid().find(({ kind }) => kind === 'question')).toMatchObject({
    ...{ text: 'What does that say?', answer: 'b', reached: 'at try 2' },
  });
  expect(readAnswers({ answers: getAnswers() })).toEqual({ answers: getAnswers() });
  expect(readAnswers({ answers: [{ key: 3 }] })).toBeNull();
  clearAnswer(given.key);
  expect(getAnswers()).toEqual([]);
});
