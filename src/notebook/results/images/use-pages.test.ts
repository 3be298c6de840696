import { expect, it } from 'vitest';
import { pageOf } from './use-pages.ts';

const all = Array.from({ length: 25 }, (_, at) => at);

it('shows the page that was asked for, and what is chosen on it', () => {
  expect(pageOf(all, 10, { page: 2, chosen: 3 })).toEqual({
    ...{ page: 2, shown: [20, 21, 22, 23, 24], chosen: 3, one: 23 },
  });
});

it('shows what is still there when there has become less of it', () => {
  expect(pageOf(all.slice(0, 12), 10, { page: 2, chosen: 3 })).toEqual({
    ...{ page: 1, shown: [10, 11], chosen: 0, one: 10 },
  });
});

it('has nothing to choose where there is nothing', () => {
  const { page, shown, one } = pageOf([], 10, { page: 0, chosen: 0 });
  expect([page, shown, one]).toEqual([0, [], undefined]);
});
