import type { Lesson } from '../../lessons/lesson.ts';
import type { AvailableDataset, DatasetChoice } from '../../state/data/datasets.ts';
import { addressedPaths, keptChoice, keptKey } from '../../state/data/data-choice.ts';
import { sourceOf } from '../../state/data/datasets.ts';
import type { Downloadable } from '../../state/notebook/downloads.ts';
import type { KeptDataset } from '../../state/data/kept-datasets.ts';
import type { LessonSession } from '../../state/notebook/notebook.ts';
import { wantedDataset } from '../../state/notebook/notebook.ts';
import { wholeSize } from '../../state/data/whole-set.ts';
import { count } from '../../ui/format.ts';
import type { Option } from '../../ui/fields/SelectField.tsx';

export const datasetNames: Record<AvailableDataset, string> = {
  mnist: 'MNIST',
  'fashion-mnist': 'Fashion-MNIST',
  svhn: 'SVHN house numbers',
  builtin: 'Built-in digits (not MNIST)',
};

/** What a lesson would load now, in words, before it is loaded. */
export function plannedData(
  lesson: Lesson,
  session: LessonSession,
  available: readonly AvailableDataset[] | null,
  kept: readonly KeptDataset[] = [],
): string {
  const { datasetChoice: choice } = session;
  if (choice === 'own') return 'Your files';
  const addressed = addressedPaths(choice);
  if (addressed) return fileNames(addressed);
  const key = keptKey(choice);
  if (key !== null) return kept.find((each) => each.key === key)?.name ?? 'Your files';
  if (available === null) return 'Looking for data…';
  const { kind } = sourceOf(wantedDataset(lesson, session), choice, available);
  return datasetNames[kind as AvailableDataset];
}

const fileNames = (paths: readonly string[]): string =>
  paths.map((path) => path.slice(path.lastIndexOf('/') + 1)).join(', ');

/** The reader's own data: what this browser keeps, and what the lesson uses now. */
function ownOptions(choice: DatasetChoice, kept: readonly KeptDataset[]): Option<DatasetChoice>[] {
  const options = kept
    .filter(({ key }) => key.startsWith('files-'))
    .map(({ key, name, savedAt }): Option<DatasetChoice> => {
      const day = new Date(savedAt).toLocaleDateString('en', { dateStyle: 'medium' });
      return { value: keptChoice(key), label: name, note: `Your files, kept here on ${day}` };
    });
  const addressed = addressedPaths(choice);
  if (addressed) {
    options.push({ value: choice, label: fileNames(addressed), note: 'Named by the address' });
  } else if (choice === 'own') {
    options.push({ value: choice, label: 'Your files', note: 'Here until the page is closed' });
  } else if (keptKey(choice) !== null && !options.some(({ value }) => value === choice)) {
    options.push({ value: choice, label: 'Your files' });
  }
  return options;
}

const wayToGet = (id: AvailableDataset, fetched: readonly AvailableDataset[]): string =>
  fetched.includes(id)
    ? `Not here yet: “Get ${datasetNames[id]}” fetches it`
    : 'Not here: drop its files on the page';

/** The data sets to choose from; those that are not here say how to get them. */
export function dataOptions(
  lesson: Lesson,
  session: LessonSession,
  available: readonly AvailableDataset[],
  kept: readonly KeptDataset[] = [],
): Option<DatasetChoice>[] {
  const own = wantedDataset(lesson, session).dataset;
  const small: AvailableDataset[] = ['mnist', 'fashion-mnist'];
  const fits: AvailableDataset[] =
    lesson.id === 'playground' ? [...small, 'svhn'] : own === 'svhn' ? ['svhn'] : small;
  const fetched: readonly AvailableDataset[] = fetchable(lesson, session, available);
  const options = [...fits, 'builtin' as const].map((value): Option<DatasetChoice> => {
    const here = value === 'builtin' || available.includes(value);
    return {
      value,
      label: value === 'builtin' && own === 'svhn' ? 'Built-in house numbers' : datasetNames[value],
      note: here ? undefined : wayToGet(value, fetched),
      disabled: !here,
    };
  });
  const all = `all ${count(wholeSize.train)}`;
  const whole: Option<DatasetChoice> = {
    value: 'builtin-all',
    label:
      own === 'svhn' ? `Built-in house numbers, ${all}` : `Built-in digits, ${all} (not MNIST)`,
  };
  const auto: Option<DatasetChoice> = available.includes(own)
    ? { value: 'auto', label: `${datasetNames[own]}, as the lesson has it` }
    : { value: 'auto', label: `Built-in: ${datasetNames[own]} is not here` };
  return [auto, ...options, whole, ...ownOptions(session.datasetChoice, kept)];
}

/** Data sets that the lesson could use, that are not here, and that can be fetched. */
export function fetchable(
  lesson: Lesson,
  session: LessonSession,
  available: readonly AvailableDataset[] | null,
): readonly Downloadable[] {
  const { dataset } = wantedDataset(lesson, session);
  const wished: readonly Downloadable[] =
    lesson.id === 'playground' ? ['mnist', 'fashion-mnist'] : dataset === 'svhn' ? [] : [dataset];
  return wished.filter((id) => available !== null && !available.includes(id));
}
