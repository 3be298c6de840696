import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readModelFile } from '../../data/models/model-files.ts';
import { summarize } from '../../domain/model/shapes.ts';
import { findLesson } from '../index.ts';
import type { LessonId } from '../lesson.ts';
import about from './beforehand.json' with { type: 'json' };

test.each(Object.keys(about) as LessonId[])('the network of %s is its lesson’s', async (id) => {
  const lesson = findLesson(id);
  if (!lesson) throw new Error(`There is no lesson ${id}.`);
  const bytes = readFileSync(new URL(`./${id}.zip`, import.meta.url));
  const { model, weights } = await readModelFile(new Uint8Array(bytes));
  expect(summarize(model)).toEqual(summarize(lesson.experiment.model));
  expect(weights).not.toBeNull();
});
