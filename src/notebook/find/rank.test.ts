import { describe, expect, it } from 'vitest';
import type { Entry, EntryGroup } from './rank.ts';
import { excerpt, findEntries, wordsIn } from './rank.ts';

const entry = (title: string, more: Partial<Entry> = {}): Entry => ({
  id: title,
  title,
  run: () => undefined,
  ...more,
});

const titles = (groups: readonly EntryGroup[]) =>
  groups.map(({ label, items }) => [label, items.map(({ title }) => title)]);

const groups: readonly EntryGroup[] = [
  {
    label: 'To do',
    items: [
      entry('Run all cells'),
      entry('Interrupt', { also: 'stop cancel' }),
      entry('Run “Train”', { asked: true }),
    ],
  },
  {
    label: 'In the text',
    items: [entry('Train', { asked: true, text: 'Every step moves the weights a little.' })],
  },
];

describe('findEntries', () => {
  it('answers an empty query with what is always shown', () => {
    expect(titles(findEntries(groups, '  '))).toEqual([['To do', ['Run all cells', 'Interrupt']]]);
  });

  it('finds by the starts of words, in any order and case', () => {
    expect(titles(findEntries(groups, 'CELL run'))).toEqual([['To do', ['Run all cells']]]);
  });

  it('finds by what people call it', () => {
    expect(titles(findEntries(groups, 'stop'))).toEqual([['To do', ['Interrupt']]]);
  });

  it('puts a title that begins with the word before one that holds it', () => {
    expect(titles(findEntries(groups, 'train'))).toEqual([
      ['To do', ['Run “Train”']],
      ['In the text', ['Train']],
    ]);
    const both: EntryGroup = { label: 'Cells', items: [entry('The training'), entry('Training')] };
    expect(titles(findEntries([both], 'train'))).toEqual([['Cells', ['Training', 'The training']]]);
  });

  it('finds nothing where one word is nowhere', () => {
    expect(findEntries(groups, 'run zebra')).toEqual([]);
  });

  it('keeps a group short', () => {
    const many = Array.from({ length: 30 }, (_, index) => entry(`step ${index}`));
    expect(findEntries([{ label: 'Terms', items: many }], 'step')[0]?.items).toHaveLength(8);
  });

  it('takes accents for what they stand on', () => {
    const names: EntryGroup = { label: 'Cells', items: [entry('Évaluer')] };
    expect(titles(findEntries([names], 'evaluer'))).toEqual([['Cells', ['Évaluer']]]);
  });
});

describe('excerpt', () => {
  const long = `${'one two three four five six seven eight '.repeat(6)}the stencil of a digit ${'nine ten '.repeat(20)}`;

  it('leaves a short text as it is', () => {
    expect(excerpt('Short.', ['short'])).toBe('Short.');
  });

  it('shows the place where the word stands, cut between words', () => {
    const shown = excerpt(long, wordsIn('stencil'));
    expect(shown).toContain('the stencil of a digit');
    expect(shown).toMatch(/^… \S/);
    expect(shown).toMatch(/ …$/);
    expect(shown.length).toBeLessThan(120);
  });

  it('begins at the beginning where no word is in it', () => {
    expect(excerpt(long, ['zebra'])).toMatch(/^one two three/);
  });
});
