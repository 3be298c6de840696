import { t } from '../../domain/language.ts';
import { useCallback, useMemo } from 'react';
import plotStyles from '../../charts/plot/Plot.module.css';
import { PlotFigure } from '../../charts/plot/PlotFigure.tsx';
import { ScrollTable } from '../../charts/tables/ScrollTable.tsx';
import type { TwinRuns } from '../../state/compare/twins.ts';
import { liveSeries, subscribeLive, useProgress } from '../../state/runs/live.ts';
import type { Run } from '../../state/runs/runs.ts';
import { isActive, useRun } from '../../state/runs/runs.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { figure, percent } from '../../domain/numbers.ts';
import styles from './Compare.module.css';
import type { TwinCurves, TwinEnd } from './twin-plot.ts';
import { twinNames, twinPlot, twinPlotWords, twinVerdict } from './twin-plot.ts';

/** The curves of both while they learn, their figures, and what came of them. */
export function TwinView({ pair }: { readonly pair: TwinRuns }) {
  const [as, copy] = [useRun(pair.ids[0]), useRun(pair.ids[1])];
  const verdict = twinVerdict([endOf(as), endOf(copy)]);
  const both = [
    { name: twinNames[0], run: as },
    { name: twinNames[1], run: copy },
  ];
  return (
    <>
      <TwinPlots as={as} copy={copy} />
      <ScrollTable label={t('Both trainings')}>
        <thead>
          <tr>
            <th scope="col">{t('training')}</th>
            <th scope="col">{t('epoch')}</th>
            <th scope="col">{t('loss')}</th>
            <th scope="col">{t('accuracy')}</th>
            <th scope="col">{t('validation')}</th>
            <th scope="col">{t('test')}</th>
          </tr>
        </thead>
        <tbody>
          {both.map(({ name, run }) => (
            <TwinRow key={name} name={name} run={run} />
          ))}
        </tbody>
      </ScrollTable>
      {both.map(({ name, run }) =>
        run?.failure ? <FailureNote key={name} failure={run.failure} /> : null,
      )}
      {pair.status === 'ended' && verdict && (
        <p className={styles.note} role="status">
          {verdict}
        </p>
      )}
    </>
  );
}

const endOf = (run: Run | null): TwinEnd => ({
  accuracy: run?.evaluations.test?.accuracy ?? null,
  images: run?.evaluations.test?.count ?? 0,
  whole: run?.status === 'completed' || run?.status === 'earlyStopped',
});

interface TwinRowProps {
  readonly name: string;
  readonly run: Run | null;
}

function TwinRow({ name, run }: TwinRowProps) {
  const progress = useProgress(run?.id ?? null);
  const last = run?.history.at(-1);
  const under = run && isActive(run) ? progress : null;
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : percent(value, 2);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{under?.epoch ?? last?.epoch ?? '–'}</td>
      <td>{figure(under?.loss ?? last?.loss)}</td>
      <td>{share(under?.accuracy ?? last?.accuracy)}</td>
      <td>{share(last?.validationAccuracy)}</td>
      <td>{share(run?.evaluations.test?.accuracy)}</td>
    </tr>
  );
}

interface TwinPlotsProps {
  readonly as: Run | null;
  readonly copy: Run | null;
}

function TwinPlots({ as, copy }: TwinPlotsProps) {
  const [asId, copyId] = [as?.id ?? null, copy?.id ?? null];
  const [asHistory, copyHistory] = [as?.history ?? none, copy?.history ?? none];
  const epochs = Math.max(as?.experiment.epochs ?? 1, copy?.experiment.epochs ?? 1);
  const plots = useMemo(() => {
    const curves = (): readonly [TwinCurves, TwinCurves] => [
      { history: asHistory, running: liveSeries(asId).points },
      { history: copyHistory, running: liveSeries(copyId).points },
    ];
    return (['loss', 'accuracy'] as const).map((metric) => {
      const read = () => twinPlot(curves(), metric, epochs);
      const { title } = read();
      return { title, words: twinPlotWords(read()), read };
    });
  }, [asId, copyId, asHistory, copyHistory, epochs]);
  const follow = useCallback(
    (changed: () => void) => {
      const stops = [asId, copyId].flatMap((id) => (id === null ? [] : subscribeLive(id, changed)));
      return () => stops.forEach((stop) => stop());
    },
    [asId, copyId],
  );
  return (
    <div className={plotStyles.pair}>
      {plots.map(({ title, words, read }) => (
        <PlotFigure key={title} {...{ title, words, follow }} plot={read} sync="twins" />
      ))}
    </div>
  );
}

const none: Run['history'] = [];
