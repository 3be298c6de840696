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
  const certainty = `${percent(confidenceOf(results, row))} for ${predicted}`;
  if (results.scale === 'sigmoids') {
    return `Each bar is the sigmoid of its own neuron. Trained, and shown by the pad, is the softmax of the sums behind them: ${certainty}.`;
  }
  return `The bars are the outputs themselves. As shares that add up to 1, as the pad shows them: ${certainty}.`;
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
    ? `Predicted ${predicted}, but it is ${right}.`
    : `Predicted ${predicted}, rightly.`;
  return (
    <div className={styles.aside}>
      <div className={styles.section}>
        <figure>
          <DigitImage
            {...{ pixels: image?.pixels ?? null, height, width }}
            label={`Image ${index}: ${right}`}
          />
          <figcaption className={styles.caption}>
            {results.from === 'train' ? 'Training image' : 'Test image'} {index}
          </figcaption>
        </figure>
        {picker && <div className={styles.toolbar}>{picker}</div>}
      </div>
      <div className={styles.section}>
        <p className={isWrong(results, row) ? styles.warn : styles.good}>{verdict}</p>
        <ProbabilityBars {...{ outputs: outputsOf(results, row), classNames, truth }} />
        {results.scale !== 'shares' && (
          <Rest name="what the bars are">
            <p className={styles.note}>{barWords(results, row, predicted)}</p>
          </Rest>
        )}
      </div>
    </div>
  );
}
