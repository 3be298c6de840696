/** What is varied in a comparison, and how its values are written and read. */
import { t } from '../language.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Choice } from '../layers/description.ts';
import { chosenPercent, count, rounded } from '../numbers.ts';

/** One value of what is varied. */
export type Value = Choice;

export interface Varied {
  /** Stable within an experiment: "learningRate", "layer/2/units". */
  readonly id: string;
  /** As a form labels it: "Learning rate", "Layer 2, Dense: units". */
  readonly label: string;
  /** What the experiment has now; null where it is none of the values. */
  readonly present: Value | null;
  /** What is worth trying, the present value among it where it has one. */
  readonly offered: readonly Value[];
  /** The experiment with this value; nothing else is changed. */
  readonly apply: (experiment: Experiment, value: Value) => Experiment;
}

export interface VariedNumber extends Varied {
  readonly kind: 'number';
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
  /** How its axis is laid: values that are multiplied, or added to, or one beside the other. */
  readonly axis: 'logarithmic' | 'linear' | 'even';
  /** Shares are written in per cent. */
  readonly share?: boolean;
}

export interface VariedChoice extends Varied {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

export type Variable = VariedNumber | VariedChoice;

/** A value as the page writes it: "0.001", "1,000", "20 %", "Adam". */
export function valueText(variable: Variable, value: Value): string {
  if (variable.kind === 'choice') {
    return variable.options.find((option) => option.value === value)?.label ?? String(value);
  }
  if (variable.share) return chosenPercent(Number(value));
  return variable.whole ? count(Number(value)) : String(value);
}

/** Numbers that a reader typed, and what is wrong with them, if anything is. */
export interface ReadValues {
  readonly values: readonly number[];
  /** A sentence, or null. */
  readonly problem: string | null;
}

export const mostValues = 12;

/** Numbers as they are typed, and what is wrong with any of them. */
function readNumbers({ low, high, whole, share, ...variable }: VariedNumber, text: string) {
  const words = text.replaceAll('%', ' ').split(/[;,\s]+/);
  const typed = words.filter((word) => word !== '').map(Number);
  const numbers = typed.map((value) => (share ? value / 100 : value));
  const wrong = numbers.some(
    (value) => !(value >= low && value <= high) || (whole && !Number.isInteger(value)),
  );
  const limit = (value: number) => valueText({ low, high, whole, share, ...variable }, value);
  const problem = t('Values are {what} from {low} to {high}.', {
    what: whole ? t('whole numbers') : 'numbers',
    low: limit(low),
    high: limit(high),
  });
  return { numbers, problem: wrong ? problem : null };
}

/** "0.001, 0.01" or, of shares, "0 %, 20 %"; spaces and semicolons part values, too. */
export function readValues(variable: VariedNumber, text: string): ReadValues {
  const { numbers, problem } = readNumbers(variable, text);
  if (problem !== null) return { values: [], problem };
  const values = [...new Set(numbers)].sort((one, other) => one - other);
  const few = values.length < 2 ? t('Two values or more can be compared.') : null;
  const many =
    values.length > mostValues ? t('At most {mostValues} values at a time.', { mostValues }) : null;
  return { values, problem: few ?? many };
}

/** One value, another than the present one. */
export function readValue(
  variable: VariedNumber,
  text: string,
): { readonly value: number | null; readonly problem: string | null } {
  const { numbers, problem } = readNumbers(variable, text);
  const [value = null] = numbers;
  if (problem !== null) return { value: null, problem };
  if (numbers.length !== 1) return { value: null, problem: t('One value is needed here.') };
  if (value === variable.present) return { value: null, problem: t('The lesson has this value.') };
  return { value, problem: null };
}

/** Values as a reader would type them. */
export const writeValues = (variable: VariedNumber, values: readonly Value[]): string =>
  values.map((value) => (variable.share ? `${rounded(100 * Number(value), 6)}` : value)).join(', ');
