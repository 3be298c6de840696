import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import { ImageGrid } from '../../charts/images/ImageGrid.tsx';
import type { SuspectedLabel } from '../../domain/lens/lens.ts';
import { suspectedLabels } from '../../domain/lens/lens.ts';
import { useImages } from '../../state/page/answers.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import type { Run, SplitEvaluation } from '../../state/runs/runs.ts';
import { count, percent } from '../../domain/numbers.ts';
import { Segments } from '../../ui/fields/Toggle.tsx';
import { Pager } from '../results/images/Pager.tsx';
import styles from '../results/results.module.css';
import { usePages } from '../results/images/use-pages.ts';
import { imagesOf } from '../results/results.ts';
import lens from './Look.module.css';
import { SuspectDetail } from './SuspectDetail.tsx';
import type { NoiseTruth } from './suspects.ts';
import { noiseTruth, scoreSuspects } from './suspects.ts';

interface SuspectImagesProps {
  readonly run: Run;
  readonly dataset: DatasetInfo;
  readonly evaluation: SplitEvaluation;
}

/** The contradicted labels, the surest contradiction first. */
export function SuspectImages({ run, dataset, evaluation }: SuspectImagesProps) {
  const { outputs, labels, from } = evaluation;
  const suspects = useMemo(
    () => suspectedLabels(outputs, labels, labels.length),
    [outputs, labels],
  );
  const truth = useMemo(
    () => noiseTruth(evaluation, from === 'train' ? dataset.trainLabels : dataset.testLabels),
    [evaluation, dataset, from],
  );
  const { shown, chosen, one, choose, pager } = usePages(suspects);
  const rows = shown.map(({ index }) => index);
  const images = useImages(dataset.id, from, imagesOf(evaluation, rows));
  return (
    <>
      <p className={styles.note} role="status">
        {t('The network contradicts {count} of {count2} labels.', {
          count: count(suspects.length),
          count2: count(labels.length),
        })}
      </p>
      {truth.changed > 0 && <Score {...{ suspects, evaluation, truth }} />}
      {one && (
        <>
          <Pager {...pager} />
          <SuspectDetail {...{ run, dataset, evaluation, truth, suspect: one }} />
          <ImageGrid
            {...{ images, selected: chosen, size: 64, onSelect: choose }}
            captions={shown.map((suspect) => captionOf(suspect, evaluation, truth, dataset))}
            label={t('Labels that may be wrong')}
          />
        </>
      )}
    </>
  );
}

/** "7, or 2?" and how sure the network is of either. */
function captionOf(
  { index, label, predicted, confidence, labelShare }: SuspectedLabel,
  { labels }: SplitEvaluation,
  { original }: NoiseTruth,
  { classNames }: DatasetInfo,
) {
  const shares = `${percent(labelShare)}, ${percent(confidence)}`;
  const changed = labels[index] !== original[index];
  return {
    text: t('{it}, or {it2}?', { it: classNames[label], it2: classNames[predicted] }),
    detail: changed ? `${shares}\nchanged` : shares,
  };
}

const firsts = [
  { value: '25', label: t('First 25') },
  { value: '50', label: t('First 50') },
  { value: '100', label: t('First 100') },
  { value: 'all', label: t('All') },
] as const;

interface ScoreProps {
  readonly suspects: readonly SuspectedLabel[];
  readonly evaluation: SplitEvaluation;
  readonly truth: NoiseTruth;
}

/** The noise knows which labels it changed: so the suspicion can be marked. */
function Score({ suspects, evaluation, truth }: ScoreProps) {
  const [first, setFirst] = useState<(typeof firsts)[number]['value']>('50');
  const limit = first === 'all' ? suspects.length : Number(first);
  const { looked, found } = scoreSuspects(suspects, evaluation, truth, limit);
  return (
    <>
      <div className={styles.toolbar}>
        <Segments
          label={t('Of which suspects')}
          value={first}
          options={firsts}
          onChange={setFirst}
        />
      </div>
      <p className={lens.score} role="status">
        <strong>
          {t('{found} of the first {looked}', { found: count(found), looked: count(looked) })}
        </strong>{' '}
        {t('suspected labels were really changed ({share}).', {
          share: percent(found / Math.max(1, looked)),
        })}
      </p>
      <p className={styles.note}>
        {t('{changed} labels were changed in all; among these suspects are {percent} of them.', {
          changed: count(truth.changed),
          percent: percent(found / truth.changed),
        })}
      </p>
    </>
  );
}
