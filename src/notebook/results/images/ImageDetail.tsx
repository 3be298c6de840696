import { t } from '../../../domain/language.ts';
import type { ReactNode } from 'react';
import { nameOfClass } from '../../../domain/data/class-name.ts';
import { percent } from '../../../domain/numbers.ts';
import { DigitImage } from '../../../charts/images/DigitImage.tsx';
import { ProbabilityBars } from '../../../charts/tables/ProbabilityBars.tsx';
import { useImages } from '../../../state/page/answers.ts';
import { Rest } from '../../frame/Rest.tsx';
import styles from '../results.module.css';
import type { Results } from '../results.ts';
import { confidenceOf, imagesOf, isWrong, outputsOf } from '../results.ts';
import { useKept } from './use-last-value.ts';

interface ImageDetailProps {
  readonly results: Results;
  readonly datasetId: string | null;
  readonly classNames: readonly string[];
  readonly row: number;
  /** Chooses another image. */
  readonly picker?: ReactNode;
}

/** What the bars are where they are not the shares that the pad shows. */
function barWords(results: Results, row: number, predicted: string): string {
  const certainty = t('{percent} for {predicted}', {
    percent: percent(confidenceOf(results, row)),
    predicted,
  });
  if (results.scale === 'sigmoids') {
    return t(
      'Each bar is the sigmoid of its own neuron. Trained, and shown by the pad, is the softmax of the sums behind them: {certainty}.',
      { certainty },
    );
  }
  return t(
    'The bars are the outputs themselves. As shares that add up to 1, as the pad shows them: {certainty}.',
    { certainty },
  );
}

/** One image large, with every output of the network for it. */
export function ImageDetail({ results, datasetId, classNames, row, picker }: ImageDetailProps) {
  const index = results.indices[row];
  const image = useKept(useImages(datasetId, results.from, imagesOf(results, [row])));
  const truth = results.labels[row];
  const predicted = nameOfClass(classNames, results.predicted[row]);
  const right = nameOfClass(classNames, truth);
  const { height, width } = image ?? { height: 28, width: 28 };
  const verdict = isWrong(results, row)
    ? t('Predicted {predicted}, but it is {right}.', { predicted, right })
    : t('Predicted {predicted}, rightly.', { predicted });
  return (
    <div className={styles.aside}>
      <div className={styles.section}>
        <figure>
          <DigitImage
            {...{ pixels: image?.pixels ?? null, height, width }}
            label={t('Image {index}: {right}', { index, right })}
          />
          <figcaption className={styles.caption}>
            {results.from === 'train' ? t('Training image') : t('Test image')} {index}
          </figcaption>
        </figure>
        {picker && <div className={styles.toolbar}>{picker}</div>}
      </div>
      <div className={styles.section}>
        <p className={isWrong(results, row) ? styles.warn : styles.good}>{verdict}</p>
        <ProbabilityBars {...{ outputs: outputsOf(results, row), classNames, truth }} />
        {results.scale !== 'shares' && (
          <Rest name={t('what the bars are')}>
            <p className={styles.note}>{barWords(results, row, predicted)}</p>
          </Rest>
        )}
      </div>
    </div>
  );
}
