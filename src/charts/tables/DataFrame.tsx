import { t } from '../../domain/language.ts';
import type { ImageSet } from '../../domain/data/dataset.ts';
import type { FrameColumn } from './data-frame.ts';
import { frameHead, frameValue } from './data-frame.ts';
import { ScrollTable } from './ScrollTable.tsx';
import styles from './Table.module.css';
import { count } from '../../domain/numbers.ts';

export interface DataFrameProps {
  /** The rows to show: one image each. */
  readonly images: ImageSet;
  /** A first column `label`, or none. */
  readonly labels: ArrayLike<number> | null;
  /** Rows of the whole table, for the line below it. */
  readonly totalRows: number;
  readonly caption: string;
}

/** The head of a table of images, one pixel a column, as pandas would print it. */
export function DataFrame({ images, labels, totalRows, caption }: DataFrameProps) {
  const { left, right, columns } = frameHead(images.height * images.width, labels !== null);
  const heads = (group: readonly FrameColumn[]) =>
    group.map(({ name }) => (
      <th scope="col" key={name}>
        {name}
      </th>
    ));
  const cells = (group: readonly FrameColumn[], row: number) =>
    group.map((column) => <td key={column.name}>{frameValue(images, labels, row, column)}</td>);
  const dots = right.length > 0;
  return (
    <ScrollTable label={caption}>
      <caption>
        {t('{caption}: {totalRows} rows × {columns} columns', {
          caption,
          totalRows: count(totalRows),
          columns,
        })}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles.gap}>{t('row')}</span>
          </th>
          {heads(left)}
          {dots && <th scope="col">…</th>}
          {heads(right)}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: images.count }, (_, row) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {cells(left, row)}
            {dots && <td className={styles.gap}>…</td>}
            {cells(right, row)}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
