import { t } from '../../domain/language.ts';
import { DigitImage } from '../../charts/images/DigitImage.tsx';
import { ProbabilityBars } from '../../charts/tables/ProbabilityBars.tsx';
import { nameOfClass } from '../../domain/data/class-name.ts';
import type { SuspectedLabel } from '../../domain/lens/lens.ts';
import { useImages } from '../../state/page/answers.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import type { Run, SplitEvaluation } from '../../state/runs/runs.ts';
import { percent } from '../../domain/numbers.ts';
import styles from '../results/results.module.css';
import { useKept } from '../results/images/use-last-value.ts';
import { imagesOf } from '../results/results.ts';
import type { NoiseTruth } from './suspects.ts';

interface SuspectDetailProps {
  readonly run: Run;
  readonly dataset: DatasetInfo;
  readonly evaluation: SplitEvaluation;
  readonly truth: NoiseTruth;
  readonly suspect: SuspectedLabel;
}

/** One suspected label: the image, what both sides say, and who is right where that is known. */
export function SuspectDetail({ run, dataset, evaluation, truth, suspect }: SuspectDetailProps) {
  const { index: row, label, predicted, confidence, labelShare } = suspect;
  const { outputs, labels, from, indices } = evaluation;
  const { classNames, height, width } = dataset;
  const classes = classNames.length;
  const index = indices[row];
  const image = useKept(useImages(dataset.id, from, imagesOf(evaluation, [row])));
  const original = truth.original[row];
  return (
    <div className={styles.aside}>
      <figure>
        <DigitImage
          {...{ pixels: image?.pixels ?? null, height, width }}
          label={t('Image {index}, labelled {it}', { index, it: classNames[label] })}
        />
        <figcaption className={styles.caption}>
          {from === 'train' ? t('Training image') : t('Test image')} {index}
        </figcaption>
      </figure>
      <div className={styles.section}>
        <p className={styles.warn}>
          {t(
            'Labelled {label}, but training {number} says {predicted}: {confidence} against {share}.',
            {
              label: classNames[label],
              number: run.number,
              predicted: classNames[predicted],
              confidence: percent(confidence),
              share: percent(labelShare),
            },
          )}
        </p>
        {labels[row] !== original && (
          <p className={styles.note}>
            {t('The noise has changed this label; in the file it is {classNames}.', {
              classNames: nameOfClass(classNames, original),
            })}
          </p>
        )}
        <ProbabilityBars
          {...{ outputs: outputs.subarray(row * classes, (row + 1) * classes), classNames }}
          truth={labels[row] === original ? undefined : original}
        />
      </div>
    </div>
  );
}
