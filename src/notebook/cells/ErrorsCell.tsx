import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import { ImageGrid } from '../../charts/images/ImageGrid.tsx';
import type { ConfidentError } from '../../domain/metrics/errors.ts';
import { confidentErrors } from '../../domain/metrics/errors.ts';
import { useImages } from '../../state/page/answers.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import type { CellProps } from './cell-props.ts';
import { errorCaption, shortErrorCaption } from '../results/images/error-caption.ts';
import { Rest } from '../frame/Rest.tsx';
import { ImageDetail } from '../results/images/ImageDetail.tsx';
import { ResultImages } from '../results/images/ResultImages.tsx';
import styles from '../results/results.module.css';
import type { Results } from '../results/results.ts';
import { imagesOf } from '../results/results.ts';
import { Pending, Section } from '../results/Section.tsx';
import { useSplit } from '../results/use-split.tsx';
import { useResults } from '../results/use-results.ts';
import { count } from '../../domain/numbers.ts';

/** Document 003 shows so many. */
const shownFirst = 6;

/** The most confident mistakes, then all of them in the same order. */
export function ErrorsCell({ datasetId, runId, documented }: CellProps) {
  const { split, control } = useSplit(runId, documented);
  const { results, failure, classNames } = useResults(runId, datasetId, split);
  const errors = useMemo(
    () => results && confidentErrors(results.shares, results.labels, results.classes),
    [results],
  );
  if (!results || !errors) return <Pending failure={failure} what={t('Measuring')} />;
  if (errors.length === 0) {
    return (
      <p className={styles.note}>
        {t('Not a single mistake on {count} images.', { count: results.count })}
      </p>
    );
  }
  const common = { results, errors, datasetId, classNames };
  return (
    <div className={styles.stack}>
      {control && <Rest name={t('other images')}>{control}</Rest>}
      <Section
        title={t('The {shownFirst} most confident mistakes', {
          shownFirst: Math.min(shownFirst, errors.length),
        })}
        note={t(
          'Sorted by what the network gave the wrong class, minus what it gave the right one.',
        )}
      >
        <MostConfident key={split} {...common} />
      </Section>
      <Rest name={t('all mistakes')}>
        <AllErrors key={`${split}/all`} {...common} />
      </Rest>
    </div>
  );
}

interface ErrorListProps extends Pick<CellProps, 'datasetId'> {
  readonly results: Results;
  readonly errors: readonly ConfidentError[];
  readonly classNames: readonly string[];
}

function MostConfident({ results, errors, datasetId, classNames }: ErrorListProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const first = errors.slice(0, shownFirst);
  const one = chosen === null ? undefined : first[chosen];
  const rows = first.map(({ index }) => index);
  const images = useImages(datasetId, results.from, imagesOf(results, rows));
  return (
    <>
      <ImageGrid
        images={images}
        captions={first.map((error) => errorCaption(error, classNames))}
        label={t('Most confident mistakes')}
        size={96}
        selected={chosen ?? undefined}
        onSelect={(index) => setChosen(index === chosen ? null : index)}
      />
      {one && <ImageDetail {...{ results, datasetId, classNames, row: one.index }} />}
    </>
  );
}

const any = 'any';

function AllErrors({ results, errors, datasetId, classNames }: ErrorListProps) {
  const [truth, setTruth] = useState(any);
  const [predicted, setPredicted] = useState(any);
  const rows = useMemo(
    () =>
      errors
        .filter((error) => truth === any || error.truth === Number(truth))
        .filter((error) => predicted === any || error.predicted === Number(predicted))
        .map(({ index }) => index),
    [errors, truth, predicted],
  );
  const byRow = useMemo(() => new Map(errors.map((error) => [error.index, error])), [errors]);
  const options = [
    { value: any, label: 'any' },
    ...classNames.map((name, label) => ({ value: String(label), label: name })),
  ];
  return (
    <Section title={t('All {count} mistakes, in the same order', { count: count(errors.length) })}>
      <div className={styles.toolbar}>
        <SelectField
          label={t('Truth')}
          value={truth}
          options={options}
          onChange={setTruth}
          className={styles.select}
        />
        <SelectField
          label={t('Predicted')}
          value={predicted}
          options={options}
          onChange={setPredicted}
          className={styles.select}
        />
      </div>
      <ResultImages
        key={`${truth}/${predicted}`}
        {...{ results, datasetId, classNames, rows, label: t('Mistakes') }}
        caption={(row) => shortErrorCaption(byRow.get(row), classNames)}
      />
    </Section>
  );
}
