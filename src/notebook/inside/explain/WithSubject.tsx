import { t } from '../../../domain/language.ts';
import type { ReactNode } from 'react';
import type { DatasetInfo } from '../../../state/data/datasets.ts';
import { useDataset } from '../../../state/data/datasets.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { Pending } from '../../results/Section.tsx';
import inside from '../Inside.module.css';
import type { ImageViewProps } from '../inside-props.ts';
import { useSubject } from '../use-subject.tsx';

export interface ExplainProps {
  readonly run: Run;
}

interface WithSubjectProps extends ExplainProps {
  readonly children: (view: ImageViewProps) => ReactNode;
}

/** An explanation of one image: a test image, a training image, or the drawing while it grows. */
export function WithSubject({ run, children }: WithSubjectProps) {
  const dataset = useDataset(run.datasetId);
  if (!dataset) return <Pending failure={null} what={t('Looking for the images')} />;
  return (
    <Subject key={run.id} {...{ run, dataset }}>
      {children}
    </Subject>
  );
}

function Subject({ run, dataset, children }: WithSubjectProps & { readonly dataset: DatasetInfo }) {
  const { controls, image, caption, truth } = useSubject(run, dataset);
  const { classNames } = dataset;
  return (
    <div className={inside.views}>
      <div className={inside.subject}>{controls}</div>
      {children({ run, classNames, image, caption, truth })}
    </div>
  );
}
