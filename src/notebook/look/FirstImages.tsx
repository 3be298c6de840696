import { splitName } from '../../domain/data/split-name.ts';
import { t } from '../../domain/language.ts';
import { useState } from 'react';
import { ImageGrid } from '../../charts/images/ImageGrid.tsx';
import { nameOfClass } from '../../domain/data/class-name.ts';
import { useImages } from '../../state/page/answers.ts';
import { Segments } from '../../ui/fields/Toggle.tsx';
import styles from '../results/results.module.css';
import { Section } from '../results/Section.tsx';
import type { DataPart } from './part.ts';

const columns = 10;

const sizes = [
  { value: '10', label: '1 × 10' },
  { value: '40', label: '4 × 10' },
] as const;

/** The first ten images in a row, or the first forty in four, and the list of their labels. */
export function FirstImages({ dataset, split, labels, palette }: DataPart) {
  const [many, setMany] = useState<'10' | '40'>('10');
  const length = Math.min(Number(many), labels.length);
  const indices = Array.from({ length }, (_, index) => index);
  const images = useImages(dataset.id, split, indices);
  const names = indices.map((index) => nameOfClass(dataset.classNames, labels[index]));
  return (
    <Section title={t('The first {split} images', { split: splitName(split) })}>
      <div className={styles.toolbar}>
        <Segments label={t('How many')} value={many} options={sizes} onChange={setMany} />
      </div>
      <ImageGrid
        {...{ images, palette, columns }}
        captions={names.map((text) => ({ text }))}
        label={t('First {count} {split} images', { count: length, split: splitName(split) })}
      />
      <p className={styles.note}>
        {t('First labels:')}{' '}
        <span className={styles.mono}>[{names.slice(0, columns).join(', ')}]</span>
      </p>
    </Section>
  );
}
