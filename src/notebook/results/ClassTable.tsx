import { useState } from 'react';
import tableStyles from '../../charts/Table.module.css';
import type { ClassMeasures } from '../../domain/metrics/class-measures.ts';
import { classMeasures } from '../../domain/metrics/class-measures.ts';
import type { BinaryCounts } from '../../domain/metrics/confusion.ts';
import { allBinaryCounts } from '../../domain/metrics/confusion.ts';
import type { ClassRow, DocumentedResults } from '../../lessons/lesson.ts';
import { Segments } from '../../ui/Toggle.tsx';
import type { MatrixProps } from './ConfusionMap.tsx';
import styles from './results.module.css';
import type { ImageFilter } from './results.ts';

const countColumns = [
  ['truePositive', 'TP'],
  ['trueNegative', 'TN'],
  ['falsePositive', 'FP'],
  ['falseNegative', 'FN'],
] as const;

const measureColumns = [
  ['precision', 'precision'],
  ['specificity', 'specificity'],
  ['f1', 'F1'],
  ['accuracy', 'accuracy'],
  ['recall', 'recall'],
] as const;

const sources = [
  { value: 'measured', label: 'Measured' },
  { value: 'documented', label: 'Documented' },
] as const;

/** Counts and measures of every class. Its name, and each kind of mistake, leads to the images. */
export function ClassTable({ results, classNames, documented, onFilter }: MatrixProps) {
  const expected = documented && documentedRows(documented);
  const [source, setSource] = useState<'measured' | 'documented'>('measured');
  const rows = expected && source === 'documented' ? expected : measuredRows(results.matrix);
  return (
    <>
      {expected && (
        <div className={styles.toolbar}>
          <Segments label="Whose figures" value={source} options={sources} onChange={setSource} />
        </div>
      )}
      <p className={styles.note}>
        {source === 'documented' && expected ? 'Documented' : 'Measured'} figures of each class. Choose a
        name or a count to see its images.
      </p>
      <div className={tableStyles.scroll} tabIndex={0} role="region" aria-label="Class by class">
        <table className={tableStyles.table}>
          <thead>
            <tr>
              <th scope="col">class</th>
              {[...countColumns, ...measureColumns].map(([key, title]) => (
                <th scope="col" key={key}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, label) => (
              <ClassLine key={label} {...{ row, label, name: classNames[label], onFilter }} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface ClassFigures {
  readonly counts: BinaryCounts | null;
  readonly measures: Omit<ClassMeasures, 'support'> | ClassRow;
}

const measuredRows = (matrix: MatrixProps['results']['matrix']): ClassFigures[] =>
  allBinaryCounts(matrix).map((counts) => ({ counts, measures: classMeasures(counts) }));

/** What the document gives: counts, from which the measures follow, or its table of measures. */
function documentedRows({ binaryCounts, classTable, confusion }: DocumentedResults) {
  if (!binaryCounts && !classTable) return confusion ? measuredRows(confusion) : null;
  const count = (binaryCounts ?? classTable ?? []).length;
  return Array.from({ length: count }, (_, label): ClassFigures => {
    const counts = binaryCounts?.[label] ?? null;
    const measures = classTable?.[label] ?? (counts && classMeasures(counts));
    return { counts, measures: measures ?? classMeasures(noCounts) };
  });
}

const noCounts = { truePositive: 0, trueNegative: 0, falsePositive: 0, falseNegative: 0 };

interface ClassLineProps {
  readonly row: ClassFigures;
  readonly label: number;
  readonly name: string;
  readonly onFilter: (filter: ImageFilter) => void;
}

function ClassLine({ row: { counts, measures }, label, name, onFilter }: ClassLineProps) {
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
        <td key={key}>{measures[key].toFixed(4)}</td>
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
