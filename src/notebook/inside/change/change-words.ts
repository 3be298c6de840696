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
  const levels = (value: number) => `${value} grey ${value === 1 ? 'level' : 'levels'}`;
  return `${changed} of ${pixels} pixels are changed, by ${levels(rounded(mean, 2))} of 255 on average over all of them and ${levels(largest)} at most (together ${significant(norm, 3)} pixels of full ink, as the root of the sum of squares). Now it reads ${verdictText(after)} instead of ${verdictText(before)}.`;
}

interface Line {
  readonly kind: 'add' | 'erase';
}

/** What was drawn and erased, in words. */
export function linesWords(lines: readonly Line[], photo: boolean): string {
  const added = lines.filter(({ kind }) => kind === 'add').length;
  const erased = lines.length - added;
  const [more, less] = photo ? ['painted light', 'painted dark'] : ['drawn', 'erased'];
  const count = (value: number) => (value === 1 ? 'one line' : `${value} lines`);
  if (erased === 0) return `${count(added)} ${more}`;
  if (added === 0) return `${count(erased)} ${less}`;
  return `${count(added)} ${more} and ${added === 1 && erased === 1 ? 'one' : erased} ${less}`;
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
  if (done === 0) return `It reads ${verdictText(before)}.`;
  const part =
    done < lines.length
      ? `After ${linesWords(lines.slice(0, done), photo)}`
      : `${linesWords(lines, photo).replace(/^o/, 'O')}`;
  const still = done < lines.length ? 'it still reads' : 'and it reads';
  return `${part}, ${decimals(ink, 1)} pixels of ink, ${still} ${verdictText(now)}.`;
}
