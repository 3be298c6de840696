import { t } from '../../../domain/language.ts';
import { useState } from 'react';
import { ScrollTable } from '../../../charts/tables/ScrollTable.tsx';
import tableStyles from '../../../charts/tables/Table.module.css';
import { nameOfClass } from '../../../domain/data/class-name.ts';
import type { BinaryCounts } from '../../../domain/metrics/confusion.ts';
import { Segments } from '../../../ui/fields/Toggle.tsx';
import type { ClassColumn, ClassFigures, ClassOrder } from './class-rows.ts';
import {
  byClass,
  countColumns,
  documentedRows,
  measureColumns,
  measuredRows,
  nextOrder,
  sortedRows,
} from './class-rows.ts';
import type { MatrixProps } from './ConfusionMap.tsx';
import styles from '../results.module.css';
import type { ImageFilter } from '../results.ts';
import { percent } from '../../../domain/numbers.ts';

const sources = [
  { value: 'measured', label: t('Measured') },
  { value: 'documented', label: t('Documented') },
] as const;

/** Counts and measures of every class. Its name, and each kind of mistake, leads to the images. */
export function ClassTable({ results, classNames, documented, onFilter }: MatrixProps) {
  const expected = documented && documentedRows(documented);
  const [source, setSource] = useState<'measured' | 'documented'>('measured');
  const [order, setOrder] = useState(byClass);
  const rows = expected && source === 'documented' ? expected : measuredRows(results.matrix);
  const heading = { order, onOrder: (column: ClassColumn) => setOrder(nextOrder(order, column)) };
  return (
    <>
      {expected && (
        <div className={styles.toolbar}>
          <Segments
            label={t('Whose figures')}
            value={source}
            options={sources}
            onChange={setSource}
          />
        </div>
      )}
      <p className={styles.note}>
        {t(
          '{what} figures of each class. Choose a name or a count to see its images, a heading to sort by it.',
          { what: source === 'documented' && expected ? t('Documented') : t('Measured') },
        )}
      </p>
      <ScrollTable label={t('Class by class')} className={tableStyles.compact}>
        <thead>
          <tr>
            <Heading column="label" title={t('class')} {...heading} />
            {[...countColumns, ...measureColumns].map(([column, title]) => (
              <Heading key={column} {...{ column, title, ...heading }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sortedRows(rows, order).map((row) => (
            <ClassLine
              key={row.label}
              {...{ row, name: nameOfClass(classNames, row.label), onFilter }}
            />
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}

interface HeadingProps {
  readonly column: ClassColumn;
  readonly title: string;
  readonly order: ClassOrder;
  readonly onOrder: (column: ClassColumn) => void;
}

function Heading({ column, title, order, onOrder }: HeadingProps) {
  const sorted = order.column === column;
  return (
    <th scope="col" aria-sort={sorted ? order.direction : undefined}>
      <button type="button" className={tableStyles.sort} onClick={() => onOrder(column)}>
        {title}
      </button>
    </th>
  );
}

interface ClassLineProps {
  readonly row: ClassFigures;
  readonly name: string;
  readonly onFilter: (filter: ImageFilter) => void;
}

function ClassLine({ row: { label, counts, measures }, name, onFilter }: ClassLineProps) {
  const filters: Partial<Record<keyof BinaryCounts, ImageFilter>> = {
    truePositive: { truth: label, predicted: label, onlyWrong: false },
    falsePositive: { truth: null, predicted: label, onlyWrong: true },
    falseNegative: { truth: label, predicted: null, onlyWrong: true },
  };
  return (
    <tr>
      <th scope="row">
        <FilterLink
          text={name}
          filter={{ truth: label, predicted: null, onlyWrong: false }}
          onFilter={onFilter}
        />
      </th>
      {countColumns.map(([key]) => (
        <td key={key}>
          <FilterLink text={counts?.[key] ?? '–'} filter={filters[key]} onFilter={onFilter} />
        </td>
      ))}
      {measureColumns.map(([key]) => (
        <td key={key}>{percent(measures[key], 2)}</td>
      ))}
    </tr>
  );
}

function FilterLink(props: {
  readonly text: string | number;
  readonly filter: ImageFilter | undefined;
  readonly onFilter: (filter: ImageFilter) => void;
}) {
  const { text, filter, onFilter } = props;
  if (!filter) return text;
  return (
    <button type="button" className={tableStyles.link} onClick={() => onFilter(filter)}>
      {text}
    </button>
  );
}
