import type { DuplicatePair, ImageRef } from './duplicates.ts';

/** An image, and how far it is from the first of its group. */
export interface GroupMember extends ImageRef {
  readonly distance: number;
}

/** Images that are the same or nearly so as the first of them. */
export interface DuplicateGroup {
  readonly members: readonly GroupMember[];
}

const keyOf = ({ set, index }: ImageRef): string => `${set}/${index}`;

/**
 * Gathers pairs around an image that they share, the closest first. Every member is a pair with the
 * first one: a chain of small differences does not end up as a group of images that differ much.
 */
export function groupDuplicates(pairs: readonly DuplicatePair[]): DuplicateGroup[] {
  const groups: GroupMember[][] = [];
  const centres = new Map<string, GroupMember[]>();
  const inGroups = new Map<string, Set<GroupMember[]>>();
  const join = (group: GroupMember[], image: ImageRef, distance: number) => {
    const key = keyOf(image);
    group.push({ ...image, distance });
    inGroups.set(key, (inGroups.get(key) ?? new Set()).add(group));
  };
  for (const { first, second, distance } of pairs) {
    const own = inGroups.get(keyOf(first));
    const together = [...(inGroups.get(keyOf(second)) ?? [])].some((group) => own?.has(group));
    if (together) continue;
    const around = centres.get(keyOf(first));
    const aroundSecond = centres.get(keyOf(second));
    if (around) join(around, second, distance);
    else if (aroundSecond) join(aroundSecond, first, distance);
    else {
      const group: GroupMember[] = [];
      join(group, first, 0);
      join(group, second, distance);
      centres.set(keyOf(first), group);
      groups.push(group);
    }
  }
  return groups.map((members) => ({ members }));
}
