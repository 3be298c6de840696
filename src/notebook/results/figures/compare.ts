import { t } from '../../../domain/language.ts';
import { changedSettings } from '../../../domain/experiment/differences.ts';
import type { Experiment } from '../../../domain/experiment/experiment.ts';
import { count, counted, points, signed, signedPoints } from '../../../domain/numbers.ts';

/** One figure, measured and documented; null where there is none. */
export interface FigurePair {
  readonly name: string;
  readonly measured: number | null;
  readonly documented: number | null;
  readonly kind: 'loss' | 'accuracy';
}

/** The difference as it is printed: accuracies in points, losses as they are. Empty without both. */
export function differenceText({ measured, documented, kind }: FigurePair): string {
  if (measured === null || documented === null) return '';
  const difference = measured - documented;
  return kind === 'accuracy' ? signedPoints(difference) : signed(difference);
}

/**
 * How far two runs of the same true accuracy may lie apart on `count` images by chance alone, in
 * 95 of 100 cases: 1.96 deviations of the difference of two binomial shares.
 */
export function chanceMargin(accuracy: number, count: number): number {
  return 1.96 * Math.sqrt((2 * accuracy * (1 - accuracy)) / Math.max(1, count));
}

/** The accuracy beside the documented one in words, with what chance would explain. */
export function compareAccuracy(measured: number, documented: number, images: number): string {
  const difference = measured - documented;
  const many = counted(Math.round(Math.abs(difference) * images), 'image');
  const margin = chanceMargin(documented, images);
  const chance =
    Math.abs(difference) <= margin
      ? t(
          'Two equally good runs on {images} differ by up to {margin} by chance, so this says nothing about either.',
          { images: counted(images, 'image'), margin: points(margin, 2) },
        )
      : t('Chance alone rarely makes more than {margin} on {images}, so something is different.', {
          margin: points(margin, 2),
          images: counted(images, 'image'),
        });
  if (Math.abs(difference) < 0.00005) return t('Exactly the documented accuracy.');
  const side = difference > 0 ? t('above') : t('below');
  return t('{difference} {side} the documented accuracy, which is {many} of {images}. {chance}', {
    difference: points(difference, 2),
    side,
    many,
    images: count(images),
    chance,
  });
}

export interface RunCircumstances {
  readonly run: Experiment;
  readonly lesson: Experiment;
  readonly datasetName: string;
  readonly generated: boolean;
  readonly stopped: boolean;
  /** The file that the network was read from; null for a training. */
  readonly source: string | null;
}

/** Why a run may not be measured by the documented figures; empty when it may. */
export function caveats(circumstances: RunCircumstances): string[] {
  const { run, lesson, datasetName, generated, stopped, source } = circumstances;
  const found: string[] = [];
  if (source !== null) {
    found.push(t('This network was read from {source}, not trained here.', { source }));
  } else if (generated) {
    found.push(t('This run learned {datasetName}, not the documented data.', { datasetName }));
  }
  const changed = changedSettings(lesson, run);
  if (changed.length > 0)
    found.push(
      t('This run’s settings are not the lesson’s: {count}.', { count: changed.join(', ') }),
    );
  if (stopped) found.push(t('This run was stopped before its last epoch.'));
  return found;
}
