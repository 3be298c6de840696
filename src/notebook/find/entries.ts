/** All that can be found: what the page does, where one can go, what the lessons say. */
import { t } from '../../domain/language.ts';
import { terms } from '../../lessons/glossary.ts';
import { lessons } from '../../lessons/index.ts';
import type { CellSpec, Lesson, LessonWords } from '../../lessons/lesson.ts';
import { getActiveCell } from '../../state/notebook/active-cell.ts';
import { getHandout, shownCells } from '../../state/notebook/handout.ts';
import { runCell } from '../../state/notebook/run-cells.ts';
import { getSettings } from '../../state/page/settings.ts';
import { goToCell } from '../frame/go-to-cell.ts';
import { goToPlace } from './go-to-place.ts';
import type { PageDoors } from './actions.ts';
import { actions } from './actions.ts';
import type { Entry, EntryGroup } from './rank.ts';

/** `words` are those of all lessons, in their order. */
export function allEntries(
  lesson: Lesson,
  words: readonly LessonWords[],
  doors: PageDoors,
): readonly EntryGroup[] {
  const cells = shownCells(lesson.cells, getHandout(lesson.id));
  const texts = lessons.map((one, at) => textOf(one, words[at], one === lesson));
  const here = texts[lessons.indexOf(lesson)] ?? [];
  const others = texts.filter((text) => text !== here).flat();
  const spoken = [...here, ...others];
  return [
    {
      label: t('To do'),
      items: [...actions(lesson, doors), ...cells.map((cell) => runOf(lesson, cell))],
    },
    { label: t('Cells of this lesson'), items: cells.map(cellEntry) },
    { label: t('Lessons'), items: lessons.map(lessonEntry) },
    { label: t('Terms'), items: terms.map((term) => termEntry(lesson, spoken, term)) },
    { label: t('In this lesson'), items: here },
    { label: t('In other lessons'), items: others },
  ];
}

const runOf = (lesson: Lesson, cell: CellSpec): Entry => ({
  id: `run-${cell.id}`,
  title: t('Run “{title}”', { title: cell.title }),
  keys: getActiveCell() === cell.id ? ['Ctrl', 'Enter'] : undefined,
  asked: true,
  run: () => {
    void runCell(lesson.id, cell.id);
    goToCell(cell.id);
  },
});

const cellEntry = (cell: CellSpec): Entry => ({
  id: `cell-${cell.id}`,
  title: cell.title,
  run: () => goToCell(cell.id),
});

const lessonEntry = (lesson: Lesson, index: number): Entry => ({
  id: `lesson-${lesson.id}`,
  title: `${index + 1} · ${lesson.title}`,
  text: lesson.summary,
  run: () => {
    location.hash = getSettings().addresses[lesson.id] ?? `lesson=${lesson.id}`;
  },
});

/** A term is explained where it is listed; it leads to where one can see it, or where it is first said. */
function termEntry(
  lesson: Lesson,
  spoken: readonly Entry[],
  { id, names, text, see }: (typeof terms)[number],
): Entry {
  const shows = ({ cells }: Lesson) => cells.find(({ kind }) => kind === see?.[0]);
  const place = [lesson, ...lessons].find(shows);
  const cell = place && shows(place);
  return {
    id: `term-${id}`,
    title: names[0] ?? id,
    also: names.join(' '),
    text,
    whole: true,
    asked: true,
    run: () => {
      if (place && cell) goToPlace(place, cell.id, true);
      else spoken.find((entry) => names.some((name) => entry.text?.includes(name)))?.run();
    },
  };
}

/** What a lesson says, paragraph by paragraph. What is folded away is found too, and opened. */
function textOf(lesson: Lesson, words: LessonWords | undefined, here: boolean): readonly Entry[] {
  if (!words) return [];
  return shownCells(lesson.cells, getHandout(lesson.id)).flatMap((cell) => {
    const { prose = [], tryThis = [] } = words[cell.id] ?? {};
    return [...prose, ...tryThis].map((text, index) => ({
      id: `text-${lesson.id}-${cell.id}-${index}`,
      title: here ? cell.title : `${lesson.title}: ${cell.title}`,
      text,
      asked: true,
      run: () => goToPlace(lesson, cell.id, index > 0),
    }));
  });
}
