import { splitName } from '../../../domain/data/split-name.ts';
import { t } from '../../../domain/language.ts';
import { useMemo } from 'react';
import { accuracyPlot, byEpoch } from '../../../charts/plot/curve-plots.ts';
import { MatrixTable } from '../../../charts/matrix/MatrixTable.tsx';
import type { Plot } from '../../../charts/plot/plot.ts';
import { PlotFigure } from '../../../charts/plot/PlotFigure.tsx';
import type { LiveScreen } from '../../../classroom/live/message.ts';
import type { Report } from '../../../classroom/report/report.ts';
import { count, percent } from '../../../domain/numbers.ts';
import classStyles from '../class.module.css';
import styles from './live.module.css';
import { phaseWords } from './live-words.ts';
import { Drawings } from './StudentCard.tsx';

/** A student's page, made anew of its figures: no picture of it. */
export function ScreenView({ screen }: { readonly screen: LiveScreen }) {
  const { title, cells, settings, report } = screen;
  return (
    <>
      <p className={styles.top}>{title}</p>
      <ul className={styles.cells} aria-label={t('Cells')}>
        {cells.map((cell, at) => (
          <li key={at}>
            {cell.title}: <span className={styles.soft}>{phaseWords[cell.phase]}</span>
          </li>
        ))}
      </ul>
      {report ? <Figures report={report} /> : <p className={styles.soft}>{t('No network yet.')}</p>}
      <div className={classStyles.scroll} tabIndex={0} role="region" aria-label={t('Settings')}>
        <table className={classStyles.table}>
          <tbody>
            {settings.map(({ name, text }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function curveOf({ history }: Report): Plot {
  const validated = history.some(({ validationAccuracy }) => validationAccuracy !== null);
  const line = (id: string, name: string, color: string, of: 'accuracy' | 'validationAccuracy') => {
    const values = byEpoch(history, of);
    return {
      id,
      name,
      label: name,
      color,
      dash: [],
      width: 2,
      points: history.length < 3,
      ...values,
    };
  };
  return accuracyPlot([
    line('training', splitName('train'), '--series-train', 'accuracy'),
    ...(validated
      ? [line('validation', splitName('validation'), '--series-validation', 'validationAccuracy')]
      : []),
  ]);
}

function Figures({ report }: { readonly report: Report }) {
  const { figures, history, data, errors } = report;
  const plot = useMemo(() => curveOf(report), [report]);
  const read = useMemo(() => () => plot, [plot]);
  const last = history.at(-1);
  return (
    <>
      <p>
        {t('{accuracy} of {count} {split} images right, on {name}.', {
          accuracy: percent(figures.accuracy),
          count: count(figures.count),
          split: splitName(figures.split),
          name: data.name,
        })}
      </p>
      {last && (
        <PlotFigure
          title={t('Accuracy')}
          words={t('Accuracy by epoch, {accuracy} on training images at last.', {
            accuracy: percent(last.accuracy),
          })}
          plot={read}
          sync="screen"
        />
      )}
      <Drawings drawings={errors} />
      <MatrixTable
        values={figures.matrix}
        mode="counts"
        classNames={data.classes}
        caption={t('Who is taken for whom')}
      />
    </>
  );
}
