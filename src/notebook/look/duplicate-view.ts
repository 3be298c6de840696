import { t } from '../../domain/language.ts';
import type { DuplicateGroup, GroupMember } from '../../domain/lens/duplicates-groups.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import type { DuplicateSearch } from '../../state/data/duplicates.ts';
import { count, decimals } from '../../domain/numbers.ts';

export type SplitOfSet = 'train' | 'test';

/** A search numbers its sets: training images, then test images. */
export const splitOf = ({ set }: Pick<GroupMember, 'set'>): SplitOfSet =>
  set === 0 ? 'train' : 'test';

export function labelOf(
  member: GroupMember,
  { trainLabels, testLabels }: Pick<DatasetInfo, 'trainLabels' | 'testLabels'>,
): number | undefined {
  return (splitOf(member) === 'train' ? trainLabels : testLabels)[member.index];
}

/** What makes a group of duplicates worth a look. */
export interface GroupFlags {
  /** One image under two labels: at least one of them is wrong. */
  readonly labelsDiffer: boolean;
  /** What is tested on was trained on. */
  readonly inBothSets: boolean;
}

export function flagsOf(
  { members }: DuplicateGroup,
  labels: Pick<DatasetInfo, 'trainLabels' | 'testLabels'>,
): GroupFlags {
  const differ = <T>(values: readonly T[]) => new Set(values).size > 1;
  return {
    labelsDiffer: differ(members.map((member) => labelOf(member, labels))),
    inBothSets: differ(members.map(splitOf)),
  };
}

/** What a search found, in sentences. */
export function searchWords({ pairs, equal, searched }: DuplicateSearch): string {
  const among = searched
    .filter((images) => images > 0)
    .map(count)
    .join(' + ');
  const last = pairs.at(-1);
  if (!last) return t('No near-duplicates among {among} images.', { among });
  const furthest = decimals(last.distance, 1);
  const pairWords =
    pairs.length === 1 ? '1 pair' : t('The closest {count} pairs', { count: count(pairs.length) });
  const equalWords =
    equal === 0
      ? t('No image is exactly equal to another.')
      : t('{equal} {what} exactly equal to an earlier one.', {
          equal: count(equal),
          what: equal === 1 ? t('image is') : t('images are'),
        });
  return t(
    '{pairWords} among {among} images, at most {furthest} levels of 255 apart. {equalWords}',
    { pairWords, among, furthest, equalWords },
  );
}
