import { describe, expect, it } from 'vitest';
import { createRandom } from '../../domain/random/random.ts';
import { reportOf } from '../report/testing/report-fixture.ts';
import { callStudent, hear, newStudent, tally } from './board.ts';
import type { FromStudent, FromTeacher } from './message.ts';
import { longestMessage, readFromStudent, readFromTeacher, thinCurve } from './message.ts';

const fromStudent: FromStudent[] = [
  { kind: 'hello', version: 1, name: 'Ada', id: 'a1' },
  {
    ...{ kind: 'progress', lesson: 'One layer', held: false },
    run: {
      ...{ title: 'One layer', status: 'running', epoch: 1, epochs: 3, loss: 0.5, accuracy: 0.8 },
      ...{ tested: null, parameters: 7850, validated: false, curve: [[1, 0.8]] },
    },
  },
  {
    kind: 'said',
    said: [
      {
        kind: 'guess',
        text: 'How good?',
        goal: '',
        reached: null,
        answer: '',
        guess: 0.7,
        came: 0.9,
      },
    ],
  },
  { kind: 'drawings', drawings: [{ truth: 3, read: 5, pixels: 'AAAA' }] },
  { kind: 'answer', question: 'q', text: 'Why?', answer: 'So.' },
  {
    kind: 'screen',
    screen: {
      ...{ title: 'One layer', cells: [{ title: 'Train', phase: 'done' }] },
      ...{ settings: [{ name: 'epochs', text: '3' }], report: reportOf() },
    },
  },
  { kind: 'bye' },
];

const fromTeacher: FromTeacher[] = [
  { kind: 'welcome', version: 1, title: 'One layer' },
  { kind: 'ask', question: 'q', text: 'Why?', answers: ['a', 'b'] },
  { kind: 'set', settings: 'lesson=single-layer&epochs=3', words: 'One layer' },
  { kind: 'hold', on: true },
  { kind: 'show', on: false },
  { kind: 'end' },
];

it('every message is read as it was written', () => {
  for (const one of fromStudent) expect(readFromStudent(JSON.stringify(one))).toEqual(one);
  for (const one of fromTeacher) expect(readFromTeacher(JSON.stringify(one))).toEqual(one);
});

it('the two directions have nothing in common: a student cannot speak as the teacher', () => {
  for (const one of fromStudent) expect(readFromTeacher(JSON.stringify(one))).toBeNull();
  for (const one of fromTeacher) expect(readFromStudent(JSON.stringify(one))).toBeNull();
});

describe('what is no message', () => {
  it.each([
    ['nothing', ''],
    ['no text', new ArrayBuffer(8)],
    ['of no kind', '{"kind":"unheard-of"}'],
    ['of a kind that every object has', '{"kind":"toString"}'],
    ['a list', '[{"kind":"bye"}]'],
    ['too long', JSON.stringify({ kind: 'bye', more: 'x'.repeat(longestMessage) })],
    ['without end', '['.repeat(200_000)],
    ['of a number that is none', '{"kind":"hello","version":1e999,"name":"","id":""}'],
    ['with too long a name', JSON.stringify({ ...fromStudent[0], name: 'x'.repeat(81) })],
  ])('is not taken for one: %s', (_, text) => {
    expect(readFromStudent(text)).toBeNull();
  });
});

it('nothing reaches what all objects rest on, and hidden characters go', () => {
  const read = readFromStudent(
    '{"kind":"hello","version":1,"name":"A\\u202eda\\u0000","id":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  );
  expect(read).toEqual({ kind: 'hello', version: 1, name: 'Ada', id: 'x' });
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it('10,000 damaged messages are refused or read as messages, and the board never throws', () => {
  const random = createRandom(17);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)];
  const texts = fromStudent.map((one) => JSON.stringify(one));
  const bits = [
    '__proto__',
    'constructor',
    'null',
    '-1',
    '1e400',
    '[]',
    '{}',
    '"',
    '<script>',
    '\\u0000',
  ];
  const before = Object.getOwnPropertyNames(Object.prototype).length;
  let student = newStudent('a', 'Ada');
  let taken = 0;
  for (let round = 0; round < 10_000; round++) {
    const text = pick(texts);
    const at = Math.floor(random() * text.length);
    const damaged = text.slice(0, at) + pick(bits) + text.slice(at + Math.floor(random() * 12));
    const message = readFromStudent(damaged);
    if (!message) continue;
    taken++;
    student = hear(student, message);
    expect(callStudent(student, 0, false).length).toBeLessThanOrEqual(80);
  }
  expect(taken).toBeGreaterThan(0);
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
});

it('a board counts answers, the last of each student', () => {
  const one = (id: string, ...answers: string[]) =>
    answers.reduce(
      (student, answer) => hear(student, { kind: 'answer', question: 'q', text: 'Why?', answer }),
      newStudent(id, id),
    );
  expect(tally([one('a', 'x', 'y'), one('b', 'y'), one('c', 'x'), one('d')], 'q')).toEqual([
    { answer: 'y', count: 2 },
    { answer: 'x', count: 1 },
  ]);
});

it('a long curve keeps its last point and is thinned', () => {
  const thin = thinCurve(Array.from({ length: 1000 }, (_, at) => at));
  expect(thin.length).toBeLessThanOrEqual(120);
  expect(thin.at(-1)).toBe(999);
  expect(thinCurve([1, 2])).toEqual([1, 2]);
});
