import { t } from '../../../domain/language.ts';
import { useMemo } from 'react';
import { extentOf } from '../../../charts/signed/signed.ts';
import { SignedMap } from '../../../charts/signed/SignedMap.tsx';
import { nameOfClass } from '../../../domain/data/class-name.ts';
import type { ImageSet } from '../../../domain/data/dataset.ts';
import type { ImageEvidence } from '../../../state/inside/questions.ts';
import styles from '../Inside.module.css';
import { signed } from '../../../domain/numbers.ts';

interface ClassMapsProps {
  readonly evidence: ImageEvidence;
  readonly image: ImageSet;
  readonly classNames: readonly string[];
  readonly label: number;
  /** What the network says. */
  readonly chosen: number;
  readonly onChoose: (label: number) => void;
}

/** The evidence for every class on one scale: the best fit wins. */
export function ClassMaps(props: ClassMapsProps) {
  const { evidence, image, classNames, label, chosen, onChoose } = props;
  const { parts, logits } = evidence;
  const extent = useMemo(() => extentOf(...parts), [parts]);
  const { height, width } = image;
  return (
    <div className={styles.stencils} role="group" aria-label={t('Evidence by class')}>
      {parts.map((values, at) => {
        const [name, logit] = [nameOfClass(classNames, at), logits[at]!];
        return (
          <button
            key={name}
            type="button"
            className={styles.stencil}
            aria-pressed={at === label}
            aria-label={t('Evidence for {name}, logit {logit}{what}', {
              name,
              logit: signed(logit),
              what: at === chosen ? t(', the answer') : '',
            })}
            onClick={() => onChoose(at)}
          >
            <SignedMap {...{ values, height, width, extent, label: '' }} />
            <span aria-hidden>
              {name}: {signed(logit, 2)}
              {at === chosen ? ' ✓' : ''}
            </span>
          </button>
        );
      })}
    </div>
  );
}
