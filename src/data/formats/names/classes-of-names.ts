import { t } from '../../../domain/language.ts';
import { LabError } from '../../../domain/failure.ts';
import { digitNames } from './class-names.ts';
import { maxClasses } from '../bytes/limits.ts';
import { digitsOfWords } from './digit-words.ts';

export interface NamedClasses {
  readonly classNames: readonly string[];
  /** The label of each name, in the order in which the names were given. */
  readonly labels: readonly number[];
}

/** What all names begin and end with, numbers aside, says nothing about one of them. */
function cores(names: readonly string[]): string[] {
  const parts = names.map((name) =>
    /^(\D*?)[\s_.-]*([-+]?\d+(?:\.\d+)?|\D+)[\s_.-]*(\D*)$/u.exec(name),
  );
  const heads = parts.map((part) => part?.[1] ?? '');
  const numbered = names.map((name) => /^(\D*?)[\s_.-]*(\d+(?:\.\d+)?)[\s_.-]*(\D*)$/u.exec(name));
  if (numbered.every((match) => match !== null)) {
    const [first] = numbered;
    const alike = numbered.every((match) => match[1] === first?.[1] && match[3] === first?.[3]);
    // "3_three", "7 - seven": the number, whatever follows it.
    const leading = numbered.every((match) => match[1] === '');
    if (alike || leading) return numbered.map((match) => match[2] ?? '');
  }
  if (heads.every((head) => head === heads[0])) {
    return names.map((name) =>
      name.replace(
        /^(class|digit|label|number|num|ziffer|klasse|chiffre|classe|numero|cifra)[\s_.-]*/i,
        '',
      ),
    );
  }
  return [...names];
}

const isSample = (names: readonly string[]): boolean =>
  names.every((name) => /^sample0(0[1-9]|[1-5]\d|6[0-2])$/i.test(name));

/** Chars74K's folders count from 1 to 62: Sample001 is the digit 0, Sample011 the letter A. */
function sampleClasses(names: readonly string[]): NamedClasses {
  const labels = names.map((name) => Number(name.slice(6)) - 1);
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const all = [...digitNames, ...letters, ...letters.map((letter) => letter.toLowerCase())];
  const most = Math.max(...labels);
  return { classNames: most <= 9 ? digitNames : all, labels };
}

/** NIST's folders bear the codes of their characters: 30 is the digit 0, 4a the letter J, 7a z. */
const isCode = (name: string): boolean => /^(3\d|4[1-9a-f]|5[\da]|6[1-9a-f]|7[\da])$/i.test(name);

function codeClasses(names: readonly string[]): NamedClasses | null {
  const codes = names.map((name) => parseInt(name, 16));
  const digits = codes.filter((code) => code <= 0x39).length;
  // Ten numbers from 30 to 39 are the digits; with a letter in a code there is no doubt.
  if (!names.every(isCode) || (digits < 10 && !names.some((name) => /[a-f]/i.test(name))))
    return null;
  if (codes.every((code) => code <= 0x39)) {
    return { classNames: digitNames, labels: codes.map((code) => code - 0x30) };
  }
  const order = codes.toSorted((a, b) => a - b);
  return {
    classNames: order.map((code) => String.fromCharCode(code)),
    labels: codes.map((code) => order.indexOf(code)),
  };
}

/** The digits that names stand for; null if they are not all digits. 10 stands for 0, as in SVHN. */
function digitsOf(names: readonly string[]): readonly number[] | null {
  const plain = cores(names);
  const numbers = plain.map((name) => (/^\d+$/.test(name) ? Number(name) : NaN));
  if (numbers.every((number) => number <= 9)) return numbers;
  const tens = numbers.every((number) => number <= 10) && !numbers.includes(0);
  if (tens) return numbers;
  return digitsOfWords(plain);
}

/**
 * The classes that folders, or labels in words, name: digits where they are digits however they are
 * written ("7", "class_7", "seven", "sieben"), else all names, numbers in numeric order.
 * @throws LabError 'labels-out-of-range' beyond 256 classes.
 */
export function classesOfNames(names: readonly string[]): NamedClasses {
  if (names.length > 0 && isSample(names)) return sampleClasses(names);
  const coded = codeClasses(names);
  if (coded) return coded;
  const digits = digitsOf(names);
  if (digits) return { classNames: digitNames, labels: digits };
  if (names.length > maxClasses) {
    throw new LabError(
      'labels-out-of-range',
      t('There are {count} classes by name; at most {maxClasses} are told apart.', {
        count: names.length,
        maxClasses,
      }),
    );
  }
  const plain = cores(names);
  const all = names.map((name, at) => ({ name, core: plain[at] ?? name }));
  const order = all.toSorted((a, b) => compare(a.core, b.core));
  return {
    classNames: order.map(({ name }) => name),
    labels: all.map((one) => order.indexOf(one)),
  };
}

/** Numbers by their value, also "0.5" between 0 and 1, and before words. */
function compare(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
  return Number.isNaN(x) ? a.localeCompare(b, 'en', { numeric: true }) : x - y;
}
