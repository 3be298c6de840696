import { DigitImage } from '../../charts/DigitImage.tsx';
import { ProbabilityBars } from '../../charts/ProbabilityBars.tsx';
import { useImages } from '../../state/answers.ts';
import styles from './results.module.css';
import type { Results } from './results.ts';
import { isWrong, outputsOf } from './results.ts';
import { useKept } from './use-kept.ts';

interface ImageDetailProps {
  readonly results: Results;
  readonly datasetId: string | null;
  readonly classNames: readonly string[];
  readonly row: number;
}

/** One image large, with every output of the network for it. */
export function ImageDetail({ results, datasetId, classNames, row }: ImageDetailProps) {
  const index = results.indices[row];
  const image = useKept(useImages(datasetId, results.from, [index]));
  const truth = results.labels[row];
  const predicted = results.predicted[row];
  const { height, width } = image ?? { height: 28, width: 28 };
  const verdict = isWrong(results, row)
    ? `Predicted ${classNames[predicted]}, but it is ${classNames[truth]}.`
    : `Predicted ${classNames[predicted]}, rightly.`;
  return (
    <div className={styles.aside}>
      <figure>
        <DigitImage
          {...{ pixels: image?.pixels ?? null, height, width }}
          label={`Image ${index}: ${classNames[truth]}`}
        />
        <figcaption className={styles.caption}>
          {results.from === 'train' ? 'Training image' : 'Test image'} {index}
        </figcaption>
      </figure>
      <div className={styles.section}>
        <p className={isWrong(results, row) ? styles.warn : styles.good}>{verdict}</p>
        <ProbabilityBars {...{ outputs: outputsOf(results, row), classNames, truth }} />
      </div>
    </div>
  );
}
