import type { ChosenHabit } from '../../domain/data/dataset-source.ts';
import { habitNames } from '../../domain/data/dataset-source.ts';
import { isPublished, publishedIds } from '../../domain/data/published-names.ts';
import type { AvailableDataset } from '../../worker/protocol/protocol.ts';

/**
 * Which data a lesson is to use: 'auto' is its own where it is here, and else the built-in digits, of
 * which there are 12,000, or all 60,000 with 'builtin-all'; 'builtin-europe' and its like are 12,000
 * as people there write them. 'own' are files that could not be kept,
 * 'kept:' is followed by the key of data that this browser keeps, and 'at:' by paths of files beside
 * the page, separated by commas.
 */
export type DatasetChoice =
  NamedChoice | 'own' | `${typeof keptPrefix}${string}` | `${typeof atPrefix}${string}`;

export type NamedChoice = 'auto' | AvailableDataset | 'builtin-all' | HabitChoice;

type HabitChoice = `${typeof habitPrefix}${ChosenHabit}`;

const habitPrefix = 'builtin-';
const keptPrefix = 'kept:';
const atPrefix = 'at:';

/** Built-in digits by the habits of those who write them: which habit each choice means. */
export const habitChoices: ReadonlyMap<string, ChosenHabit> = new Map(
  (Object.keys(habitNames) as ChosenHabit[]).map((habit) => [`${habitPrefix}${habit}`, habit]),
);

const named: readonly string[] = [
  ...['auto', ...publishedIds, 'builtin', 'builtin-all'],
  ...habitChoices.keys(),
];

export const isNamed = (choice: string): choice is NamedChoice => named.includes(choice);

/** The key that a choice of kept data means; null for every other. */
export const keptKey = (choice: DatasetChoice): string | null =>
  choice.startsWith(keptPrefix) ? choice.slice(keptPrefix.length) : null;

/** The choice that opens kept data: published sets have names of their own. */
export const keptChoice = (key: string): DatasetChoice =>
  isPublished(key) ? key : `${keptPrefix}${key}`;

/** The paths that a choice of files beside the page means; null for every other. */
export const addressedPaths = (choice: DatasetChoice): readonly string[] | null =>
  choice.startsWith(atPrefix) ? choice.slice(atPrefix.length).split(',') : null;

/**
 * What `#data=` means: a name, `kept:` and a key, or paths. Anything with a dot or a slash is a path;
 * what is none of these is ignored.
 */
export function readChoice(text: string | null): DatasetChoice {
  if (text === null) return 'auto';
  if (isNamed(text)) return text;
  if (/^kept:[\w.-]+$/.test(text)) return text as DatasetChoice;
  return /[./]/.test(text) ? `at:${text}` : 'auto';
}

/** What stands after `#data=`; null where nothing needs to. Files that are not kept have no address. */
export function writeChoice(choice: DatasetChoice): string | null {
  if (choice === 'auto' || choice === 'own') return null;
  return addressedPaths(choice)?.join(',') ?? choice;
}
