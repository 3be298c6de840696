import type { Lesson } from '../lessons/lesson.ts';
import type { AvailableDataset, DatasetChoice } from '../state/datasets.ts';
import { sourceOf } from '../state/datasets.ts';
import type { LessonSession } from '../state/notebook.ts';
import { wantedDataset } from '../state/notebook.ts';
import type { Option } from '../ui/SelectField.tsx';

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
): string {
  if (session.datasetChoice === 'own') return 'Your files';
  if (available === null) return 'Looking for data…';
  const { kind } = sourceOf(wantedDataset(lesson, session), session.datasetChoice, available);
  return datasetNames[kind as AvailableDataset];
}

const brought: Option<DatasetChoice> = { value: 'own', label: 'Your files' };

/** The data sets to choose from; those that are not here say how to get them. */
export function dataOptions(
  lesson: Lesson,
  session: LessonSession,
  available: readonly AvailableDataset[],
): Option<DatasetChoice>[] {
  const own = wantedDataset(lesson, session).dataset;
  const small: AvailableDataset[] = ['mnist', 'fashion-mnist'];
  const fits: AvailableDataset[] =
    lesson.id === 'playground' ? [...small, 'svhn'] : own === 'svhn' ? ['svhn'] : small;
  const options = [...fits, 'builtin' as const].map((value): Option<DatasetChoice> => {
    const here = value === 'builtin' || available.includes(value);
    return {
      value,
      label: value === 'builtin' && own === 'svhn' ? 'Built-in house numbers' : datasetNames[value],
      note: here ? undefined : 'Not here: “npm run datasets” fetches it',
      disabled: !here,
    };
  });
  const auto: Option<DatasetChoice> = available.includes(own)
    ? { value: 'auto', label: `${datasetNames[own]}, as the lesson has it` }
    : { value: 'auto', label: `Built-in: ${datasetNames[own]} is not here` };
  return [auto, ...options, ...(session.datasetChoice === 'own' ? [brought] : [])];
}
