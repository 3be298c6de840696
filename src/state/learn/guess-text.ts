import { t } from '../../domain/language.ts';
import type { Said } from '../../classroom/report/said.ts';
import type { Guess } from '../../domain/learn/guess.ts';
import { cameTrue, overfits } from '../../domain/learn/guess.ts';
import type { Lesson } from '../../lessons/lesson.ts';

const yes = (value: boolean) => (value ? t('yes') : t('no'));
const both = (pair: readonly number[]) =>
  pair.length === 2 ? t('classes {it} and {it2}', { it: pair[0], it2: pair[1] }) : t('none');

/** A guess as a teacher sees it in a report. */
export function guessText(guess: Guess, { title }: Pick<Lesson, 'title'>): Said {
  const said = { kind: 'guess', goal: '' } as const;
  switch (guess.kind) {
    case 'accuracy':
      return {
        ...said,
        text: t('{title}: which accuracy on unseen images?', { title }),
        ...{ reached: null, answer: '', guess: guess.value, came: guess.came?.accuracy ?? null },
      };
    case 'overfit': {
      const came = guess.came ? t('; it came: {yes}', { yes: yes(overfits(guess.came)) }) : '';
      return {
        ...said,
        text: t('{title}: will it overfit?', { title }),
        ...{ reached: null, answer: `${yes(guess.value)}${came}`, guess: null },
      };
    }
    case 'pair': {
      const right = cameTrue(guess) === true ? t(', as guessed') : '';
      const came = guess.came
        ? t('; it came: {pair}{right}', { pair: both(guess.came.pair), right })
        : '';
      return {
        ...said,
        text: t('{title}: which two are confused most?', { title }),
        ...{ reached: null, answer: `${both(guess.value)}${came}`, guess: null },
      };
    }
  }
}
