import { useMemo, useState } from 'react';

/**
 * Many things a page at a time, and the place of the chosen one on its page: the first until another
 * is chosen. `pager` is what a Pager needs.
 */
export function usePages<Item>(all: readonly Item[], pageSize = 40) {
  const [page, setPage] = useState(0);
  const [chosen, choose] = useState(0);
  const shown = useMemo(
    () => all.slice(page * pageSize, (page + 1) * pageSize),
    [all, page, pageSize],
  );
  const onPage = (next: number) => {
    setPage(next);
    choose(0);
  };
  return { shown, chosen, choose, pager: { page, pageSize, count: all.length, onPage } };
}
