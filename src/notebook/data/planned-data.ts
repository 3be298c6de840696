import { t } from '../../domain/language.ts';
import type { ChosenHabit } from '../../domain/data/dataset-source.ts';
import { habitNames } from '../../domain/data/dataset-source.ts';
import { publishedNames } from '../../domain/data/published-names.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { addressedPaths, keptKey } from '../../state/data/data-choice.ts';
import type { AvailableDataset } from '../../state/data/datasets.ts';
import { sourceOf } from '../../state/data/datasets.ts';
import type { KeptDataset } from '../../state/data/kept-datasets.ts';
import type { LessonSession } from '../../state/notebook/notebook.ts';
import { wantedDataset } from '../../state/notebook/notebook.ts';

/** A data set as it is offered to choose from. */
export const nameOf = (id: AvailableDataset): string =>
  id === 'builtin' ? t('Built-in digits (not MNIST)') : publishedNames[id];

/** The same of built-in digits of one habit. */
export const nameOfHabit = (habit: ChosenHabit): string =>
  t('Built-in digits, {it}', { it: habitNames[habit] });

/** What a lesson would load now, in words, before it is loaded. */
export function plannedData(
  lesson: Lesson,
  session: LessonSession,
  available: readonly AvailableDataset[] | null,
  kept: readonly KeptDataset[] = [],
): string {
  const { datasetChoice: choice } = session;
  if (choice === 'own') return t('Your files');
  const addressed = addressedPaths(choice);
  if (addressed) return fileNames(addressed);
  const key = keptKey(choice);
  if (key !== null) return kept.find((each) => each.key === key)?.name ?? t('Your files');
  if (available === null) return t('Looking for data…');
  const source = sourceOf(wantedDataset(lesson, session), choice, available);
  if (source.kind === 'builtin' && source.habit) return nameOfHabit(source.habit);
  return nameOf(source.kind as AvailableDataset);
}

export const fileNames = (paths: readonly string[]): string =>
  paths.map((path) => path.slice(path.lastIndexOf('/') + 1)).join(', ');
