import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../scripts/sentences.ts';
import { terms } from '../lessons/glossary.ts';
import { lessons } from '../lessons/index.ts';
import { questionsOf } from '../lessons/questions/index.ts';
import { tries } from '../lessons/tries/tries.ts';
import { adminWords } from '../ui/admin-words.ts';
import { failureWords } from '../ui/failure-words.ts';
import { german } from './de/index.ts';
import { spanish } from './es/index.ts';

const { sentences, unclear } = sentencesIn(fileURLToPath(new URL('..', import.meta.url)));
const english = new Set(sentences.map((sentence) => sentence.english));

/** What is put into a sentence, in any order. */
const places = (sentence: string) => new Set(sentence.match(/\{\w+\}/g));

test('every sentence is asked for as it stands in the dictionaries, never put together first', () => {
  expect(unclear).toEqual([]);
  expect(english.size).toBeGreaterThan(2000);
});

describe.each([
  ['German', german],
  ['Spanish', spanish],
] as const)('%s', (_, { sentences: dictionary }) => {
  test('says nothing that the page does not say', () => {
    expect(Object.keys(dictionary).filter((key) => !english.has(key))).toEqual([]);
  });

  test('puts the same into each sentence as English', () => {
    const differing = Object.entries(dictionary).filter(([key, said]) =>
      [...places(said)].some((place) => !places(key).has(place)),
    );
    expect(differing).toEqual([]);
  });
});

describe('German is complete', () => {
  const { texts } = german;

  test('in every sentence', () => {
    expect([...english].filter((key) => german.sentences[key] === undefined)).toEqual([]);
  });

  test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
    'in all that %s says',
    async (id, lesson) => {
      const titles = texts['lesson titles']?.[id];
      expect(Object.keys(titles?.cells ?? {}).sort()).toEqual(
        lesson.cells.map((cell) => cell.id).sort(),
      );
      if (id !== 'playground') {
        expect(Object.keys(titles?.variants ?? {})).toEqual(
          lesson.variants.map((variant) => variant.id),
        );
      }
      const said = await lesson.words();
      const words = (await texts['lesson words']?.[id]?.()) ?? {};
      const shape = (of: typeof said) =>
        Object.entries(of).map(([cell, { prose, tryThis = [] }]) => [
          cell,
          prose.length,
          tryThis.length,
        ]);
      expect(shape(words)).toEqual(shape(said));
      const { corrections } = await lesson.documented();
      expect(texts['lesson corrections']?.[id] ?? []).toHaveLength(corrections.length);
    },
  );

  test('in every suggestion that a button does: it is found in the German lesson', async () => {
    for (const { lesson, cell, begins } of tries) {
      const words = (await texts['lesson words']?.[lesson]?.()) ?? {};
      const said = german.sentences[begins] ?? '';
      const found = words[cell]?.tryThis?.filter((text) => text.startsWith(said));
      expect(found, `${lesson}, ${cell}: ${begins}`).toHaveLength(1);
    }
  });

  test('in every question', async () => {
    for (const { id } of lessons) {
      for (const question of await questionsOf(id)) {
        const words = texts.questions?.[id]?.[question.id];
        expect(words, `${id}, ${question.id}`).toBeDefined();
        if (question.kind === 'choice') {
          expect(words?.options).toHaveLength(question.options.length);
          expect(words?.options?.map(([, , belief]) => belief !== undefined)).toEqual(
            question.options.map(({ misconception }) => misconception !== undefined),
          );
        } else expect(words?.why).toBeDefined();
        if (question.kind === 'order') expect(words?.steps).toHaveLength(question.steps.length);
      }
    }
  });

  test('in every term, failure and line for administrators', () => {
    expect(Object.keys(texts.glossary ?? {})).toEqual(terms.map(({ id }) => id));
    expect(Object.keys(texts.failures ?? {}).sort()).toEqual(Object.keys(failureWords).sort());
    expect(Object.keys(texts.administrators ?? {}).sort()).toEqual(Object.keys(adminWords).sort());
  });
});
