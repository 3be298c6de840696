import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import { CountBars } from '../../charts/tables/CountBars.tsx';
import { ImageGrid } from '../../charts/images/ImageGrid.tsx';
import { countLabels } from '../../domain/data/dataset.ts';
import { useImages } from '../../state/page/answers.ts';
import { Pager } from '../results/images/Pager.tsx';
import styles from '../results/results.module.css';
import { Section } from '../results/Section.tsx';
import { usePages } from '../results/images/use-pages.ts';
import type { DataPart } from './part.ts';
import { indicesOf } from './part.ts';
import { count } from '../../domain/numbers.ts';

interface ClassCountsProps extends DataPart {
  /** Counts that the document gives for its training file. */
  readonly documented: readonly number[] | undefined;
}

/** How many images each class has; choosing a class shows them. */
export function ClassCounts({ documented, ...part }: ClassCountsProps) {
  const { dataset, labels } = part;
  const { classNames } = dataset;
  const [chosen, setChosen] = useState<number | null>(null);
  const counts = useMemo(() => countLabels(labels, classNames.length), [labels, classNames]);
  const unique = useMemo(
    () => [...new Set(labels)].map((label) => classNames[label]),
    [labels, classNames],
  );
  return (
    <Section
      title={t('Images of each class, {count} in all', { count: count(labels.length) })}
      note={
        <>
          {t('Labels in the order in which they first appear:')}{' '}
          <span className={styles.mono}>[{unique.join(', ')}]</span>
          {t('. Choose a class to see its images.')}
        </>
      }
    >
      <CountBars
        {...{ counts, classNames, selected: chosen }}
        label={t('Images of each class')}
        onSelect={(label) => setChosen(label === chosen ? null : label)}
      />
      {documented && (
        <p className={styles.note}>
          {t('The document counts')} <span className={styles.mono}>{documented.join(', ')}</span>.
        </p>
      )}
      {chosen !== null && <ClassImages key={`${part.split}/${chosen}`} {...part} label={chosen} />}
    </Section>
  );
}

function ClassImages(props: DataPart & { readonly label: number }) {
  const { dataset, split, labels, palette, label } = props;
  const all = useMemo(() => indicesOf(labels, label), [labels, label]);
  const { shown, pager } = usePages(all);
  const images = useImages(dataset.id, split, shown);
  const name = dataset.classNames[label];
  return (
    <section className={styles.panel} aria-label={t('Images: every {name}', { name })}>
      <Pager {...pager} />
      <ImageGrid
        {...{ images, palette, size: 48 }}
        captions={shown.map((index) => ({ text: String(index) }))}
        label={t('Every {name}', { name })}
      />
    </section>
  );
}
