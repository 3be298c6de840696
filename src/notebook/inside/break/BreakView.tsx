import { t } from '../../../domain/language.ts';
import { Play, Square } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { XyPlot } from '../../../charts/xy/XyPlot.tsx';
import type { Run } from '../../../state/runs/runs.ts';
import { Button } from '../../../ui/Button.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { RangeField } from '../../../ui/fields/RangeField.tsx';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { Section } from '../../results/Section.tsx';
import results from '../../results/results.module.css';
import styles from '../Inside.module.css';
import type { BrokenCurve } from './use-broken.ts';
import { useBroken } from './use-broken.ts';
import type { DamageKind, DamageWords } from './damages.ts';
import { damagesFor } from './damages.ts';
import { count as countText, percent, roundedTo } from '../../../domain/numbers.ts';

/** A subset first; all of the images only when asked. */
const few = 500;
const all = 1_000_000;

/** A copy of the network is damaged, or its images are, and its accuracy measured again. */
export function BreakView({ run }: { readonly run: Run }) {
  const { model } = run.experiment;
  const damages = useMemo(() => damagesFor(model), [model]);
  const [kind, setKind] = useState<DamageKind>('noise');
  const [images, setImages] = useState(few);
  const damage = damages.find((one) => one.kind === kind) ?? damages[0];
  if (!damage) return null;
  return (
    <Section title={t('Break it')} note={damage.note}>
      <div className={results.toolbar}>
        <SelectField
          label={t('Damage')}
          value={damage.kind}
          options={damages.map(({ kind: value, label }) => ({ value, label }))}
          onChange={setKind}
          className={styles.wide}
        />
        <Button disabled={images === all} onClick={() => setImages(all)}>
          {t('Measure on all images')}
        </Button>
      </div>
      <Broken key={damage.kind} {...{ run, damage, images }} />
    </Section>
  );
}

interface BrokenProps {
  readonly run: Run;
  readonly damage: DamageWords;
  readonly images: number;
}

function Broken({ run, damage, images }: BrokenProps) {
  const { amounts, text, step, kind } = damage;
  const [amount, setAmount] = useState(amounts[Math.floor(amounts.length / 2)] ?? 0);
  const [going, setGoing] = useState(true);
  const wanted = useDeferredValue(amount);
  const curve = useBroken(run.id, damage, images, wanted, going);
  const { measured, failure, stopped } = curve;
  const found = measured.get(amount);
  const done = amounts.every((one) => measured.has(one));
  const whole = measured.get(amounts[0] ?? 0);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  return (
    <>
      {kind === 'layer' ? (
        <LayersOut {...{ damage, curve }} />
      ) : (
        <div className={styles.pair}>
          <Curve {...{ damage, curve, mark: amount }} />
          <div className={styles.readings}>
            <RangeField
              label={t('How much')}
              min={low}
              max={high}
              step={step}
              value={amount}
              text={text(amount)}
              onChange={(value) => setAmount(roundedTo(value, 6))}
            />
            <p className={results.note} aria-live="polite">
              {found
                ? t('{percent} of {count} images right{what}.', {
                    percent: percent(found.right / found.count),
                    count: countText(found.count),
                    what: whole
                      ? t(', {percent} without damage', {
                          percent: percent(whole.right / whole.count),
                        })
                      : '',
                  })
                : stopped
                  ? t('Not measured.')
                  : t('Measuring …')}
            </p>
          </div>
        </div>
      )}
      {failure && <FailureNote failure={failure} />}
      {!done && !failure && (
        <div>
          <Button small icon={going ? <Square /> : <Play />} onClick={() => setGoing(!going)}>
            {going
              ? t('Stop measuring ({size} of {count})', {
                  size: measured.size,
                  count: amounts.length,
                })
              : t('Go on measuring')}
          </Button>
        </div>
      )}
    </>
  );
}

interface CurveProps {
  readonly damage: DamageWords;
  readonly curve: BrokenCurve;
  readonly mark: number;
}

function Curve({ damage, curve: { measured }, mark }: CurveProps) {
  const { amounts, text, label, kind } = damage;
  const points = [...measured]
    .sort(([one], [other]) => one - other)
    .map(([amount, { right, count }]) => [amount, right / count] as const);
  const spoken = points.map(([amount, share]) => `${text(amount)}: ${percent(share)}`);
  const shares = kind === 'noise' || Math.max(...amounts) > 1;
  return (
    <XyPlot
      words={t('Accuracy by {toLowerCase}. {count}', {
        toLowerCase: label.toLowerCase(),
        count: spoken.join('; '),
      })}
      across={label.toLowerCase()}
      up="accuracy"
      x={[Math.min(...amounts), Math.max(...amounts)]}
      y={[0, 1]}
      xText={shares ? (value) => String(value) : undefined}
      lines={[{ label: 'accuracy', points, colour: '--series-train', dots: true }]}
      mark={mark}
    />
  );
}

function LayersOut({ damage, curve }: Pick<CurveProps, 'damage' | 'curve'>) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('layer taken out')}</th>
          <th scope="col">{t('accuracy without it')}</th>
        </tr>
      </thead>
      <tbody>
        {damage.amounts.map((amount) => {
          const found = curve.measured.get(amount);
          return (
            <tr key={amount}>
              <th scope="row">{damage.text(amount)}</th>
              <td>{found ? percent(found.right / found.count) : '…'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
