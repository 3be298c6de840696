import { t } from '../../domain/language.ts';
import type { ChosenHabit } from '../../domain/data/dataset-source.ts';
import type { PublishedSet } from '../../domain/data/published-names.ts';
import { isFetchable, isKnownByContent, publishedSets } from '../../domain/data/published.ts';
import { publishedIds } from '../../domain/data/published-names.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { AvailableDataset, DatasetChoice } from '../../state/data/datasets.ts';
import { addressedPaths, habitChoices, keptChoice, keptKey } from '../../state/data/data-choice.ts';
import type { KeptDataset } from '../../state/data/kept-datasets.ts';
import type { LessonSession } from '../../state/notebook/notebook.ts';
import { wantedDataset } from '../../state/notebook/notebook.ts';
import { wholeSize } from '../../state/data/whole-set.ts';
import { count } from '../../domain/numbers.ts';
import type { Option } from '../../ui/fields/SelectField.tsx';
import { fileNames, nameOf, nameOfHabit } from './planned-data.ts';

/** The reader's own data: what this browser keeps, and what the lesson uses now. */
function ownOptions(choice: DatasetChoice, kept: readonly KeptDataset[]): Option<DatasetChoice>[] {
  const options = kept
    .filter(({ key }) => key.startsWith('files-'))
    .map(({ key, name, savedAt }): Option<DatasetChoice> => {
      const day = new Date(savedAt).toLocaleDateString('en', { dateStyle: 'medium' });
      return {
        value: keptChoice(key),
        label: name,
        note: t('Your files, kept here on {day}', { day }),
      };
    });
  const addressed = addressedPaths(choice);
  if (addressed) {
    options.push({ value: choice, label: fileNames(addressed), note: t('Named by the address') });
  } else if (choice === 'own') {
    options.push({
      value: choice,
      label: t('Your files'),
      note: t('Here until the page is closed'),
    });
  } else if (keptKey(choice) !== null && !options.some(({ value }) => value === choice)) {
    options.push({ value: choice, label: t('Your files') });
  }
  return options;
}

function wayToGet(id: PublishedSet, fetched: readonly PublishedSet[]): string {
  if (fetched.includes(id)) return t('Not here yet: “Get {id}” fetches it', { id: nameOf(id) });
  return isKnownByContent(id)
    ? t('Not here: drop its files on the page')
    : t('Not here yet: it can be fetched in the playground');
}

/** The published sets whose images a lesson's network could take. */
const fitting = ({ id }: Lesson, own: PublishedSet): readonly PublishedSet[] =>
  publishedIds.filter(
    (each) => id === 'playground' || publishedSets[each].side === publishedSets[own].side,
  );

/** Built-in digits by the habits of those who write them, where the lesson could take digits. */
function habitOptions({ id }: Lesson, own: PublishedSet): Option<DatasetChoice>[] {
  if (own === 'svhn' && id !== 'playground') return [];
  return [...habitChoices].map(([choice, habit]) => ({
    value: choice as DatasetChoice,
    label: nameOfHabit(habit),
    note: habitNotes[habit],
  }));
}

/** What to look for in the digits of a habit. */
const habitNotes: Record<ChosenHabit, string> = {
  us: t('A 1 is a plain stroke, a 7 has no bar, a 4 is open'),
  europe: t('A 1 has a long upstroke, a 7 a bar, a 9 a hook'),
  arabic: t('A 1 is a plain stroke, a 4 is closed, an 8 of two rings or open'),
};

/** The data sets to choose from; those that are not here say how to get them. */
export function dataOptions(
  lesson: Lesson,
  session: LessonSession,
  available: readonly AvailableDataset[],
  kept: readonly KeptDataset[] = [],
): Option<DatasetChoice>[] {
  const own = wantedDataset(lesson, session).dataset;
  const fits = fitting(lesson, own);
  const fetched = fetchable(lesson, session, available);
  const options = [...fits, 'builtin' as const].map((value): Option<DatasetChoice> => {
    const missing = value !== 'builtin' && !available.includes(value);
    return {
      value,
      label: value === 'builtin' && own === 'svhn' ? t('Built-in house numbers') : nameOf(value),
      note: missing ? wayToGet(value, fetched) : undefined,
      disabled: missing,
    };
  });
  const all = t('all {train}', { train: count(wholeSize.train) });
  const whole: Option<DatasetChoice> = {
    value: 'builtin-all',
    label:
      own === 'svhn'
        ? t('Built-in house numbers, {all}', { all })
        : t('Built-in digits, {all} (not MNIST)', { all }),
  };
  const auto: Option<DatasetChoice> = available.includes(own)
    ? { value: 'auto', label: t('{own}, as the lesson has it', { own: nameOf(own) }) }
    : { value: 'auto', label: t('Built-in: {own} is not here', { own: nameOf(own) }) };
  return [
    auto,
    ...options,
    whole,
    ...habitOptions(lesson, own),
    ...ownOptions(session.datasetChoice, kept),
  ];
}

/** Data sets that the lesson could use, that are not here, and that can be fetched. */
export function fetchable(
  lesson: Lesson,
  session: LessonSession,
  available: readonly AvailableDataset[] | null,
): readonly PublishedSet[] {
  const { dataset } = wantedDataset(lesson, session);
  const wished = lesson.id === 'playground' ? publishedIds : [dataset];
  return wished.filter((id) => isFetchable(id) && available !== null && !available.includes(id));
}
