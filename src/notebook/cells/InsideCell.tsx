import { t } from '../../domain/language.ts';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import { useDataset } from '../../state/data/datasets.ts';
import type { Run } from '../../state/runs/runs.ts';
import { useRun } from '../../state/runs/runs.ts';
import type { ImageViewProps } from '../inside/inside-props.ts';
import styles from '../inside/Inside.module.css';
import { useSubject } from '../inside/use-subject.tsx';
import { Rest } from '../frame/Rest.tsx';
import { ResultTabs } from '../results/ResultTabs.tsx';
import { Pending } from '../results/Section.tsx';
import type { CellProps } from './cell-props.ts';

const EvidenceView = lazy(async () => ({
  default: (await import('../inside/evidence/EvidenceView.tsx')).EvidenceView,
}));

const SumView = lazy(async () => ({
  default: (await import('../inside/sum/SumView.tsx')).SumView,
}));

const StepView = lazy(async () => ({
  default: (await import('../inside/step/StepView.tsx')).StepView,
}));

const ChangeView = lazy(async () => ({
  default: (await import('../inside/change/ChangeView.tsx')).ChangeView,
}));

const SureView = lazy(async () => ({
  default: (await import('../inside/sure/SureView.tsx')).SureView,
}));

const BreakView = lazy(async () => ({
  default: (await import('../inside/break/BreakView.tsx')).BreakView,
}));

const MapView = lazy(async () => ({
  default: (await import('../inside/map/MapView.tsx')).MapView,
}));

/** The views that take a trained network apart; each comes when it is first looked at. */
export function InsideCell({ datasetId, runId }: CellProps) {
  const run = useRun(runId);
  const dataset = useDataset(datasetId);
  if (!run || !dataset) return <Pending failure={null} what={t('Looking for the network')} />;
  return <Views key={run.id} {...{ run, dataset }} />;
}

interface ViewsProps {
  readonly run: Run;
  readonly dataset: DatasetInfo;
}

function Views({ run, dataset }: ViewsProps) {
  const { controls, image, caption, truth } = useSubject(run, dataset);
  const { classNames } = dataset;
  const view: ImageViewProps = { run, classNames, image, caption, truth };
  const loading = <Pending failure={null} what={t('Loading')} />;
  const later = (body: ReactNode) => <Suspense fallback={loading}>{body}</Suspense>;
  const ofImage = (body: ReactNode) => (
    <div className={styles.views}>
      <Rest name={t('another image, your drawing')}>
        <div className={styles.subject}>{controls}</div>
      </Rest>
      {later(body)}
    </div>
  );
  const tested = dataset.testLabels.length > 0;
  const measurable = tested || run.validationCount > 0;
  return (
    <ResultTabs
      label={t('Ways to look inside')}
      initial="evidence"
      tabs={[
        { id: 'evidence', title: t('Evidence'), body: ofImage(<EvidenceView {...view} />) },
        { id: 'sum', title: t('Down to the sum'), body: ofImage(<SumView {...view} />) },
        { id: 'step', title: t('One step'), body: ofImage(<StepView {...view} />) },
        { id: 'change', title: t('Flip it'), body: ofImage(<ChangeView {...view} />) },
        ...(measurable
          ? [
              {
                id: 'sure',
                title: t('Is it sure?'),
                body: later(<SureView {...{ run, tested }} datasetId={dataset.id} />),
              },
            ]
          : []),
        { id: 'map', title: t('Map'), body: later(<MapView {...{ run, dataset }} />) },
        { id: 'break', title: t('Break it'), body: later(<BreakView run={run} />) },
      ]}
    />
  );
}
