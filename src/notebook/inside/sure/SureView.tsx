import { splitName } from '../../../domain/data/split-name.ts';
import { t } from '../../../domain/language.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import { XyPlot } from '../../../charts/xy/XyPlot.tsx';
import { nameOfClass } from '../../../domain/data/class-name.ts';
import {
  calibrationError,
  certaintiesAt,
  coverageAt,
  coverageCurve,
  fitTemperature,
  reliability,
} from '../../../domain/metrics/calibration.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { Button } from '../../../ui/Button.tsx';
import { RangeField } from '../../../ui/fields/RangeField.tsx';
import type { Results } from '../../results/results.ts';
import { Pending, Section } from '../../results/Section.tsx';
import results from '../../results/results.module.css';
import { useResults } from '../../results/use-results.ts';
import styles from '../Inside.module.css';
import { sureWords } from './sure-words.ts';
import {
  count as countText,
  decimals,
  figure,
  percent,
  points,
  roundedTo,
} from '../../../domain/numbers.ts';

interface SureViewProps {
  readonly run: Run;
  readonly datasetId: string;
  /** Data without test images are measured on validation images. */
  readonly tested: boolean;
}

/** Whether the network is as often right as it is sure, and what it gains by keeping silent. */
export function SureView({ run, datasetId, tested }: SureViewProps) {
  const split = tested ? 'test' : 'validation';
  const measured = useResults(run.id, datasetId, split);
  if (!measured.results) return <Pending failure={measured.failure} what={t('Measuring')} />;
  return <Sure results={measured.results} classNames={measured.classNames} />;
}

interface SureProps {
  readonly results: Results;
  readonly classNames: readonly string[];
}

function Sure({ results: measured, classNames }: SureProps) {
  const [shown, setTemperature] = useState(1);
  const temperature = useDeferredValue(shown);
  const certainties = useMemo(() => certaintiesAt(measured, temperature), [measured, temperature]);
  const bins = useMemo(() => reliability(certainties), [certainties]);
  const error = calibrationError(bins);
  const most = Math.max(...bins.map(({ count }) => count));
  const words = sureWords(certainties, error);
  return (
    <>
      <Section title={t('Is it as often right as it is sure?')} note={words.note}>
        <div className={styles.pair}>
          <XyPlot
            words={words.plot}
            across={t('how sure it is')}
            up={t('how often it is right; the paler a bar, the fewer images')}
            x={[0, 1]}
            y={[0, 1]}
            lines={[
              {
                label: 'honest',
                points: [
                  [0, 0],
                  [1, 1],
                ],
                colour: '--series-validation',
                dashed: true,
              },
            ]}
            bars={bins
              .filter(({ count }) => count > 0)
              .map(({ low, high, right, count }) => ({
                low,
                high,
                value: right,
                weight: count / most,
              }))}
          />
          <div className={styles.readings}>
            <p className={styles.sum}>
              <span>
                {t('Expected calibration error')} <strong>{points(error)}</strong>
              </span>
            </p>
            <p className={results.note}>{words.both}</p>
            <RangeField
              label={t('Temperature')}
              min={0.2}
              max={5}
              step={0.05}
              value={shown}
              text={decimals(shown, 2)}
              onChange={setTemperature}
            />
            <div className={results.toolbar}>
              <Button small onClick={() => setTemperature(roundedTo(fitTemperature(measured), 2))}>
                {t('Find the most honest one')}
              </Button>
              <Button small disabled={shown === 1} onClick={() => setTemperature(1)}>
                {t('Back to 1')}
              </Button>
            </div>
            <p className={results.note}>
              {t(
                'The logits are divided by the temperature. No answer changes, only how sure it is. The most honest one is fitted to these same images, so it flatters a little.',
              )}
            </p>
          </div>
        </div>
      </Section>
      <Silence {...{ certainties }} />
      {measured.scale === 'sigmoids' && <Sigmoids {...{ results: measured, classNames }} />}
    </>
  );
}

function Silence({ certainties }: { readonly certainties: ReturnType<typeof certaintiesAt> }) {
  const [least, setLeast] = useState(0.9);
  const curve = useMemo(() => coverageCurve(certainties), [certainties]);
  const { answered, right, withheld } = coverageAt(certainties, least);
  const count = certainties.sure.length;
  const all = coverageAt(certainties, 0);
  const [firstShare, firstAccuracy] = curve[0] ?? [1, 0];
  const lowest = Math.min(...curve.map(([, accuracy]) => accuracy));
  const foot = Math.max(0, Math.floor(10 * lowest - 0.5) / 10);
  const accuracy = answered > 0 ? right / answered : null;
  return (
    <Section
      title={t('What “I don’t know” costs')}
      note={t(
        'The network may keep silent where it is less sure than you ask for. The curve goes from its surest image on the left to all of them on the right.',
      )}
    >
      <div className={styles.pair}>
        <XyPlot
          words={t(
            'Accuracy of the surest images: {firstAccuracy} of the first {firstShare}, {percent} of all.',
            {
              firstAccuracy: percent(firstAccuracy),
              firstShare: percent(firstShare),
              percent: percent(all.right / count),
            },
          )}
          across={t('share of images that it answers')}
          up={t('accuracy of its answers')}
          x={[0, 1]}
          y={[foot, 1]}
          lines={[{ label: 'accuracy', points: curve, colour: '--series-train' }]}
          mark={answered / count}
        />
        <div className={styles.readings}>
          <RangeField
            label={t('Answer only when at least so sure')}
            min={0}
            max={0.999}
            step={0.001}
            value={least}
            text={percent(least)}
            onChange={setLeast}
          />
          <p className={results.note} aria-live="polite">
            {accuracy === null
              ? t('It is never so sure: it says nothing at all.')
              : t(
                  'It answers {answered} of {count} images, {accuracy} of them right instead of {percent}. Silence avoids {countText} errors and withholds {withheld} right answers.',
                  {
                    answered: countText(answered),
                    count: countText(count),
                    accuracy: percent(accuracy),
                    percent: percent(all.right / count),
                    countText: countText(count - all.right - (answered - right)),
                    withheld: countText(withheld),
                  },
                )}
          </p>
        </div>
      </div>
    </Section>
  );
}

/** The right answer whose second sigmoid is the highest: two loud voices, one of them right. */
function Sigmoids({
  results: { outputs, shares, labels, classes, predicted, indices, from },
  classNames,
}: SureProps) {
  let row = 0;
  let loudest = -1;
  for (let at = 0; at < labels.length; at++) {
    if (predicted[at] !== labels[at]) continue;
    for (let label = 0; label < classes; label++) {
      const value = outputs[at * classes + label]!;
      if (label !== predicted[at] && value > loudest) [loudest, row] = [value, at];
    }
  }
  const own = (values: Float32Array) => values.subarray(row * classes, (row + 1) * classes);
  const [said, meant] = [own(outputs), own(shares)];
  return (
    <Section
      title={t('What ten sigmoids mean')}
      note={t(
        'Each sigmoid is an opinion of its own, and several may be near 1: for {split} image {it}, a {classNames}, the runner-up reaches {loudest}. What was trained is the contest between the logits behind them, and near 1 a small difference of sigmoids is a large one of logits. As shares of one whole the same image reads quite differently.',
        {
          split: splitName(from),
          it: indices[row],
          classNames: nameOfClass(classNames, labels[row]),
          loudest: figure(loudest),
        },
      )}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('class')}</th>
            <th scope="col">{t('sigmoid')}</th>
            <th scope="col">{t('share')}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from(said, (value, label) => (
            <tr key={classNames[label]} data-marked={label === labels[row]}>
              <th scope="row">{classNames[label]}</th>
              <td>{decimals(value, 6)}</td>
              <td>{decimals(meant[label], 6)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
