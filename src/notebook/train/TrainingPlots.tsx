import { t } from '../../domain/language.ts';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { ScheduledRate, TrainingCurves } from '../../charts/plot/curve-plots.ts';
import { metricPlot, onePlot, ratePlot } from '../../charts/plot/curve-plots.ts';
import type { Plot, PlotMark } from '../../charts/plot/plot.ts';
import { PlotFigure } from '../../charts/plot/PlotFigure.tsx';
import styles from '../../charts/plot/Plot.module.css';
import { curveSentence } from '../../charts/plot/sentence.ts';
import type { EpochFigures } from '../../charts/plot/curves.ts';
import { EpochTable } from '../../charts/curves/EpochTable.tsx';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { scheduleText } from '../../domain/experiment/schedules.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { liveSeries, subscribeLive } from '../../state/runs/live.ts';
import type { Run } from '../../state/runs/runs.ts';
import { isActive } from '../../state/runs/runs.ts';
import { Rest, useRestShown } from '../frame/Rest.tsx';
import type { PlotView } from './PlotTools.tsx';
import { PlotTools } from './PlotTools.tsx';

interface TrainingPlotsProps {
  readonly run: Run | null;
  readonly documented: readonly EpochFigures[];
  /** Whether the documented run learned from the data that this one has. */
  readonly sameData: boolean;
  /** Of the training that would start now. */
  readonly epochs: number;
  /** Where something was found in the curves. */
  readonly marks: readonly PlotMark[];
}

/**
 * Loss and accuracy of a training, while it learns and afterwards. React hears of finished epochs a
 * few times a second; between them the plots paint by themselves, at most once a frame.
 */
export function TrainingPlots({ run, documented, sameData, epochs, marks }: TrainingPlotsProps) {
  const [view, setView] = useState<PlotView>('two');
  const [logarithmic, setLogarithmic] = useState(false);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const compared = wanted ?? (sameData || run === null);
  const shown = compared ? documented : nothingDocumented;
  const whole = useRestShown();
  const follow = useFollow(run);
  const plots = usePlots({ run, documented: shown, epochs, logarithmic, marks });
  const { history } = plots;
  const table = useDeferredValue(history);
  return (
    <div>
      {view === 'table' ? (
        <EpochTable history={table} documented={shown} />
      ) : (
        <div className={styles.pair}>
          {plots.of(view).map(({ title, words, read, low }) => (
            <PlotFigure
              key={title}
              {...{ title, words, follow }}
              height={low ? 'low' : whole ? undefined : 'middle'}
              plot={read}
              sync="training"
            />
          ))}
        </div>
      )}
      <Rest name={t('other plots, tables and files of them')}>
        <PlotTools
          {...{ view, setView, logarithmic, setLogarithmic, compared }}
          setCompared={documented.length > 0 ? setWanted : null}
          name={run ? `${run.lessonId}-run-${run.number}` : 'documented'}
          history={history}
          read={() => plots.of(view).map(({ read }) => read())}
        />
      </Rest>
    </div>
  );
}

function useFollow(run: Run | null) {
  const runId = run?.id ?? null;
  return useCallback(
    (changed: () => void) => (runId === null ? () => undefined : subscribeLive(runId, changed)),
    [runId],
  );
}

interface PlotSettings {
  readonly run: Run | null;
  readonly documented: readonly EpochFigures[];
  readonly epochs: number;
  readonly logarithmic: boolean;
  readonly marks: readonly PlotMark[];
}

interface ShownPlot {
  readonly title: string;
  readonly words: string;
  readonly read: () => Plot;
  readonly low?: boolean;
}

/** The plots of each view, as functions that read what the run has measured by then. */
function usePlots({ run, documented, epochs, logarithmic, marks }: PlotSettings) {
  const runId = run?.id ?? null;
  const history = run?.history ?? noHistory;
  const experiment = run?.experiment ?? null;
  const length = lengthOf(run, documented, epochs);
  return useMemo(() => {
    const scheduled = experiment && scheduledOf(experiment);
    const earlyStopping = experiment?.earlyStopping ?? null;
    const curves = (): TrainingCurves => ({
      ...{ history, documented, earlyStopping, scheduled, marks, epochs: length },
      running: liveSeries(runId).points,
    });
    const sentence = (metric: 'loss' | 'accuracy') => curveSentence(history, documented, metric);
    const metric = (id: 'loss' | 'accuracy'): ShownPlot => ({
      title: id === 'loss' ? t('Loss') : t('Accuracy'),
      words: sentence(id),
      read: () => metricPlot(curves(), id, logarithmic),
    });
    const one: ShownPlot = {
      title: t('Loss and accuracy'),
      words: `${sentence('loss')} ${sentence('accuracy')}`,
      read: () => onePlot(curves()),
    };
    const rate = ratePlot(curves());
    const rates: ShownPlot[] = rate
      ? [
          {
            title: rate.title,
            words: scheduled ? scheduleWords(scheduled) : rateWords(history),
            low: true,
            read: () => ratePlot(curves()) ?? rate,
          },
        ]
      : [];
    const of = (view: PlotView) => [
      ...(view === 'one' ? [one] : [metric('loss'), metric('accuracy')]),
      ...rates,
    ];
    return { history, of };
  }, [runId, history, documented, experiment, length, logarithmic, marks]);
}

/** As far as the axis reaches: the whole training, or as much of it as there was. */
function lengthOf(run: Run | null, documented: readonly EpochFigures[], epochs: number): number {
  if (!run) return Math.max(documented.at(-1)?.epoch ?? epochs, 1);
  return (isActive(run) ? null : run.history.at(-1)?.epoch) ?? run.experiment.epochs;
}

function rateWords(history: readonly EpochLog[]): string {
  const rates = history.map(({ learningRate }) => learningRate);
  return t('Learning rate by epoch: from {it} to {it2}.', {
    it: rates[0],
    it2: rates[rates.length - 1],
  });
}

function scheduledOf({ schedule, optimizer, epochs }: Experiment): ScheduledRate | null {
  return schedule ? { spec: schedule, rate: optimizer.learningRate, epochs } : null;
}

const scheduleWords = ({ spec, rate }: ScheduledRate): string =>
  t('Learning rate through the training, {rate} by its schedule: {spec}.', {
    rate,
    spec: scheduleText(spec),
  });

const noHistory: readonly EpochLog[] = [];
const nothingDocumented: readonly EpochFigures[] = [];
