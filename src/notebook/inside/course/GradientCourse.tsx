import { t } from '../../../domain/language.ts';
import { useState } from 'react';
import { ScrollTable } from '../../../charts/tables/ScrollTable.tsx';
import { XyPlot } from '../../../charts/xy/XyPlot.tsx';
import type { MeasuredMoment } from '../../../state/inside/course.ts';
import { useGradientCourse } from '../../../state/inside/course.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { isTraining } from '../../../state/runs/runs.ts';
import { RangeField } from '../../../ui/fields/RangeField.tsx';
import { Pending, Section } from '../../results/Section.tsx';
import results from '../../results/results.module.css';
import { momentText } from '../../time/moment-words.ts';
import styles from '../Inside.module.css';
import { courseWords, epochsAt, layerLines, placeOf, small } from './course-words.ts';

/** Gradient norms by layer over the training, with silent and flat units, also while it goes on. */
export function GradientCourse({ run, shown }: { readonly run: Run; readonly shown: boolean }) {
  const { measured, kept, failure } = useGradientCourse(run, shown);
  const title = t('How long the gradient was, layer by layer');
  if (measured.length < 2) {
    return (
      <Section title={title}>
        {kept !== null && kept < 2 && !isTraining(run) ? (
          <p className={results.note}>
            {t(
              'Of this training only the end is kept. Moments are kept while a training goes on, until the page is closed: train again to see it.',
            )}
          </p>
        ) : (
          <Pending failure={failure} what={t('Going through the moments')} />
        )}
      </Section>
    );
  }
  const images = measured[0]?.gradients.images ?? 0;
  const left = Math.max(0, (kept ?? 0) - measured.length);
  return (
    <Section
      title={title}
      note={t(
        'Of the loss of the same {images} training images at each moment that is kept, on a logarithmic scale. Where all layers stay within a hundredfold, all of them learn; a first layer far below the last has gradients that vanish on their way back.{what}',
        {
          images,
          what: left > 0 ? t(' {left} more moments are being gone through.', { left }) : '',
        },
      )}
    >
      <Measured {...{ measured }} />
    </Section>
  );
}

/** Colours of layers in their order; the seventh begins again, dashed. */
const colours = ['--run-1', '--run-2', '--run-3', '--run-4', '--run-5', '--run-6'];

export function Measured({ measured }: { readonly measured: readonly MeasuredMoment[] }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const last = measured.length - 1;
  const at = Math.min(chosen ?? last, last);
  const now = measured[at];
  const lines = layerLines(measured);
  const logs = lines.flatMap(({ points }) => points.map(([, norm]) => Math.log10(norm)));
  const [first, end] = [measured[0], measured[last]];
  if (!now || !first || !end || logs.length === 0) return null;
  const [low, high] = [Math.min(...logs), Math.max(...logs)];
  const room = Math.max(0.1, 0.05 * (high - low));
  return (
    <>
      <div className={styles.pair}>
        <XyPlot
          words={t('Gradient norms by layer from {moment} to {moment2}: {count}', {
            moment: momentText(first.moment),
            moment2: momentText(end.moment),
            count: lines
              .map(({ layer, points }) =>
                t('{layer} from {small} to {small2}', {
                  layer,
                  small: small(points[0]?.[1] ?? 0),
                  small2: small(points.at(-1)?.[1] ?? 0),
                }),
              )
              .join(', '),
          })}
          across="epochs"
          up={t('length of the gradient')}
          x={[placeOf(first.moment.epochs), placeOf(end.moment.epochs)]}
          y={[low - room, high + room]}
          lines={lines.map(({ layer, points }, line) => ({
            label: layer,
            points: points.map(([place, norm]) => [place, Math.log10(norm)] as const),
            colour: colours[line % colours.length] ?? '--run-1',
            dashed: line >= colours.length,
          }))}
          mark={placeOf(now.moment.epochs)}
          xText={(place) => small(epochsAt(place))}
          yText={(power) => small(10 ** power)}
        />
        <div className={styles.readings}>
          <RangeField
            label={t('Moment')}
            min={0}
            max={last}
            value={at}
            text={momentText(now.moment)}
            onChange={setChosen}
          />
          <p className={results.note} aria-live="polite">
            {courseWords(now)}
          </p>
        </div>
      </div>
      <Layers now={now} />
    </>
  );
}

function Layers({ now }: { readonly now: MeasuredMoment }) {
  return (
    <ScrollTable label={t('Layers at this moment')}>
      <caption className={results.caption}>{momentText(now.moment)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('layer')}</th>
          <th scope="col">{t('gradient')}</th>
          <th scope="col">{t('weights')}</th>
          <th scope="col">{t('silent units')}</th>
          <th scope="col">{t('flat units')}</th>
        </tr>
      </thead>
      <tbody>
        {now.gradients.layers.map(({ layer, norm, weightNorm, units }) => (
          <tr key={layer}>
            <th scope="row">{layer}</th>
            <td>{norm === null ? '–' : small(norm)}</td>
            <td>{norm === null ? '–' : small(weightNorm)}</td>
            <td>
              {units ? t('{dead} of {units}', { dead: units.dead, units: units.units }) : '–'}
            </td>
            <td>
              {units
                ? t('{saturated} of {units}', { saturated: units.saturated, units: units.units })
                : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
