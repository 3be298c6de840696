import { useState } from 'react';
import { ImageGrid } from '../../charts/images/ImageGrid.tsx';
import { nameOfClass } from '../../domain/data/class-name.ts';
import { useImages } from '../../state/page/answers.ts';
import { Segments } from '../../ui/fields/Toggle.tsx';
import styles from '../results/results.module.css';
import { Section } from '../results/Section.tsx';
import type { DataPart } from './part.ts';
import { splitName } from './part.ts';

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
    <Section title={`The first ${splitName(split)} images`}>
      <div className={styles.toolbar}>
        <Segments label="How many" value={many} options={sizes} onChange={setMany} />
      </div>
      <ImageGrid
        {...{ images, palette, columns }}
        captions={names.map((text) => ({ text }))}
        label={`First ${length} ${splitName(split)} images`}
      />
      <p className={styles.note}>
        First labels: <span className={styles.mono}>[{names.slice(0, columns).join(', ')}]</span>
      </p>
    </Section>
  );
}
