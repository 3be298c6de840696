import { t } from '../../domain/language.ts';
import { Check, Search } from 'lucide-react';
import { useCallback } from 'react';
import { PlotFigure } from '../../charts/plot/PlotFigure.tsx';
import { rateRange, ratesTried } from '../../domain/compare/rate-range.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { RateSearch } from '../../state/compare/rate-finder.ts';
import { findRate, stopFinding, takeRate, useRateSearch } from '../../state/compare/rate-finder.ts';
import { useExperiment, useSession } from '../../state/notebook/notebook.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Modal } from '../../ui/over/Modal.tsx';
import { StoppableProgress } from '../../ui/StoppableProgress.tsx';
import { toast } from '../../ui/toast/toast.ts';
import styles from './RateFinder.module.css';
import { plotWords, ratePlot, rateText, searchVerdict } from './rate-plot.ts';

interface RateFinderProps {
  readonly lessonId: LessonId;
  readonly onClose: () => void;
}

/** Whether a search was made with these settings, whatever their rate. */
function isOf({ experiment }: RateSearch, now: Experiment): boolean {
  const { learningRate } = experiment.optimizer;
  const same = { ...now, optimizer: { ...now.optimizer, learningRate } };
  return JSON.stringify(same) === JSON.stringify(experiment);
}

/** The loss against a growing learning rate, and the rate that may be taken from it. */
export function RateFinder({ lessonId, onClose }: RateFinderProps) {
  const search = useRateSearch(lessonId);
  const experiment = useExperiment(lessonId);
  const ready = useSession(lessonId, ({ datasetId }) => datasetId !== null);
  const fits = search !== null && isOf(search, experiment);
  const running = search?.status === 'running';
  const close = () => {
    stopFinding();
    onClose();
  };
  return (
    <Modal title={t('Find a learning rate')} wide open onOpenChange={(open) => !open && close()}>
      <div className={styles.body}>
        <p className={styles.prose}>
          {t(
            '{ratesTried} steps with the settings of this lesson, on a network of their own: each with a larger learning rate than the one before. At first nothing happens, then the loss falls, and in the end it runs away. Good rates lie where it falls, well before it is lowest. Your training is left alone.',
            { ratesTried },
          )}
        </p>
        {!ready && <p className={styles.note}>{t('Load the data first.')}</p>}
        {running ? (
          <StoppableProgress
            label={t('Steps')}
            share={search.points.length / ratesTried}
            stop={t('Stop')}
            onStop={stopFinding}
          >
            <span role="status">
              {search.points.length === 0
                ? t('Preparing the network')
                : t('Step {count} of {ratesTried}', { count: search.points.length, ratesTried })}
            </span>
          </StoppableProgress>
        ) : (
          <div>
            <Button
              look={search && fits ? 'plain' : 'primary'}
              icon={<Search />}
              disabled={!ready}
              onClick={() => void findRate(lessonId)}
            >
              {search ? t('Try the rates again') : t('Try the rates')}
            </Button>
          </div>
        )}
        {search?.failure && <FailureNote failure={search.failure} />}
        {search && search.points.length > 0 && <Found {...{ search, fits, onClose }} />}
      </div>
    </Modal>
  );
}

interface FoundProps {
  readonly search: RateSearch;
  /** The lesson still has the settings that were searched with. */
  readonly fits: boolean;
  readonly onClose: () => void;
}

function Found({ search, fits, onClose }: FoundProps) {
  const { lessonId, points, experiment, status } = search;
  const rate = useExperiment(lessonId).optimizer.learningRate;
  const plot = useCallback(() => ratePlot(points, experiment), [points, experiment]);
  const range = status === 'running' ? null : rateRange(points);
  const take = (suggested: number) => {
    const undo = takeRate(lessonId, suggested);
    toast({
      title: t('The learning rate is {suggested} now', { suggested: rateText(suggested) }),
      undo,
    });
    onClose();
  };
  return (
    <>
      <PlotFigure
        title={t('Loss by learning rate')}
        words={plotWords(points)}
        plot={plot}
        sync="rate-finder"
      />
      {status !== 'running' && (
        <p className={styles.prose} role="status">
          {status === 'stopped' && t('Stopped before its end. ')}
          {!fits && t('The settings of this lesson have changed since. ')}
          {searchVerdict(points, rate)}
        </p>
      )}
      {range && fits && (
        <div className={styles.row}>
          <Button look="primary" icon={<Check />} onClick={() => take(range.suggested)}>
            {t('Take {suggested}', { suggested: rateText(range.suggested) })}
          </Button>
          <span className={styles.note}>
            {t('The middle of the usable rates. It can be undone, and changed at any time.')}
          </span>
        </div>
      )}
    </>
  );
}
