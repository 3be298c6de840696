import { t } from '../../../domain/language.ts';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '../../../ui/Button.tsx';
import styles from '../results.module.css';
import { count as countText } from '../../../domain/numbers.ts';

interface PagerProps {
  readonly page: number;
  readonly pageSize: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
  /** What is counted; images unless told otherwise. */
  readonly noun?: string;
}

/** Where one is among many images, and the way to the next. Says the count even for a single page. */
export function Pager({ page, pageSize, count, onPage, noun = 'image' }: PagerProps) {
  const pages = Math.max(1, Math.ceil(count / pageSize));
  const first = page * pageSize + 1;
  const last = Math.min(count, first + pageSize - 1);
  const total = countText(count);
  return (
    <div className={styles.pager}>
      <span aria-live="polite">
        {pages === 1
          ? `${total} ${noun}${count === 1 ? '' : 's'}`
          : t('{first}–{last} of {total} {noun}s', {
              first: countText(first),
              last: countText(last),
              total,
              noun,
            })}
      </span>
      {pages > 1 && (
        <>
          <IconButton
            small
            label={t('Previous {noun}s', { noun })}
            icon={<ChevronLeft />}
            disabled={page === 0}
            onClick={() => onPage(page - 1)}
          />
          <IconButton
            small
            label={t('Next {noun}s', { noun })}
            icon={<ChevronRight />}
            disabled={page >= pages - 1}
            onClick={() => onPage(page + 1)}
          />
        </>
      )}
    </div>
  );
}
