import { expect, it } from 'vitest';
import { lessons } from '../../lessons/index.ts';
import { slidesOf, stepOf, stepped } from './slides.ts';

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
