import { expect, it } from 'vitest';
import { lessons } from '../../lessons/index.ts';
import { clockText, slideId, slidesOf, stepOf, stepOfPress, stepped } from './slides.ts';

it('a lesson has a title slide and one for each cell that is shown, with its own number', () => {
  const { cells } = lessons[0];
  const slides = slidesOf(cells, cells.slice(3, 5));
  expect(slides).toMatchObject([
    { kind: 'title' },
    { kind: 'cell', cell: cells[3], number: 4 },
    { kind: 'cell', cell: cells[4], number: 5 },
  ]);
});

it('keys and remotes step within the slides, and other keys mean nothing', () => {
  expect([stepOf('PageDown'), stepOf('ArrowLeft'), stepOf('constructor'), stepOf('a')]).toEqual([
    ...['next', 'previous'],
    null,
    null,
  ]);
  expect([stepped(0, 'previous', 3), stepped(2, 'next', 3), stepped(1, 'last', 3)]).toEqual([
    0, 2, 2,
  ]);
});

it('a paragraph a slide: each before its cell, with a name of its own', () => {
  const [cell] = lessons[0].cells;
  const slides = slidesOf(lessons[0].cells, [cell], { [cell.id]: { prose: ['One.', 'Two.'] } });
  expect(slides.slice(1)).toMatchObject([
    { kind: 'paragraph', text: 'One.', number: 1 },
    { kind: 'paragraph', text: 'Two.' },
    { kind: 'cell', cell },
  ]);
  expect(new Set(slides.map(slideId)).size).toBe(4);
});

it('keys in a field, and keys that somebody has taken, are not the slides’', () => {
  const press = (change: object) =>
    stepOfPress({ key: 'PageDown', target: null, defaultPrevented: false, ...change } as never);
  const inField = { closest: (selector: string) => selector.includes('textarea') || null };
  expect(press({})).toBe('next');
  expect(press({ target: { closest: () => null } })).toBe('next');
  expect(press({ target: inField })).toBeNull();
  expect(press({ defaultPrevented: true })).toBeNull();
});

it('a time is read as on a clock', () => {
  expect([0, 65, 3723].map(clockText)).toEqual(['0:00', '1:05', '1:02:03']);
});
