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
      ? 'On the whole it is as sure as it may be.'
      : apart > 0
        ? `On the whole it is too sure of itself, by ${points(apart)}.`
        : `On the whole it is too modest, by ${points(apart)}.`;
  const wrong =
    counts.wrong === 0
      ? 'It made no mistake here.'
      : `Wrong answers came with ${percent(sums.wrong / counts.wrong)} of certainty on average, right ones with ${percent(sums.right / Math.max(1, counts.right))}: being right is not the same as being sure.`;
  return {
    note: `Images are put together by how sure the network was of its answer. An honest one is right as often as it is sure, and its bars end at the dashed line. Measured on ${countText(count)} images: ${percent(accuracy)} right, ${percent(certainty)} sure. ${verdict}`,
    both: wrong,
    plot: `Reliability: ${percent(certainty)} sure and ${percent(accuracy)} right on average, ${points(error)} apart bin by bin.`,
  };
}
