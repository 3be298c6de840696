import { t } from '../../domain/language.ts';
import { useMemo } from 'react';
import { CountBars } from '../../charts/tables/CountBars.tsx';
import { ImageGrid } from '../../charts/images/ImageGrid.tsx';
import { nameOfClass } from '../../domain/data/class-name.ts';
import type { LabelledImages } from '../../domain/data/dataset.ts';
import { countLabels } from '../../domain/data/dataset.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import { shapeText } from '../../ui/format.ts';
import cellStyles from '../parts/cells.module.css';
import { BeforeAndAfter } from './BeforeAndAfter.tsx';
import styles from './data.module.css';

interface PreviewFiguresProps {
  readonly info: DatasetInfo;
  /** The first training image of each class. */
  readonly samples: LabelledImages | null;
}

/** Shapes, what was odd, how many of each class, and some images. */
export function PreviewFigures({ info, samples }: PreviewFiguresProps) {
  const { classNames, problems, original, trainLabels } = info;
  const counts = useMemo(
    () => countLabels(trainLabels, classNames.length),
    [trainLabels, classNames],
  );
  return (
    <>
      <Shapes info={info} />
      {problems.length > 0 && <Problems problems={problems} />}
      <section>
        <h3 className={styles.heading}>{t('Training images of each class')}</h3>
        <CountBars {...{ counts, classNames }} label={t('Training images of each class')} />
      </section>
      {samples && samples.count > 0 && (
        <section>
          <h3 className={styles.heading}>{t('The first image of each class, as it is used')}</h3>
          <ImageGrid
            images={samples}
            columns={10}
            captions={[...samples.labels].map((label) => ({
              text: nameOfClass(classNames, label),
            }))}
            label={t('The first image of each class')}
          />
        </section>
      )}
      {original && <BeforeAndAfter original={original} />}
    </>
  );
}

function Shapes({ info }: { readonly info: DatasetInfo }) {
  const { trainLabels, testLabels, unlabelledCount, height, width } = info;
  const parts = [
    [t('Training images'), trainLabels.length],
    [t('Test images'), testLabels.length],
    ...(unlabelledCount > 0 ? [[t('Without labels'), unlabelledCount] as const] : []),
  ] as const;
  return (
    <dl className={cellStyles.figures}>
      {parts.map(([name, many]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{shapeText([many, height, width])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was odd about the files; they can be used all the same. */
export function Problems({ problems }: { readonly problems: readonly string[] }) {
  return (
    <ul className={styles.problems} aria-label={t('What was odd')}>
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}
