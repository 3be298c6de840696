import type { Said } from '../../classroom/report/said.ts';
import type { Guess } from '../../domain/learn/guess.ts';
import { cameTrue, overfits } from '../../domain/learn/guess.ts';
import type { Lesson } from '../../lessons/lesson.ts';

const yes = (value: boolean) => (value ? 'yes' : 'no');
const both = (pair: readonly number[]) =>
  pair.length === 2 ? `classes ${pair[0]} and ${pair[1]}` : 'none';

/** A guess as a teacher sees it in a report. */
export function guessText(guess: Guess, { title }: Pick<Lesson, 'title'>): Said {
  const said = { kind: 'guess', goal: '' } as const;
  switch (guess.kind) {
    case 'accuracy':
      return {
        ...said,
        text: `${title}: which accuracy on unseen images?`,
        ...{ reached: null, answer: '', guess: guess.value, came: guess.came?.accuracy ?? null },
      };
    case 'overfit': {
      const came = guess.came ? `; it came: ${yes(overfits(guess.came))}` : '';
      return {
        ...said,
        text: `${title}: will it overfit?`,
        ...{ reached: null, answer: `${yes(guess.value)}${came}`, guess: null },
      };
    }
    case 'pair': {
      const right = cameTrue(guess) === true ? ', as guessed' : '';
      const came = guess.came ? `; it came: ${both(guess.came.pair)}${right}` : '';
      return {
        ...said,
        text: `${title}: which two are confused most?`,
        ...{ reached: null, answer: `${both(guess.value)}${came}`, guess: null },
      };
    }
  }
}
