import { expect, it } from 'vitest';
import { PenPace } from './pen-pace.ts';

it('as many pens draw as may, and the others wait until they may', async () => {
  const pace = new PenPace(0);
  const drawing: number[] = [];
  const pens = [0, 1, 2].map(async (pen) => {
    await pace.turnOf(pen);
    drawing.push(pen);
  });
  pace.pens = 1;
  await pens[0];
  expect(drawing).toEqual([0]);
  pace.pens = 0;
  pace.pens = 3;
  await Promise.all(pens);
  expect(drawing).toEqual([0, 1, 2]);
});
