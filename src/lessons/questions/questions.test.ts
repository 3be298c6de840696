import { describe, expect, test } from 'vitest';
import { lessons } from '../index.ts';
import { questionsOf } from './index.ts';

const story = lessons.filter(({ id }) => id !== 'playground');

describe.each(story.map((lesson) => [lesson.title, lesson] as const))('%s', (_, lesson) => {
  test('has three to five questions, each at a cell that is there and known by its own name', async () => {
    const questions = await questionsOf(lesson.id);
    expect(questions.length).toBeGreaterThanOrEqual(3);
    expect(questions.length).toBeLessThanOrEqual(5);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    const cells = lesson.cells.map(({ id }) => id);
    for (const { cell } of questions) expect(cells).toContain(cell);
  });

  test('one answer is right, and every one is explained', async () => {
    for (const question of await questionsOf(lesson.id)) {
      if (question.kind !== 'choice') {
        expect(question.why).not.toBe('');
        continue;
      }
      const { options } = question;
      expect(options.filter(({ right }) => right)).toHaveLength(1);
      expect(new Set(options.map(({ text }) => text)).size).toBe(options.length);
      for (const { why } of options) expect(why.length).toBeGreaterThan(20);
    }
  });
});

test('steps to be ordered are all different', async () => {
  for (const { id } of story) {
    for (const question of await questionsOf(id)) {
      if (question.kind !== 'order') continue;
      expect(new Set(question.steps).size).toBe(question.steps.length);
    }
  }
});
