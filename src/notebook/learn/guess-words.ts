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
  if (!came) return `You guessed ${percent(value)}.`;
  const gap = value - came.accuracy;
  const how =
    Math.abs(gap) < 0.0005 ? 'exactly' : `${points(Math.abs(gap))} too ${gap > 0 ? 'high' : 'low'}`;
  const blind = `Blind guessing among ${classes} would come to about ${percent(1 / classes)}.`;
  // Two standard errors of a share that is measured on so many images.
  const luck = 2 * Math.sqrt((came.accuracy * (1 - came.accuracy)) / came.count);
  const within =
    Math.abs(gap) <= luck
      ? ` Measured on ${countText(came.count)} images, ${points(luck)} more or less are luck: as good as right.`
      : '';
  return `You guessed ${percent(value)}; it came to ${percent(came.accuracy)}: ${how}.${within} ${blind}`;
}

/** What came of a guess whether it overfits, and by which figures. */
export function overfitWords(guess: OverfitGuess, drops: boolean): string {
  const { value, came } = guess;
  const said = `You said that it would ${value ? '' : 'not '}overfit`;
  if (!came) return `${said}.`;
  const { trained, unseen } = came;
  const did = overfits(came);
  const verdict = did === value ? 'and so it is' : did ? 'but it does' : 'but it does not';
  const gap = trained - unseen;
  const figures = `${percent(trained)} right in its last epoch of training, ${percent(unseen)} on images it had not seen`;
  const why = did
    ? ` The ${points(gap)} between are what it knows by heart.`
    : gap < 0 && drops
      ? ' That it is better on unseen images is no wonder: while it trained, dropout silenced part of it, and the accuracy of an epoch is averaged from its beginning on.'
      : gap < 0
        ? ' That it is better on unseen images happens: the accuracy of an epoch is averaged from its beginning on, when it knew less.'
        : ' The two are less than 2 points apart.';
  return `${said}, ${verdict}: ${figures}.${why}`;
}

/** What came of a guessed pair. */
export function pairWords(guess: PairGuess, classNames: readonly string[]): string {
  const { value, came } = guess;
  const names = ([one, other]: readonly number[]) =>
    `${nameOfClass(classNames, one)} and ${nameOfClass(classNames, other)}`;
  if (!came) return `You guessed ${names(value)}.`;
  if (came.times === 0) return `You guessed ${names(value)}; it made no mistake at all.`;
  const times = (count: number) => (count === 1 ? 'once' : `${count} times`);
  if (cameTrue(guess) === true) {
    return `You guessed ${names(value)}, and none are confused more often: ${times(came.times)}, either way counted.`;
  }
  const own = came.guessed === 0 ? 'never' : times(came.guessed);
  return `You guessed ${names(value)}, which are confused ${own}; most often it is ${names(came.pair)}, ${times(came.times)}. What a network confuses are pictures that share pixels; what people confuse may be shapes that share a meaning.`;
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
        ? 'always too high'
        : tooHigh === 0
          ? 'never too high'
          : `too high ${tooHigh} of ${accuracies} times`;
    parts.push(
      `${accuracies === 1 ? 'one accuracy' : `${accuracies} accuracies`}, ${points(apart)} off on average, ${bias}`,
    );
  }
  if (others > 0) parts.push(`${right} of ${others} other guesses came true`);
  return `Your guesses ${where}: ${parts.join('; ')}.`;
}
