import { dropoutMlp } from './dropout-mlp/lesson.ts';
import { firstCnn } from './first-cnn/lesson.ts';
import { hiddenLayer } from './hidden-layer/lesson.ts';
import { kaggleCnn } from './kaggle-cnn/lesson.ts';
import type { Lesson } from './lesson.ts';
import { playgroundAfter } from './playground/lesson.ts';
import { singleLayer } from './single-layer/lesson.ts';
import { svhnCnn1 } from './svhn-cnn-1/lesson.ts';
import { svhnCnn2 } from './svhn-cnn-2/lesson.ts';
import { translated } from './translated.ts';

/**
 * The documented experiments, in the order in which they tell a story: one layer underfits, a hidden layer helps,
 * a large network has to be kept from memorising, convolutions see neighbourhoods, a deep one nearly
 * solves MNIST, and on photographs everything is needed at once.
 */
const story: readonly Lesson[] = [
  singleLayer,
  hiddenLayer,
  dropoutMlp,
  firstCnn,
  kaggleCnn,
  svhnCnn1,
  svhnCnn2,
].map(translated);

/** Every lesson: the story, then a playground that starts from any of it. */
export const lessons: readonly Lesson[] = [...story, translated(playgroundAfter(story))];

/** Where the story begins. */
export const firstLesson: Lesson = story[0] ?? singleLayer;

/** The lesson of this id, or undefined (an old link, a typing error in the address). */
export function findLesson(id: string): Lesson | undefined {
  return lessons.find((lesson) => lesson.id === id);
}
