import { expect, test } from 'vitest';
import { expandTemplate } from './template.ts';

const expand = (lines: string[], parameters = {}) =>
  expandTemplate(lines.join('\n'), parameters).split('\n');

test('repeats the lines of a loop with its index, nested loops too', () => {
  const lines = ['#for m in TM', 'row $m', '#for n in 2', 'a_$m_$n', '#end', '#end', 'after'];
  expect(expand(lines, { TM: 2 })).toEqual([
    'row 0',
    'a_0_0',
    'a_0_1',
    'row 1',
    'a_1_0',
    'a_1_1',
    'after',
  ]);
});

test('a loop of no rounds leaves nothing, whatever is inside', () => {
  expect(expand(['#for m in 0', '#if X', '$Y', '#end', '#end', 'after'])).toEqual(['after']);
});

test('keeps the branch that holds', () => {
  const lines = ['#if KIND is relu', 'relu', '#else', 'other', '#end'];
  expect(expand(lines, { KIND: 'relu' })).toEqual(['relu']);
  expect(expand(lines, { KIND: 'tanh' })).toEqual(['other']);
  expect(expand(['#if FLAG', 'yes', '#end'], { FLAG: 0 })).toEqual(['']);
});

test('computes the names of variables from loop indices', () => {
  expect(expand(['#for u in 2', 'x_$(u*STEP+1)_y', '#end'], { STEP: 2 })).toEqual([
    'x_1_y',
    'x_3_y',
  ]);
});

test('names what it does not know and what is left open', () => {
  expect(() => expand(['$NOPE'])).toThrow('no parameter NOPE');
  expect(() => expand(['#for i in 2', 'x'])).toThrow('not closed');
  expect(() => expand(['#end'])).toThrow('did not open');
});
