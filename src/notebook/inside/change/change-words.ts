import { t } from '../../../domain/language.ts';
import type { SmallestChange } from '../../../state/inside/questions.ts';
import { decimals, percent, rounded, significant } from '../../../domain/numbers.ts';

/** What a network says of an image. */
export interface Verdict {
  readonly name: string;
  readonly share: number;
}

export const verdictText = ({ name, share }: Verdict): string => `${name} (${percent(share)})`;

/** How large a change of a picture is, and what it does. */
export function pictureWords(
  { size }: Pick<SmallestChange, 'size'>,
  pixels: number,
  before: Verdict,
  after: Verdict,
): string {
  const { mean, largest, norm, changed } = size;
  const levels = (value: number) =>
    t('{value} grey {what}', { value, what: value === 1 ? t('level') : t('levels') });
  return t(
    '{changed} of {pixels} pixels are changed, by {levels} of 255 on average over all of them and {largest} at most (together {norm} pixels of full ink, as the root of the sum of squares). Now it reads {after} instead of {before}.',
    {
      changed,
      pixels,
      levels: levels(rounded(mean, 2)),
      largest: levels(largest),
      norm: significant(norm, 3),
      after: verdictText(after),
      before: verdictText(before),
    },
  );
}

interface Line {
  readonly kind: 'add' | 'erase';
}

/** What was drawn and erased, in words. */
export function linesWords(lines: readonly Line[], photo: boolean): string {
  const added = lines.filter(({ kind }) => kind === 'add').length;
  const erased = lines.length - added;
  const [more, less] = photo ? [t('painted light'), t('painted dark')] : ['drawn', 'erased'];
  const count = (value: number) => (value === 1 ? t('one line') : t('{value} lines', { value }));
  if (erased === 0) return `${count(added)} ${more}`;
  if (added === 0) return `${count(erased)} ${less}`;
  return t('{added} {more} and {what} {less}', {
    added: count(added),
    more,
    what: added === 1 && erased === 1 ? t('one') : erased,
    less,
  });
}

/** The proposal in ink as it stands after some of its lines. */
export function inkWords(
  lines: readonly Line[],
  done: number,
  ink: number,
  before: Verdict,
  now: Verdict,
  photo: boolean,
): string {
  if (done === 0) return t('It reads {before}.', { before: verdictText(before) });
  const part =
    done < lines.length
      ? t('After {linesWords}', { linesWords: linesWords(lines.slice(0, done), photo) })
      : `${linesWords(lines, photo).replace(/^o/, 'O')}`;
  const still = done < lines.length ? t('it still reads') : t('and it reads');
  return t('{part}, {ink} pixels of ink, {still} {now}.', {
    part,
    ink: decimals(ink, 1),
    still,
    now: verdictText(now),
  });
}
