import { t } from '../../domain/language.ts';
import { nameOfClass } from '../../domain/data/class-name.ts';
import type {
  AccuracyGuess,
  Calibration,
  OverfitGuess,
  PairGuess,
} from '../../domain/learn/guess.ts';
import { cameTrue, overfits } from '../../domain/learn/guess.ts';
import { count as countText, percent, points } from '../../domain/numbers.ts';

/** What came of a guessed accuracy, and why a single guess need not fit. */
export function accuracyWords({ value, came }: AccuracyGuess, classes: number): string {
  if (!came) return t('You guessed {value}.', { value: percent(value) });
  const gap = value - came.accuracy;
  const how =
    Math.abs(gap) < 0.0005
      ? t('exactly')
      : t('{points} too {what}', {
          points: points(Math.abs(gap)),
          what: gap > 0 ? t('high') : t('low'),
        });
  const blind = t('Blind guessing among {classes} would come to about {percent}.', {
    classes,
    percent: percent(1 / classes),
  });
  // Two standard errors of a share that is measured on so many images.
  const luck = 2 * Math.sqrt((came.accuracy * (1 - came.accuracy)) / came.count);
  const within =
    Math.abs(gap) <= luck
      ? t(' Measured on {count} images, {luck} more or less are luck: as good as right.', {
          count: countText(came.count),
          luck: points(luck),
        })
      : '';
  return t('You guessed {value}; it came to {accuracy}: {how}.{within} {blind}', {
    value: percent(value),
    accuracy: percent(came.accuracy),
    how,
    within,
    blind,
  });
}

/** What came of a guess whether it overfits, and by which figures. */
export function overfitWords(guess: OverfitGuess, drops: boolean): string {
  const { value, came } = guess;
  const said = t('You said that it would {what}overfit', { what: value ? '' : 'not ' });
  if (!came) return `${said}.`;
  const { trained, unseen } = came;
  const did = overfits(came);
  const verdict = did === value ? t('and so it is') : did ? t('but it does') : t('but it does not');
  const gap = trained - unseen;
  const figures = t(
    '{trained} right in its last epoch of training, {unseen} on images it had not seen',
    { trained: percent(trained), unseen: percent(unseen) },
  );
  const why = did
    ? t(' The {gap} between are what it knows by heart.', { gap: points(gap) })
    : gap < 0 && drops
      ? t(
          ' That it is better on unseen images is no wonder: while it trained, dropout silenced part of it, and the accuracy of an epoch is averaged from its beginning on.',
        )
      : gap < 0
        ? t(
            ' That it is better on unseen images happens: the accuracy of an epoch is averaged from its beginning on, when it knew less.',
          )
        : t(' The two are less than 2 points apart.');
  return `${said}, ${verdict}: ${figures}.${why}`;
}

/** What came of a guessed pair. */
export function pairWords(guess: PairGuess, classNames: readonly string[]): string {
  const { value, came } = guess;
  const names = ([one, other]: readonly number[]) =>
    t('{classNames} and {classNames2}', {
      classNames: nameOfClass(classNames, one),
      classNames2: nameOfClass(classNames, other),
    });
  if (!came) return t('You guessed {value}.', { value: names(value) });
  if (came.times === 0)
    return t('You guessed {value}; it made no mistake at all.', { value: names(value) });
  const times = (count: number) => (count === 1 ? t('once') : t('{count} times', { count }));
  if (cameTrue(guess) === true) {
    return t(
      'You guessed {value}, and none are confused more often: {times}, either way counted.',
      { value: names(value), times: times(came.times) },
    );
  }
  return t(
    'You guessed {value}, which are confused {own}; most often it is {pair}, {times}. What a network confuses are pictures that share pixels; what people confuse may be shapes that share a meaning.',
    {
      value: names(value),
      own: came.guessed === 0 ? t('never') : times(came.guessed),
      pair: names(came.pair),
      times: times(came.times),
    },
  );
}

/** How well one has guessed so far; null before there is anything to say. */
export function calibrationWords(
  { accuracies, apart, tooHigh, others, right }: Calibration,
  where: string,
): string | null {
  if (accuracies + others < 2) return null;
  const parts: string[] = [];
  if (accuracies > 0) {
    const bias =
      tooHigh === accuracies
        ? t('always too high')
        : tooHigh === 0
          ? t('never too high')
          : t('too high {tooHigh} of {accuracies} times', { tooHigh, accuracies });
    parts.push(
      t('{what}, {apart} off on average, {bias}', {
        what: accuracies === 1 ? t('one accuracy') : t('{accuracies} accuracies', { accuracies }),
        apart: points(apart),
        bias,
      }),
    );
  }
  if (others > 0) parts.push(t('{right} of {others} other guesses came true', { right, others }));
  return t('Your guesses {where}: {count}.', { where, count: parts.join('; ') });
}
