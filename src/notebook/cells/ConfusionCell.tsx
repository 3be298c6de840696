import { t } from '../../domain/language.ts';
import { useState } from 'react';
import type { CellProps } from './cell-props.ts';
import { ClassTable } from '../results/figures/ClassTable.tsx';
import { ConfusionMap } from '../results/figures/ConfusionMap.tsx';
import { FilteredImages } from '../results/images/FilteredImages.tsx';
import { OneVersusRest } from '../results/figures/OneVersusRest.tsx';
import { Report } from '../results/figures/Report.tsx';
import { Rest } from '../frame/Rest.tsx';
import { ResultTabs } from '../results/ResultTabs.tsx';
import styles from '../results/results.module.css';
import type { ImageFilter } from '../results/results.ts';
import { Pending } from '../results/Section.tsx';
import { useSplit } from '../results/use-split.tsx';
import { useResults } from '../results/use-results.ts';

/** Who is taken for whom: the matrix, each class against the rest, its measures, the report. */
export function ConfusionCell({ datasetId, runId, documented }: CellProps) {
  const { split, asDocumented, control } = useSplit(runId, documented);
  const { results, failure, classNames } = useResults(runId, datasetId, split);
  const [filter, setFilter] = useState<ImageFilter | null>(null);
  if (!results) return <Pending failure={failure} what={t('Measuring')} />;

  const figures = asDocumented ? documented : null;
  const common = { results, classNames, documented: figures, onFilter: setFilter };
  return (
    <div className={styles.stack}>
      {control && <Rest name={t('other images')}>{control}</Rest>}
      <ResultTabs
        label={t('Views of the predictions')}
        initial={initialView(documented)}
        tabs={[
          { id: 'map', title: t('Heat map'), body: <ConfusionMap {...common} filter={filter} /> },
          { id: 'binary', title: t('One against the rest'), body: <OneVersusRest {...common} /> },
          { id: 'classes', title: t('Class by class'), body: <ClassTable {...common} /> },
          { id: 'report', title: t('Classification report'), body: <Report {...common} /> },
        ]}
      />
      {filter && (
        <FilteredImages {...{ results, datasetId, classNames, filter }} onFilter={setFilter} />
      )}
    </div>
  );
}

type View = 'map' | 'binary' | 'classes' | 'report';

/** The view that the document itself shows. */
function initialView({ confusion, classTable, binaryCounts }: CellProps['documented']): View {
  if (confusion) return 'map';
  if (classTable) return 'classes';
  return binaryCounts ? 'binary' : 'map';
}
