/** Who stops a training when: by patience, by looking, and with the end in sight. */
import { t } from '../../../../domain/language.ts';
import { decimals } from '../../../../domain/numbers.ts';

/** After which epoch a rule stops, and which epoch's weights it keeps; both count from 1. */
export interface Stop {
  readonly stopped: number;
  readonly kept: number;
}

/** Keras's early stopping with the best weights restored: so many epochs in a row without a new best. */
export function stopByPatience(losses: readonly number[], patience: number): Stop {
  let [best, kept] = [Infinity, 1];
  for (const [at, loss] of losses.entries()) {
    if (loss < best) [best, kept] = [loss, at + 1];
    else if (at + 1 - kept >= patience) return { stopped: at + 1, kept };
  }
  return { stopped: losses.length, kept };
}

/** Who knows the whole curve: the epoch of the lowest loss, and not one more. */
export function stopOfOracle(losses: readonly number[]): Stop {
  const kept = losses.indexOf(Math.min(...losses)) + 1;
  return { stopped: kept, kept };
}

/** A player keeps the best of the epochs that were seen. */
export function stopOfPlayer(losses: readonly number[], seen: number): Stop {
  return { stopped: seen, kept: stopOfOracle(losses.slice(0, seen)).kept };
}

/** What came of the player's stop, against who knew the end. */
export function playedWords(losses: readonly number[], seen: number): string {
  const own = stopOfPlayer(losses, seen);
  const oracle = stopOfOracle(losses);
  const [mine, best] = [losses[own.kept - 1] ?? NaN, losses[oracle.kept - 1] ?? NaN];
  if (own.kept === oracle.kept) {
    const over = seen - own.kept;
    return over === 0
      ? t('You stopped at the lowest loss of all {count} epochs, as if you had known.', {
          count: losses.length,
        })
      : t(
          'You have the lowest loss of all {count} epochs, and trained {over} {what} past it to be sure.',
          { count: losses.length, over, what: over === 1 ? t('epoch') : t('epochs') },
        );
  }
  const times = mine / best;
  return t(
    'A lower loss was still to come, in epoch {kept}: {best}, where you have {mine}. {what}',
    {
      kept: oracle.kept,
      best: decimals(best, 4),
      mine: decimals(mine, 4),
      what:
        times < 1.02
          ? t('That is so little that stopping was no mistake.')
          : t(
              'Whoever stops early saves epochs and may miss a better one: patience is the price for knowing.',
            ),
    },
  );
}
