import { splitName } from '../../domain/data/split-name.ts';
import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import { ActivationGrid } from '../../charts/images/ActivationGrid.tsx';
import { DigitImage } from '../../charts/images/DigitImage.tsx';
import { FilterGrid } from '../../charts/images/FilterGrid.tsx';
import { ImageGrid } from '../../charts/images/ImageGrid.tsx';
import { HeatMap } from '../../charts/matrix/HeatMap.tsx';
import type { MatrixSelection } from '../../charts/matrix/heat-map.ts';
import { ProbabilityBars } from '../../charts/tables/ProbabilityBars.tsx';
import { outputScaleOf } from '../../domain/experiment/shares.ts';
import type { ConfidentError } from '../../domain/metrics/errors.ts';
import { confidentErrors } from '../../domain/metrics/errors.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import { useImages } from '../../state/page/answers.ts';
import type { Run } from '../../state/runs/runs.ts';
import type { ShownMoment, Verdict } from '../../state/time/moments.ts';
import { percent } from '../../domain/numbers.ts';
import { shortErrorCaption } from '../results/images/error-caption.ts';
import { useKept } from '../results/images/use-last-value.ts';
import results from '../results/results.module.css';
import type { Results } from '../results/results.ts';
import { imagesOf, resultsOf } from '../results/results.ts';
import { Section } from '../results/Section.tsx';

interface MomentResultsProps {
  readonly run: Run;
  readonly dataset: DatasetInfo;
  readonly answer: ShownMoment;
  /** Of the reader's drawing; null while there is none. */
  readonly verdict: Verdict | null;
}

/** Who is taken for whom, mistakes, the reader's drawing, filters and layers, as they were. */
export function MomentResults({ run, dataset, answer, verdict }: MomentResultsProps) {
  const { view, shown } = answer;
  const { classNames, height, width } = dataset;
  const found = useMemo(
    () => resultsOf(view.evaluation, classNames.length, outputScaleOf(run.experiment)),
    [view, classNames, run.experiment],
  );
  const [selected, setSelected] = useState<MatrixSelection | null>(null);
  const label = t('Confusion matrix on {count} {split} images', {
    count: found.count,
    split: splitName(found.split),
  });
  const choose = (next: MatrixSelection) =>
    setSelected(sameSelection(selected, next) ? null : next);
  return (
    <>
      <div className={results.columns}>
        <Section title={t('Who is taken for whom')} note={t('Choose a cell to see its mistakes.')}>
          <HeatMap
            {...{ values: found.matrix, classNames, label, selected }}
            mode="counts"
            palette="blues"
            onSelect={choose}
          />
        </Section>
        <Section title={t('Your drawing, as it was read then')}>
          {shown && verdict ? (
            <>
              <DigitImage
                pixels={shown.image.pixels}
                {...{ height: shown.image.height, width: shown.image.width, size: '5rem' }}
                label={t('Your drawing, as the network gets it')}
              />
              <ProbabilityBars outputs={verdict.shares} classNames={classNames} />
            </>
          ) : (
            <p className={results.note}>
              {t(
                'Draw on the pad, and see how the network learned to read it. Below, the layers show the first {split} image.',
                { split: splitName(dataset.testLabels.length > 0 ? 'test' : 'train') },
              )}
            </p>
          )}
        </Section>
      </div>
      <Mistakes {...{ found, dataset, selected }} />
      {view.kernel && (
        <Section title={t('Filters of the first layer')}>
          <FilterGrid
            kernel={view.kernel}
            layer={view.kernel.layer}
            imageHeight={height}
            imageWidth={width}
          />
        </Section>
      )}
      {view.layers && (
        <Section title={t('Layer by layer')}>
          {view.layers
            .filter(({ layer }) => !layer.startsWith('flatten'))
            .map((activation) => (
              <ActivationGrid key={activation.layer} {...{ activation, palette: 'viridis' }} />
            ))}
        </Section>
      )}
    </>
  );
}

const sameSelection = (one: MatrixSelection | null, other: MatrixSelection): boolean =>
  one?.truth === other.truth && one.predicted === other.predicted;

/** So many mistakes are shown at once. */
const shownMistakes = 8;

const isAmong =
  (selected: MatrixSelection | null) =>
  ({ truth, predicted }: ConfidentError): boolean =>
    (selected?.truth ?? truth) === truth && (selected?.predicted ?? predicted) === predicted;

interface MistakesProps {
  readonly found: Results;
  readonly dataset: DatasetInfo;
  readonly selected: MatrixSelection | null;
}

function Mistakes({ found, dataset, selected }: MistakesProps) {
  const errors = useMemo(() => confidentErrors(found.shares, found.labels, found.classes), [found]);
  const first = useMemo(
    () => errors.filter(isAmong(selected)).slice(0, shownMistakes),
    [errors, selected],
  );
  const rows = first.map(({ index }) => index);
  const read = useImages(dataset.id, found.from, imagesOf(found, rows));
  // Images and what is said of them change together.
  const now = useMemo(() => read && { images: read, errors: first }, [read, first]);
  const shown = useKept(now);
  const note = t('{count} of {count2} ({percent}) are wrong; the most confident first.', {
    count: errors.length,
    count2: found.count,
    percent: percent(errors.length / Math.max(1, found.count)),
  });
  return (
    <Section title={t('Mistakes')} note={note}>
      {first.length === 0 && <p className={results.note}>{t('None of these.')}</p>}
      {first.length > 0 && shown && shown.errors.length > 0 && (
        <ImageGrid
          images={shown.images}
          captions={shown.errors.map((error) => shortErrorCaption(error, dataset.classNames))}
          label={t('Most confident mistakes')}
        />
      )}
    </Section>
  );
}
