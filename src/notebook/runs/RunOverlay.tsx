import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import { PlotLegend } from '../../charts/curves/PlotLegend.tsx';
import plotStyles from '../../charts/plot/Plot.module.css';
import { PlotFigure } from '../../charts/plot/PlotFigure.tsx';
import type { RunRecord } from '../../state/ledger/ledger.ts';
import { Segments } from '../../ui/fields/Toggle.tsx';
import type { OverlaidFigure } from './overlay.ts';
import { overlayPlot, overlayWords, runStroke } from './overlay.ts';
import { nameOf } from './run-list.ts';
import styles from './Runs.module.css';

const figures = [
  { value: 'training', label: t('Training') },
  { value: 'validation', label: t('Validation') },
] as const;

/** Loss and accuracy of the chosen runs, each on one plot; their cursors move together. */
export function RunOverlay({ records }: { readonly records: readonly RunRecord[] }) {
  const validated = records.some(({ history }) =>
    history.some((log) => log.validationLoss !== null),
  );
  const [wanted, setWanted] = useState<OverlaidFigure>('training');
  const figure = validated ? wanted : 'training';
  const plots = useMemo(
    () =>
      (['loss', 'accuracy'] as const).map((metric) => {
        const plot = overlayPlot(records, metric, figure);
        return { title: plot.title, words: overlayWords(plot, figure), read: () => plot };
      }),
    [records, figure],
  );
  return (
    <section className={styles.overlay} aria-label={t('Curves of the chosen runs')}>
      <div className={styles.overlayHead}>
        <PlotLegend
          lines={records.map((record, index) => {
            const { color, dash } = runStroke(index);
            const name = `${index + 1} ${nameOf(record)}`;
            return {
              id: record.id,
              name,
              color: `var(${color})`,
              width: 2,
              dash: dash.join(' ') || undefined,
            };
          })}
        />
        <Segments
          label={t('Figures')}
          value={figure}
          options={figures}
          onChange={setWanted}
          disabled={!validated}
        />
      </div>
      <div className={plotStyles.pair}>
        {plots.map(({ title, words, read }) => (
          <PlotFigure key={title} {...{ title, words }} plot={read} sync="runs" />
        ))}
      </div>
    </section>
  );
}
