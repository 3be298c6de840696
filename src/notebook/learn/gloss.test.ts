import { expect, test } from 'vitest';
import type { Formula } from '../../lessons/glossary.ts';
import { terms } from '../../lessons/glossary.ts';
import { lessons } from '../../lessons/index.ts';
import { gloss } from './gloss.ts';

const marked = (paragraphs: readonly string[]) =>
  gloss(paragraphs).map((pieces) => pieces.flatMap(({ text, term }) => (term ? [text] : [])));

test('marks a term where it comes first in a cell, whole words only', () => {
  expect(marked(['The loss falls. A lossless loss.', 'Its loss, and the learning rate.'])).toEqual([
    ['loss'],
    ['learning rate'],
  ]);
  expect(marked(['weighty weights', 'a weight'])).toEqual([['weights'], []]);
});

test('loses nothing of what a lesson says', async () => {
  for (const lesson of lessons) {
    for (const { prose } of Object.values(await lesson.words())) {
      const joined = gloss(prose).map((pieces) => pieces.map(({ text }) => text).join(''));
      expect(joined).toEqual(prose);
    }
  }
});

test('every term is used by a lesson, and is known by one name only', async () => {
  const used = new Set<string>();
  for (const lesson of lessons) {
    for (const { prose } of Object.values(await lesson.words())) {
      for (const pieces of gloss(prose)) for (const { term } of pieces) if (term) used.add(term.id);
    }
  }
  expect(terms.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  const names = terms.flatMap((term) => term.names);
  expect(new Set(names).size).toBe(names.length);
});

test('formulas are of MathML’s own elements', () => {
  const known = ['mi', 'mo', 'mn', 'mrow', 'msub', 'mfrac', 'msup', 'munder', 'msqrt'];
  const elements = (formula: Formula): string[] =>
    typeof formula === 'string' ? [] : [formula.element, ...formula.children.flatMap(elements)];
  for (const { formula } of terms) {
    for (const element of formula ? elements(formula) : []) expect(known).toContain(element);
  }
});
