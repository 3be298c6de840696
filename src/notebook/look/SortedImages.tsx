import { splitName } from '../../domain/data/split-name.ts';
import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import { ImageGrid } from '../../charts/images/ImageGrid.tsx';
import { nameOfClass } from '../../domain/data/class-name.ts';
import type { ImageOrder, LensOrder } from '../../domain/lens/lens.ts';
import { useImages } from '../../state/page/answers.ts';
import { useImageOrder } from '../../state/data/image-orders.ts';
import { count, decimals } from '../../domain/numbers.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Segments } from '../../ui/fields/Toggle.tsx';
import { Pager } from '../results/images/Pager.tsx';
import styles from '../results/results.module.css';
import { Pending, Section } from '../results/Section.tsx';
import { usePages } from '../results/images/use-pages.ts';
import { LensDetail } from './LensDetail.tsx';
import type { DataPart } from './part.ts';
import { keyText, orderedIndices } from './sorting.ts';

const orders = [
  { value: 'class', label: t('Class') },
  { value: 'ink', label: t('Ink') },
  { value: 'distance', label: t('Distance from the class mean') },
] as const;

const ends = {
  class: [t('First class first'), t('Last class first')],
  ink: [t('Least ink first'), t('Most ink first')],
  distance: [t('Typical first'), t('Odd first')],
} as const;

const notes: Readonly<Record<LensOrder, string>> = {
  class: t('One class after the other, in the order of the file.'),
  ink: t(
    'By the mean level of the pixels. At the ends stand the faintest and the heaviest pictures; some of them are broken.',
  ),
  distance: t(
    'By the difference of each image from the mean of its class. Wrong labels and unusual hands gather at the odd end.',
  ),
};

const any = 'any';

/** The images of a split in an order of the reader's choice, from either end. */
export function SortedImages(part: DataPart) {
  const { dataset, split, labels } = part;
  const [by, setBy] = useState<LensOrder>('ink');
  const [end, setEnd] = useState<'least' | 'most'>('least');
  const [chosen, setChosen] = useState(any);
  const { value: order, failure } = useImageOrder(dataset.id, split, by);
  const classOptions = [
    { value: any, label: t('every class') },
    ...dataset.classNames.map((label, value) => ({ value: String(value), label })),
  ];
  const [least, most] = ends[by];
  const endOptions = [
    { value: 'least', label: least },
    { value: 'most', label: most },
  ] as const;
  return (
    <Section
      title={t('{count} {split} images, sorted', {
        count: count(labels.length),
        split: splitName(split),
      })}
      note={notes[by]}
    >
      <div className={styles.toolbar}>
        <Segments label={t('Sort by')} value={by} options={orders} onChange={setBy} />
        <Segments label={t('Direction')} value={end} options={endOptions} onChange={setEnd} />
        <SelectField
          label={t('Class')}
          hideLabel
          value={chosen}
          options={classOptions}
          onChange={setChosen}
          className={styles.select}
        />
      </div>
      {order ? (
        <OrderedImages
          key={`${split}/${by}/${end}/${chosen}`}
          {...{ ...part, by, end, order, chosen: chosen === any ? null : Number(chosen) }}
        />
      ) : (
        <Pending failure={failure} what={t('Sorting')} />
      )}
    </Section>
  );
}

interface OrderedImagesProps extends DataPart {
  readonly by: LensOrder;
  readonly end: 'least' | 'most';
  readonly order: ImageOrder;
  /** A class, or null for all. */
  readonly chosen: number | null;
}

function OrderedImages({ by, end, order, chosen, ...part }: OrderedImagesProps) {
  const { dataset, split, labels, palette } = part;
  const all = useMemo(
    () => orderedIndices(order, labels, { chosen, reversed: end === 'most' }),
    [order, labels, chosen, end],
  );
  const { shown, chosen: selected, one, choose, pager } = usePages(all);
  const images = useImages(dataset.id, split, shown);
  return (
    <>
      <Pager {...pager} />
      {one !== undefined && (
        <LensDetail
          {...part}
          index={one}
          figure={by === 'class' ? null : keyText(by, order.keys[one]!)}
        />
      )}
      <ImageGrid
        {...{ images, palette, selected, size: 48, onSelect: choose }}
        captions={shown.map((index) => ({
          text: nameOfClass(dataset.classNames, labels[index]),
          detail: by === 'class' ? String(index) : decimals(order.keys[index], 1),
        }))}
        label={t('Images sorted by {by}', { by })}
      />
    </>
  );
}
