import { useMemo, useState } from 'react';

interface Asked {
  readonly page: number;
  /** Place on the page. */
  readonly chosen: number;
}

/**
 * The page that was asked for and what is chosen on it, as far as they are there: there may have been
 * more when they were asked for. `one` is the chosen thing; undefined where there is nothing at all.
 */
export function pageOf<Item>(all: readonly Item[], pageSize: number, asked: Asked) {
  const page = Math.max(0, Math.min(asked.page, Math.ceil(all.length / pageSize) - 1));
  const shown = all.slice(page * pageSize, (page + 1) * pageSize);
  const chosen = asked.chosen < shown.length ? asked.chosen : 0;
  return { page, shown, chosen, one: shown.at(chosen) };
}

/**
 * Many things a page at a time, and the place of the chosen one on its page: the first until another
 * is chosen. `pager` is what a Pager needs.
 */
export function usePages<Item>(all: readonly Item[], pageSize = 40) {
  const [asked, setAsked] = useState<Asked>({ page: 0, chosen: 0 });
  const { page, ...on } = useMemo(() => pageOf(all, pageSize, asked), [all, pageSize, asked]);
  const choose = (place: number) => setAsked({ page, chosen: place });
  const onPage = (next: number) => setAsked({ page: next, chosen: 0 });
  return { ...on, choose, pager: { page, pageSize, count: all.length, onPage } };
}
