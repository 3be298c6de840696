import { splitName } from '../../domain/data/split-name.ts';
import { t } from '../../domain/language.ts';
import { useState } from 'react';
import { DataFrame } from '../../charts/tables/DataFrame.tsx';
import { useImages } from '../../state/page/answers.ts';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import { Section } from '../results/Section.tsx';
import { useKept } from '../results/images/use-last-value.ts';
import type { DataPart } from './part.ts';

/** pandas shows five rows of a head. */
const rows = [0, 1, 2, 3, 4];

/** The images as the rows of a table, one pixel a column, with or without their labels. */
export function TableHead({ dataset, split, labels }: DataPart) {
  const [withLabel, setWithLabel] = useState(true);
  const images = useKept(useImages(dataset.id, split, rows.slice(0, labels.length)));
  return (
    <Section
      title={t('The same as a table')}
      note={t(
        'A CSV file, and a data frame, has one row for each image and one column for each pixel.',
      )}
    >
      <Toggle
        label={t('With the label as the first column')}
        checked={withLabel}
        onChange={setWithLabel}
      />
      {images && (
        <DataFrame
          {...{ images, labels: withLabel ? labels : null, totalRows: labels.length }}
          caption={t('Head of the {split} data', { split: splitName(split) })}
        />
      )}
    </Section>
  );
}
