import { t } from '../../../domain/language.ts';
import { DigitImage } from '../../../charts/images/DigitImage.tsx';
import { extentOf } from '../../../charts/signed/signed.ts';
import { SignedMap } from '../../../charts/signed/SignedMap.tsx';
import type { ImageSet } from '../../../domain/data/dataset.ts';
import type { SmallestChange } from '../../../state/inside/questions.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { Section } from '../../results/Section.tsx';
import results from '../../results/results.module.css';
import styles from '../Inside.module.css';
import { pictureWords } from './change-words.ts';
import { OtherNetworks } from './OtherNetworks.tsx';
import { verdictOf } from './verdicts.ts';

interface PictureChangeProps {
  readonly run: Run;
  readonly classNames: readonly string[];
  readonly image: ImageSet;
  readonly target: number | null;
  readonly found: SmallestChange | null;
}

/** An adversarial picture: before, the change, after. */
export function PictureChange({ run, classNames, image, target, found }: PictureChangeProps) {
  const { height, width } = image;
  const note = t(
    'A little more or less grey in many pixels at once, each in the direction that its gradient points to. A change that an eye hardly sees can be enough: the network does not see strokes, it adds up pixels.',
  );
  if (!found) {
    return (
      <Section title={t('In grey, a little everywhere')} note={note}>
        <p className={results.note}>
          {target === null
            ? t('No change was found that flips it.')
            : t('No change was found that makes it read {it}, or it does already.', {
                it: classNames[target],
              })}
        </p>
      </Section>
    );
  }
  const change = Float32Array.from(found.pixels, (value, at) => value - image.pixels[at]!);
  const before = verdictOf(run.experiment, found.before, classNames);
  const after = verdictOf(run.experiment, found.after, classNames);
  return (
    <Section title={t('In grey, a little everywhere')} note={note}>
      <div className={styles.three}>
        <figure className={styles.figure}>
          <DigitImage {...{ height, width, pixels: image.pixels }} label="" />
          <figcaption>{t('Before: {name}', { name: before.name })}</figcaption>
        </figure>
        <figure className={styles.figure}>
          <SignedMap
            {...{ values: change, height, width, extent: extentOf(change) }}
            label={t('The change of each pixel')}
          />
          <figcaption>
            {t('The change, at most {largest} of 255, made visible', {
              largest: found.size.largest,
            })}
          </figcaption>
        </figure>
        <figure className={styles.figure}>
          <DigitImage {...{ height, width, pixels: found.pixels }} label="" />
          <figcaption>{t('After: {name}', { name: after.name })}</figcaption>
        </figure>
      </div>
      <p className={results.note} aria-live="polite">
        {pictureWords(found, height * width, before, after)}
      </p>
      <OtherNetworks {...{ run, image, classNames }} changed={found.pixels} />
    </Section>
  );
}
