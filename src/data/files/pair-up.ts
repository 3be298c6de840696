import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';
import type { Part } from '../formats/arrays/read-part.ts';
import { count } from '../../domain/numbers.ts';

type Found<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;
export type Labelled = Found<'labelled'>;
/** One or two sets that are used, the larger first. */
export type UsedSets = readonly [Labelled, ...Labelled[]];

export interface Paired {
  readonly labelled: readonly Labelled[];
  /** Images without labels. */
  readonly rest: readonly Found<'images'>[];
  /** What has no partner, or one that does not fit. */
  readonly failures: readonly LabError[];
}

/** The name of the file that belongs to this one, where the names of IDX files tell it. */
function partnerOf({ kind, name }: Part): string | null {
  const swapped =
    kind === 'labels'
      ? name.replace(/labels?/i, 'images').replace(/idx1/i, 'idx3')
      : name.replace(/images?/i, 'labels').replace(/idx3/i, 'idx1');
  if (swapped !== name) return swapped;
  // "X_train.npy" and "y_train.npy".
  const [own, other] =
    kind === 'labels' ? [/(^|[^a-z])y(?=[^a-z]|$)/gi, 'x'] : [/(^|[^a-z])x(?=[^a-z]|$)/gi, 'y'];
  const crossed = name.replace(own, `$1${other}`);
  return crossed === name ? null : crossed;
}

function alone(part: Part): LabError {
  const partner = partnerOf(part);
  const missing = partner ? t(': {partner} is missing', { partner }) : '';
  const what = part.kind === 'labels' ? t('there are no images for them') : t('it has no labels');
  return new LabError(
    'dataset-empty',
    t('{name} is left out, {what}{missing}.', { name: part.name, what, missing }),
  );
}

/** Labels of images: equally many, and of the same split where both names say one. */
function findImages(
  labels: Found<'labels'>,
  candidates: readonly Found<'images'>[],
): Found<'images'> | LabError {
  const open = candidates.filter((part) => part.split !== 'unlabelled');
  const byName = open.find((part) => part.name === partnerOf(labels));
  const sameSplit = open.filter((part) => part.split !== null && part.split === labels.split);
  const sameCount = open.filter((part) => part.images.count === labels.labels.length);
  const named = byName && sameCount.includes(byName) ? byName : undefined;
  const both = named ?? sameSplit.find((part) => sameCount.includes(part));
  const fits = ({ split }: Part) => split === null || labels.split === null;
  const match = both ?? (sameSplit.length > 0 ? undefined : sameCount.find(fits));
  if (match) return match;
  const other = byName ?? sameSplit.at(0) ?? open.find(fits);
  if (!other) return alone(labels);
  return new LabError(
    'labels-count-differs',
    t('{name} has {count} labels, {name2} has {count2} images.', {
      name: labels.name,
      count: count(labels.labels.length),
      name2: other.name,
      count2: count(other.images.count),
    }),
  );
}

/** Brings images and labels together; what has no partner does not keep the others from being used. */
export function pairUp(parts: readonly Part[]): Paired {
  const labelled = parts.filter((part) => part.kind === 'labelled');
  const failures: LabError[] = [];
  let rest = parts.filter((part) => part.kind === 'images');
  for (const part of parts.filter((each) => each.kind === 'labels')) {
    const match = findImages(part, rest);
    if (match instanceof LabError) {
      failures.push(match);
      continue;
    }
    rest = rest.filter((images) => images !== match);
    const questions = [...(match.questions ?? []), ...(part.questions ?? [])];
    labelled.push({
      ...match,
      ...part,
      kind: 'labelled',
      split: part.split ?? match.split,
      mayBeTurned: match.mayBeTurned,
      questions,
    });
  }
  const expectLabels = rest.filter((part) => part.split === 'train' || part.split === 'test');
  const lonely = expectLabels.filter((part) => partnerOf(part) !== null);
  return { labelled, rest, failures: [...failures, ...lonely.map(alone)] };
}
