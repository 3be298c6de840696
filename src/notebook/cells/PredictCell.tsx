import { t } from '../../domain/language.ts';
import { Suspense, lazy, useState } from 'react';
import { ImageGrid } from '../../charts/images/ImageGrid.tsx';
import { createRandom, permutation } from '../../domain/random/random.ts';
import { useRun } from '../../state/runs/runs.ts';
import { useImages } from '../../state/page/answers.ts';
import { Button } from '../../ui/Button.tsx';
import type { CellProps } from './cell-props.ts';
import { Rest } from '../frame/Rest.tsx';
import { ImageDetail } from '../results/images/ImageDetail.tsx';
import { ImagePicker } from '../results/images/ImagePicker.tsx';
import { PredictedActual } from '../results/figures/PredictedActual.tsx';
import { resultCaption } from '../results/images/ResultImages.tsx';
import styles from '../results/results.module.css';
import type { Results } from '../results/results.ts';
import { imagesOf, isWrong } from '../results/results.ts';
import { Pending, Section } from '../results/Section.tsx';
import { useSplit } from '../results/use-split.tsx';
import { useResults } from '../results/use-results.ts';

const LogitSliders = lazy(async () => ({
  default: (await import('../inside/explain/logits/LogitSliders.tsx')).LogitSliders,
}));

/** What the network says of single images: one with all its outputs, the first few, twenty at random. */
export function PredictCell({ datasetId, runId, documented }: CellProps) {
  const { split, asDocumented, control } = useSplit(runId, documented);
  const run = useRun(runId);
  const { results, failure, classNames } = useResults(runId, datasetId, split);
  if (!results) return <Pending failure={failure} what={t('Predicting')} />;
  const common = { results, datasetId, classNames };
  return (
    <div className={styles.stack} key={split}>
      {control && <Rest name={t('other images')}>{control}</Rest>}
      <OneImage {...common} />
      <Rest name={t('the first predictions')}>
        <Section title={t('The first predictions')}>
          <PredictedActual
            {...{ results, classNames }}
            documented={asDocumented ? documented.predictions : undefined}
          />
        </Section>
      </Rest>
      <Rest name={t('twenty at random')}>
        <RandomImages {...common} />
      </Rest>
      {run && (
        <Rest name={t('sigmoid or softmax, the logits on sliders')}>
          <Suspense fallback={null}>
            <LogitSliders run={run} />
          </Suspense>
        </Rest>
      )}
    </div>
  );
}

interface PredictionsProps extends Pick<CellProps, 'datasetId'> {
  readonly results: Results;
  readonly classNames: readonly string[];
}

function OneImage(props: PredictionsProps) {
  const [chosen, setRow] = useState(0);
  const row = Math.min(chosen, props.results.count - 1);
  return (
    <Section title={t('One image, ten outputs')}>
      <ImageDetail
        {...props}
        row={row}
        picker={
          <ImagePicker
            label={t('Image')}
            index={row}
            count={props.results.count}
            onChange={setRow}
          />
        }
      />
    </Section>
  );
}

const randomCount = 20;

function RandomImages({ results, datasetId, classNames }: PredictionsProps) {
  const [seed, setSeed] = useState(1);
  const [chosen, setChosen] = useState<number | null>(null);
  const rows = Array.from(permutation(results.count, createRandom(seed)).subarray(0, randomCount));
  const one = chosen === null ? undefined : rows[chosen];
  const images = useImages(datasetId, results.from, imagesOf(results, rows));
  const wrong = rows.filter((row) => isWrong(results, row)).length;
  const another = () => {
    setSeed(seed + 1);
    setChosen(null);
  };
  return (
    <Section title={t('Twenty at random, {wrong} of them wrong', { wrong })}>
      <div className={styles.toolbar}>
        <Button onClick={another}>{t('Another twenty')}</Button>
        <span className={styles.note}>{t('seed {seed}', { seed })}</span>
      </div>
      <ImageGrid
        images={images}
        captions={rows.map((row) => resultCaption(results, row, classNames))}
        label={t('Twenty random images')}
        selected={chosen ?? undefined}
        onSelect={(index) => setChosen(index === chosen ? null : index)}
      />
      {one !== undefined && <ImageDetail {...{ results, datasetId, classNames, row: one }} />}
    </Section>
  );
}
