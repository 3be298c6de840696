import { splitName } from '../../domain/data/split-name.ts';
import { t } from '../../domain/language.ts';
import { useState } from 'react';
import { DigitImage } from '../../charts/images/DigitImage.tsx';
import { PixelMatrix } from '../../charts/images/PixelMatrix.tsx';
import { nameOfClass } from '../../domain/data/class-name.ts';
import { useImages } from '../../state/page/answers.ts';
import { ImagePicker } from '../results/images/ImagePicker.tsx';
import styles from '../results/results.module.css';
import { Rest, useRestShown } from '../frame/Rest.tsx';
import { Section } from '../results/Section.tsx';
import { useKept } from '../results/images/use-last-value.ts';
import type { DataPart } from './part.ts';

/** One image as a picture, and as the numbers that the network gets. */
export function SampleImage({ dataset, split, labels, palette }: DataPart) {
  const [index, setIndex] = useState(0);
  const image = useKept(useImages(dataset.id, split, [index]));
  const whole = useRestShown();
  const { height, width } = dataset;
  const name = nameOfClass(dataset.classNames, labels[index]);
  return (
    <Section title={t('One image, and the numbers it is made of')}>
      <div className={styles.aside}>
        <div className={styles.section}>
          <figure>
            <DigitImage
              {...{ pixels: image?.pixels ?? null, height, width, palette }}
              label={t('{split} image {index}: {name}', { split: splitName(split), index, name })}
            />
            <figcaption className={styles.caption}>
              {t('Label')} <strong>{name}</strong>
            </figcaption>
          </figure>
          <div className={styles.toolbar}>
            <ImagePicker
              label={t('Image')}
              {...{ index, count: labels.length, onChange: setIndex }}
            />
          </div>
        </div>
        {image && (
          <PixelMatrix {...{ pixels: image.pixels, height, width, palette }} low={!whole} />
        )}
      </div>
      <Rest name={t('how pixels are numbered')}>
        <p className={styles.note}>
          {t('Pixels are numbered row by row from 0: pixel{width} is row 1, column 3.', {
            width: width + 3,
          })}
        </p>
      </Rest>
    </Section>
  );
}
