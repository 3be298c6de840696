import { splitName } from '../../domain/data/split-name.ts';
import { t } from '../../domain/language.ts';
import { DigitImage } from '../../charts/images/DigitImage.tsx';
import { nameOfClass } from '../../domain/data/class-name.ts';
import { imageAt } from '../../domain/data/dataset.ts';
import { useImages } from '../../state/page/answers.ts';
import { useClassMeans } from '../../state/data/image-orders.ts';
import styles from '../results/results.module.css';
import { useKept } from '../results/images/use-last-value.ts';
import lens from './Look.module.css';
import type { DataPart } from './part.ts';

interface LensDetailProps extends DataPart {
  readonly index: number;
  /** What it was sorted by, in words. */
  readonly figure: string | null;
}

/** One image large, beside the mean of the class that its label names. */
export function LensDetail({ dataset, split, labels, palette, index, figure }: LensDetailProps) {
  const image = useKept(useImages(dataset.id, split, [index]));
  const means = useClassMeans(dataset.id);
  const { height, width, classNames } = dataset;
  const label = labels[index];
  const name = nameOfClass(classNames, label);
  const mean = means && label !== undefined ? imageAt(means, label) : null;
  return (
    <div className={lens.detail}>
      <figure>
        <DigitImage
          {...{ pixels: image?.pixels ?? null, height, width, palette }}
          label={t('{split} image {index}: {name}', { split: splitName(split), index, name })}
        />
        <figcaption className={styles.caption}>
          {split === 'train' ? t('Training') : t('Test')} {t('image')} {index}
          {t(', label')} <strong>{name}</strong>
        </figcaption>
      </figure>
      <figure>
        <DigitImage
          {...{ pixels: mean, height, width, palette }}
          label={t('Mean of all training images labelled {name}', { name })}
        />
        <figcaption className={styles.caption}>{t('Mean of its class')}</figcaption>
      </figure>
      {figure && <p className={styles.note}>{figure}</p>}
    </div>
  );
}
