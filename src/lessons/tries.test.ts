import { expect, test } from 'vitest';
import { checkExperiment } from '../domain/experiment/check.ts';
import { findLesson } from './index.ts';
import { tries } from './tries.ts';

test.each(tries.map((one) => [`${one.lesson}: ${one.label}`, one] as const))(
  '%s belongs to a suggestion of the lesson, and changes its settings to others that can be trained',
  async (_, { lesson: id, cell, begins, edit }) => {
    const lesson = findLesson(id)!;
    const items = (await lesson.words())[cell].tryThis ?? [];
    expect(items.filter((item) => item.startsWith(begins))).toHaveLength(1);
    const edited = edit(lesson.experiment);
    expect(edited).not.toEqual(lesson.experiment);
    checkExperiment(edited, 10);
  },
);
