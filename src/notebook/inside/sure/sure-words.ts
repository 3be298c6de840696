import { t } from '../../../domain/language.ts';
import type { Certainties } from '../../../domain/metrics/calibration.ts';
import { count as countText, percent, points } from '../../../domain/numbers.ts';

/** The certainty of a network in sentences: of all its answers, of the right and of the wrong ones. */
export function sureWords({ sure, right }: Certainties, error: number) {
  const sums = { right: 0, wrong: 0 };
  const counts = { right: 0, wrong: 0 };
  sure.forEach((value, row) => {
    const kind = right[row] === 1 ? 'right' : 'wrong';
    sums[kind] += value;
    counts[kind]++;
  });
  const count = sure.length;
  const accuracy = counts.right / count;
  const certainty = (sums.right + sums.wrong) / count;
  const apart = certainty - accuracy;
  const verdict =
    Math.abs(apart) < 0.005
      ? t('On the whole it is as sure as it may be.')
      : apart > 0
        ? t('On the whole it is too sure of itself, by {apart}.', { apart: points(apart) })
        : t('On the whole it is too modest, by {apart}.', { apart: points(apart) });
  const wrong =
    counts.wrong === 0
      ? t('It made no mistake here.')
      : t(
          'Wrong answers came with {percent} of certainty on average, right ones with {percent2}: being right is not the same as being sure.',
          {
            percent: percent(sums.wrong / counts.wrong),
            percent2: percent(sums.right / Math.max(1, counts.right)),
          },
        );
  return {
    note: t(
      'Images are put together by how sure the network was of its answer. An honest one is right as often as it is sure, and its bars end at the dashed line. Measured on {count} images: {accuracy} right, {certainty} sure. {verdict}',
      {
        count: countText(count),
        accuracy: percent(accuracy),
        certainty: percent(certainty),
        verdict,
      },
    ),
    both: wrong,
    plot: t(
      'Reliability: {certainty} sure and {accuracy} right on average, {error} apart bin by bin.',
      { certainty: percent(certainty), accuracy: percent(accuracy), error: points(error) },
    ),
  };
}
