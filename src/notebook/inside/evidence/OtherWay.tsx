import { t } from '../../../domain/language.ts';
import type { ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { extentOf } from '../../../charts/signed/signed.ts';
import { SignedMap } from '../../../charts/signed/SignedMap.tsx';
import type { ImageSet } from '../../../domain/data/dataset.ts';
import type { Failure } from '../../../domain/failure.ts';
import { toFailure } from '../../../domain/failure.ts';
import type { Attribution, AttributionMethod } from '../../../state/inside/questions.ts';
import { askAttribution } from '../../../state/inside/questions.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { Pending } from '../../results/Section.tsx';
import styles from '../Inside.module.css';
import { signed, signedPoints } from '../../../domain/numbers.ts';

interface OtherWayProps {
  readonly run: Run;
  readonly image: ImageSet;
  readonly label: number;
  readonly name: string;
  readonly way: AttributionMethod;
  readonly picture: ReactNode;
}

interface Answered {
  readonly found: Attribution | null;
  readonly failure: Failure | null;
}

/** Asked anew for another image or class; what was asked before is given up. */
function useAttribution({ run, image, label, way }: OtherWayProps): Answered {
  const runId = run.id;
  const [answered, setAnswered] = useState<Answered>({ found: null, failure: null });
  useEffect(() => {
    const giveUp = new AbortController();
    askAttribution(runId, image, label, way, giveUp.signal).then(
      (found) => setAnswered({ found, failure: null }),
      (thrown: unknown) => {
        if (!giveUp.signal.aborted) setAnswered({ found: null, failure: toFailure(thrown) });
      },
    );
    return () => giveUp.abort();
  }, [runId, image, label, way]);
  return answered;
}

/** What counts for a class by integrated gradients, by wiping out, or by Grad-CAM. */
export function OtherWay(props: OtherWayProps) {
  const { name, picture } = props;
  const { found, failure } = useAttribution(props);
  const [pixel, setPixel] = useState<number | null>(null);
  const extent = useMemo(() => (found ? extentOf(found.values) : 0), [found]);
  if (!found) return <Pending failure={failure} what={t('Looking')} />;
  const { height, width, values, method, layer, sum } = found;
  const at = pixel !== null && pixel < values.length ? pixel : null;
  return (
    <>
      <div className={styles.pair}>
        <figure className={styles.figure}>
          {picture}
          <figcaption>{t('What it sees')}</figcaption>
        </figure>
        <figure className={styles.figure}>
          <SignedMap
            {...{ values, height, width, extent, cursor: at, onCursor: setPixel }}
            label={t('What counts for {name}', { name })}
          />
          <figcaption>
            {layer ? `${layer}, ${height} × ${width}` : t('What counts for {name}', { name })}
          </figcaption>
        </figure>
      </div>
      {sum && <Sum {...sum} name={name} />}
      <p className={styles.readout} aria-live="polite">
        {at === null
          ? t('Point at the map, or walk on it with the arrow keys.')
          : t('Row {floor}, column {at}: {method}', {
              floor: Math.floor(at / width),
              at: at % width,
              method: valueText(method, values[at]!),
            })}
      </p>
    </>
  );
}

function Sum(props: NonNullable<Attribution['sum']> & { readonly name: string }) {
  const { logit, blank, remainder, steps, name } = props;
  return (
    <p className={styles.sum}>
      <span>
        {t('Blank image')} <strong>{signed(blank)}</strong>
      </span>
      <span>
        {t('All pixels')} <strong>{signed(logit - blank - remainder)}</strong>
      </span>
      <span>
        {t('Remainder')} <strong>{signed(remainder)}</strong>
      </span>
      <span>
        {t('Logit of {name}', { name })} <strong>{signed(logit)}</strong>
      </span>
      <span>{t('in {steps} steps', { steps })}</span>
    </p>
  );
}

function valueText(method: AttributionMethod, value: number): string {
  switch (method) {
    case 'integrated':
      return t('{value} of the logit', { value: signed(value) });
    case 'occlusion':
      return t('{value} of certainty lost when it is wiped out', { value: signedPoints(value) });
    case 'gradCam':
      return signed(value);
  }
}
