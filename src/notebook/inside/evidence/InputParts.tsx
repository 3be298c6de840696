import { t } from '../../../domain/language.ts';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { extentOf } from '../../../charts/signed/signed.ts';
import { SignedBars } from '../../../charts/signed/SignedBars.tsx';
import { SignedMap } from '../../../charts/signed/SignedMap.tsx';
import { nameOfClass } from '../../../domain/data/class-name.ts';
import type { ImageSet } from '../../../domain/data/dataset.ts';
import type { ImageEvidence } from '../../../state/inside/questions.ts';
import styles from '../Inside.module.css';
import { signed } from '../../../domain/numbers.ts';

interface InputPartsProps {
  readonly evidence: ImageEvidence;
  readonly image: ImageSet;
  readonly label: number;
  readonly classNames: readonly string[];
  readonly truth: number | null;
  readonly picture: ReactNode;
}

/** Pixel by pixel: its part of a logit, and what more ink in it would do to every one. */
export function InputParts(props: InputPartsProps) {
  const { evidence, image, label, classNames, truth, picture } = props;
  const { parts, slopes, toInk, logits, remainders, exact } = evidence;
  const { height, width, pixels } = image;
  const [pixel, setPixel] = useState<number | null>(null);
  const [part, logit, remainder] = [parts[label], logits[label], remainders[label]];
  if (!part || logit === undefined || remainder === undefined) return null;
  const name = nameOfClass(classNames, label);
  const gain = (at: number, of: number) => slopes[of]![at]! * toInk[at]!;
  return (
    <>
      <div className={styles.pair}>
        <figure className={styles.figure}>
          {picture}
          <figcaption>{t('What it sees')}</figcaption>
        </figure>
        <figure className={styles.figure}>
          <SignedMap
            {...{ values: part, height, width, cursor: pixel, onCursor: setPixel }}
            extent={extentOf(part)}
            label={t('What each pixel says for {name}', { name })}
          />
          <figcaption>{t('What each pixel says for {name}', { name })}</figcaption>
        </figure>
      </div>
      <p className={styles.sum}>
        <span>
          {exact ? t('Pixels × weights') : t('Input × gradient')}{' '}
          <strong>{signed(logit - remainder)}</strong>
        </span>
        <span>
          {exact ? t('Bias') : t('Remainder')} <strong>{signed(remainder)}</strong>
        </span>
        <span>
          {t('Logit of')} {name} <strong>{signed(logit)}</strong>
        </span>
      </p>
      <p className={styles.readout} aria-live="polite">
        {pixel === null
          ? t(
              'Point at a pixel of the map, or walk on it with the arrow keys, to see what ink there does.',
            )
          : t(
              'Row {floor}, column {pixel}, ink {it} of 255: {signed} now; full ink would add {what}{signed2}',
              {
                floor: Math.floor(pixel / width),
                pixel: pixel % width,
                it: pixels[pixel],
                signed: signed(part[pixel]!),
                what: exact ? '' : 'about ',
                signed2: signed(gain(pixel, label)),
              },
            )}
      </p>
      <div className={styles.pair}>
        <SignedBars
          label={t('Logits by class')}
          bars={Array.from(logits, (value, at) => ({
            label: nameOfClass(classNames, at),
            value,
            marked: at === label,
            note: at === truth ? t('the label') : undefined,
          }))}
        />
        {pixel !== null && (
          <SignedBars
            label={t('What full ink in this pixel would {what}add to each logit', {
              what: exact ? '' : 'about ',
            })}
            bars={Array.from(logits, (_, at) => ({
              label: nameOfClass(classNames, at),
              value: gain(pixel, at),
              marked: at === label,
            }))}
          />
        )}
      </div>
    </>
  );
}
