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
          <figcaption>What it sees</figcaption>
        </figure>
        <figure className={styles.figure}>
          <SignedMap
            {...{ values: part, height, width, cursor: pixel, onCursor: setPixel }}
            extent={extentOf(part)}
            label={`What each pixel says for ${name}`}
          />
          <figcaption>What each pixel says for {name}</figcaption>
        </figure>
      </div>
      <p className={styles.sum}>
        <span>
          {exact ? 'Pixels × weights' : 'Input × gradient'}{' '}
          <strong>{signed(logit - remainder)}</strong>
        </span>
        <span>
          {exact ? 'Bias' : 'Remainder'} <strong>{signed(remainder)}</strong>
        </span>
        <span>
          Logit of {name} <strong>{signed(logit)}</strong>
        </span>
      </p>
      <p className={styles.readout} aria-live="polite">
        {pixel === null
          ? 'Point at a pixel of the map, or walk on it with the arrow keys, to see what ink there does.'
          : `Row ${Math.floor(pixel / width)}, column ${pixel % width}, ink ${pixels[pixel]} of 255: ${signed(part[pixel]!)} now; full ink would add ${exact ? '' : 'about '}${signed(gain(pixel, label))}`}
      </p>
      <div className={styles.pair}>
        <SignedBars
          label="Logits by class"
          bars={Array.from(logits, (value, at) => ({
            label: nameOfClass(classNames, at),
            value,
            marked: at === label,
            note: at === truth ? 'the label' : undefined,
          }))}
        />
        {pixel !== null && (
          <SignedBars
            label={`What full ink in this pixel would ${exact ? '' : 'about '}add to each logit`}
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
