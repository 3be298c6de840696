import { t } from '../../../domain/language.ts';
import { useState } from 'react';
import { DigitImage } from '../../../charts/images/DigitImage.tsx';
import { SignedMap } from '../../../charts/signed/SignedMap.tsx';
import type { ImageSet } from '../../../domain/data/dataset.ts';
import type { InkFrame } from '../../../state/inside/questions.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { RangeField } from '../../../ui/fields/RangeField.tsx';
import results from '../../results/results.module.css';
import styles from '../Inside.module.css';
import { inkWords } from './change-words.ts';
import { OtherNetworks } from './OtherNetworks.tsx';
import { verdictOf } from './verdicts.ts';

interface InkFramesProps {
  readonly run: Run;
  readonly classNames: readonly string[];
  readonly image: ImageSet;
  readonly frames: readonly InkFrame[];
  /** Lines are light and dark, not ink and paper. */
  readonly photo: boolean;
}

/** The image line by line, on a slider. */
export function InkFrames({ run, classNames, image, frames, photo }: InkFramesProps) {
  const last = frames.length - 1;
  const [done, setDone] = useState(last);
  const { height, width } = image;
  const [start, now, end] = [frames[0], frames[Math.min(done, last)], frames[last]];
  if (!start || !now || !end) return null;
  const change = Float32Array.from(now.pixels, (value, at) => value - start.pixels[at]!);
  const ink = change.reduce((sum, value) => sum + Math.abs(value), 0) / 255;
  const verdict = (frame: InkFrame) => verdictOf(run.experiment, frame.outputs, classNames);
  return (
    <>
      <div className={styles.three}>
        <figure className={styles.figure}>
          <DigitImage {...{ height, width, pixels: start.pixels }} label="" />
          <figcaption>{t('Before')}</figcaption>
        </figure>
        <figure className={styles.figure}>
          <SignedMap
            {...{ values: change, height, width, extent: 255 }}
            label={t('What the lines changed: blue is lighter, red darker')}
          />
          <figcaption>{t('The change: blue for more, red for less')}</figcaption>
        </figure>
        <figure className={styles.figure}>
          <DigitImage {...{ height, width, pixels: now.pixels }} label="" />
          <figcaption>{t('After')}</figcaption>
        </figure>
      </div>
      <RangeField
        label={t('Lines')}
        min={0}
        max={last}
        value={Math.min(done, last)}
        text={t('{done} of {last}', { done: Math.min(done, last), last })}
        onChange={setDone}
      />
      <p className={results.note} aria-live="polite">
        {inkWords(end.lines, done, ink, verdict(start), verdict(now), photo)}
      </p>
      <OtherNetworks {...{ run, image, classNames }} changed={end.pixels} />
    </>
  );
}
