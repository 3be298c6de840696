/** Everything that the page says, in German. */
import type { LessonTexts } from '../../lessons/translated.ts';
import type { Translation } from '../translation.ts';
import { corrections } from './corrections.ts';
import { sentences } from './sentences.ts';
import { admin, failures } from './failures.ts';
import { terms } from './glossary.ts';
import { questions } from './questions.ts';
import { titles } from './titles.ts';

/** What the lessons say comes with the first look at each, as in English. */
const words: LessonTexts['lesson words'] = {
  'single-layer': async () => (await import('./lessons/single-layer.ts')).words,
  'hidden-layer': async () => (await import('./lessons/hidden-layer.ts')).words,
  'dropout-mlp': async () => (await import('./lessons/dropout-mlp.ts')).words,
  'first-cnn': async () => (await import('./lessons/first-cnn.ts')).words,
  'kaggle-cnn': async () => (await import('./lessons/kaggle-cnn.ts')).words,
  'svhn-cnn-1': async () => (await import('./lessons/svhn-cnn-1.ts')).words,
  'svhn-cnn-2': async () => (await import('./lessons/svhn-cnn-2.ts')).words,
  playground: async () => (await import('./lessons/playground.ts')).words,
};

export const german: Translation = {
  sentences,
  texts: {
    'lesson titles': titles,
    'lesson corrections': corrections,
    'lesson words': words,
    questions,
    glossary: terms,
    failures,
    administrators: admin,
    'reader trained on':
      'MNISTs Trainingsziffern, eingebaute Ziffern, Stiftstriche von 100 Schreibenden und Zeichen und Buchstaben, die keine Ziffern sind',
  },
};
