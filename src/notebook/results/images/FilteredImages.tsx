import { t } from '../../../domain/language.ts';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { IconButton } from '../../../ui/Button.tsx';
import { Segments, Toggle } from '../../../ui/fields/Toggle.tsx';
import { ResultImages } from './ResultImages.tsx';
import styles from '../results.module.css';
import type { ConfidenceOrder, ImageFilter, Results } from '../results.ts';
import { describeFilter, filteredRows } from '../results.ts';

interface FilteredImagesProps {
  readonly results: Results;
  readonly datasetId: string | null;
  readonly classNames: readonly string[];
  readonly filter: ImageFilter;
  readonly onFilter: (filter: ImageFilter | null) => void;
}

const orders = [
  { value: 'mostConfident', label: t('Surest first') },
  { value: 'leastConfident', label: t('Least sure first') },
] as const;

/** The images behind a cell, row or class: sorted by confidence, counted, a page at a time. */
export function FilteredImages(props: FilteredImagesProps) {
  const { results, datasetId, classNames, filter, onFilter } = props;
  const [order, setOrder] = useState<ConfidenceOrder>('mostConfident');
  const rows = useMemo(() => filteredRows(results, filter, order), [results, filter, order]);
  const label = describeFilter(filter, classNames);
  const oneCell = filter.truth !== null && filter.predicted !== null;
  return (
    <section className={styles.panel} aria-label={t('Images: {label}', { label })}>
      <div className={styles.panelHead}>
        <h3>{label.charAt(0).toUpperCase() + label.slice(1)}</h3>
        <IconButton
          small
          label={t('Close the images')}
          icon={<X />}
          onClick={() => onFilter(null)}
        />
      </div>
      <div className={styles.toolbar}>
        <Segments label={t('Order')} value={order} options={orders} onChange={setOrder} />
        {!oneCell && (
          <Toggle
            label={t('Only wrong ones')}
            checked={filter.onlyWrong}
            onChange={(onlyWrong) => onFilter({ ...filter, onlyWrong })}
          />
        )}
      </div>
      <ResultImages
        key={`${label}/${order}`}
        {...{ results, datasetId, classNames, rows, label }}
      />
    </section>
  );
}
