import { expect, test } from 'vitest';
import { checkExperiment } from '../../domain/experiment/check.ts';
import { experimentDifferences } from '../../domain/experiment/differences.ts';
import { findLesson, lessons } from '../index.ts';
import { tries } from './tries.ts';

const images = 12_000;

test.each(tries.map((one) => [`${one.lesson}: ${one.label}`, one] as const))(
  '%s belongs to a suggestion of the lesson, and changes its settings to others that can be trained',
  async (_, one) => {
    const lesson = findLesson(one.lesson)!;
    const items = (await lesson.words())[one.cell].tryThis ?? [];
    expect(items.filter((item) => item.startsWith(one.begins))).toHaveLength(1);
    if ('variant' in one) {
      expect(lesson.variants.map(({ id }) => id)).toContain(one.variant);
      return;
    }
    const edited = one.edit(lesson.experiment, images);
    expect(experimentDifferences(lesson.experiment, edited)).not.toEqual([]);
    checkExperiment(edited, 10);
  },
);

test('every lesson has suggestions that a press does', () => {
  const able = new Set(tries.map(({ lesson }) => lesson));
  expect(lessons.map(({ id }) => id).filter((id) => !able.has(id))).toEqual([]);
});
