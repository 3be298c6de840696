import { expect, it } from 'vitest';
import { lessons } from '../../../lessons/index.ts';
import { questionsOf } from '../../../lessons/questions/index.ts';
import { paperOf } from './worksheet.ts';

const tasks = [{ text: 'Fool it.', minutes: 10, goal: { kind: 'misread', count: 2 } }] as const;

async function paper(lesson: (typeof lessons)[number]) {
  const questions = await questionsOf(lesson.id);
  const parts = paperOf({
    ...{ lessonId: lesson.id, all: lesson.cells, shown: lesson.cells, tasks, questions },
    ...{ words: await lesson.words(), documented: await lesson.documented() },
  });
  return { parts, questions };
}

it.each(lessons)('every question on paper has its answer in the key: $title', async (lesson) => {
  const { parts, questions } = await paper(lesson);
  expect(parts[0]).toMatchObject({ cell: null, items: [{ text: 'Fool it.', minutes: 10 }] });
  const items = parts.flatMap((part) => part.items);
  expect(items.every(({ answer }) => answer.length > 0)).toBe(true);
  for (const question of questions) {
    const item = items.find(({ text }) => text === question.text);
    if (question.kind === 'choice') {
      expect(item?.choices).toEqual(question.options.map(({ text }) => text));
      const right = question.options.find((option) => option.right)?.text ?? '';
      expect(item?.answer.filter((text) => text.startsWith('Right: '))).toHaveLength(1);
      expect(item?.answer.join()).toContain(`Right: ${right}`);
    } else if (question.kind === 'order') {
      expect(item?.choices).not.toEqual(question.steps);
      expect(item?.answer[0]).toBe(`1. ${question.steps[0]}`);
    }
  }
});

it('there is room to write wherever nothing is to be ticked, and cells that are not shown are not there', async () => {
  const [lesson] = lessons;
  const { parts } = await paper(lesson);
  for (const { choices, lines } of parts.flatMap(({ items }) => items)) {
    expect(choices.length > 0 || lines > 0).toBe(true);
  }
  const shown = lesson.cells.filter(({ id }) => id === 'train');
  const few = paperOf({
    ...{ lessonId: lesson.id, all: lesson.cells, shown, tasks: [], questions: [] },
    ...{ words: await lesson.words(), documented: await lesson.documented() },
  });
  expect(few.map(({ cell }) => cell?.id)).toEqual(['train']);
});
