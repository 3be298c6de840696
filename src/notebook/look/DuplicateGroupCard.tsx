import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import { DigitImage } from '../../charts/images/DigitImage.tsx';
import { ImageGrid } from '../../charts/images/ImageGrid.tsx';
import { nameOfClass } from '../../domain/data/class-name.ts';
import type { ImageSet } from '../../domain/data/dataset.ts';
import { imageAt, imageBytes } from '../../domain/data/dataset.ts';
import type { DuplicateGroup } from '../../domain/lens/duplicates-groups.ts';
import { useImages } from '../../state/page/answers.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import styles from '../results/results.module.css';
import { flagsOf, labelOf, splitOf } from './duplicate-view.ts';
import lens from './Look.module.css';
import { decimals } from '../../domain/numbers.ts';

interface DuplicateGroupCardProps {
  readonly dataset: DatasetInfo;
  readonly group: DuplicateGroup;
}

/** A group of copies is shown up to here; of a hundred equal images nobody needs the rest. */
const mostShown = 8;

/** Images that are nearly the same, side by side; choosing one shows where it differs. */
export function DuplicateGroupCard({ dataset, group }: DuplicateGroupCardProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const { labelsDiffer, inBothSets } = flagsOf(group, dataset);
  const members = group.members.slice(0, mostShown);
  const hidden = group.members.length - members.length;
  const images = useMembers(dataset, members);
  const captions = members.map((member, place) => ({
    text: nameOfClass(dataset.classNames, labelOf(member, dataset)),
    detail: `${splitOf(member)} ${member.index}${place === 0 ? '' : `, ${decimals(member.distance, 1)}`}`,
  }));
  return (
    <li className={lens.group}>
      <ImageGrid
        {...{ images, captions, size: 72, label: t('One group'), selected: chosen ?? undefined }}
        onSelect={(place) => setChosen(place === chosen ? null : place)}
      />
      <p>
        {farthest(group)}
        {hidden > 0 && t(', and {hidden} more like it', { hidden })}
        {labelsDiffer && <span className={lens.flag}>{t(' · labels differ')}</span>}
        {inBothSets && <span className={lens.flag}>{t(' · in both sets')}</span>}
      </p>
      {chosen !== null && images && (
        <Difference images={images} other={chosen === 0 ? 1 : chosen} />
      )}
    </li>
  );
}

function farthest({ members }: DuplicateGroup): string {
  const distance = Math.max(...members.map((member) => member.distance));
  return distance === 0
    ? t('Equal in every pixel')
    : t('{distance} levels apart', { distance: decimals(distance, 1) });
}

/** The images of a group in its order, from both sets; null while they are read. */
function useMembers(dataset: DatasetInfo, members: DuplicateGroup['members']): ImageSet | null {
  const indicesOf = (split: 'train' | 'test') =>
    members.filter((member) => splitOf(member) === split).map(({ index }) => index);
  const [trainIndices, testIndices] = [indicesOf('train'), indicesOf('test')];
  const train = useImages(dataset.id, 'train', trainIndices);
  const test = useImages(dataset.id, 'test', testIndices);
  return useMemo(() => {
    if (!train || !test) return null;
    const size = imageBytes(train);
    const pixels = new Uint8Array(members.length * size);
    const taken = { train: 0, test: 0 };
    members.forEach((member, place) => {
      const split = splitOf(member);
      pixels.set(imageAt({ train, test }[split], taken[split]++), place * size);
    });
    return { ...train, count: members.length, pixels };
  }, [train, test, members]);
}

/** The first image, another one, and how much they differ, pixel by pixel. */
function Difference({ images, other }: { readonly images: ImageSet; readonly other: number }) {
  const [first, second] = [imageAt(images, 0), imageAt(images, other)];
  const { height, width } = images;
  const gap = first.map((level, at) => Math.abs(level - second[at]!));
  const parts = [
    [t('The first'), first, 'grey'],
    [t('The other'), second, 'grey'],
    [t('Difference'), gap, 'viridis'],
  ] as const;
  return (
    <div className={lens.detail}>
      {parts.map(([name, pixels, palette]) => (
        <figure key={name}>
          <DigitImage {...{ pixels, height, width, palette, label: '' }} />
          <figcaption className={styles.caption}>{name}</figcaption>
        </figure>
      ))}
      <p className={styles.note}>
        {t('Greatest difference of a pixel: {max} of 255', { max: Math.max(...gap) })}
      </p>
    </div>
  );
}
