import { t } from '../../domain/language.ts';
import { Pause, Play, StepBack, StepForward } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import { useImages } from '../../state/page/answers.ts';
import type { Run } from '../../state/runs/runs.ts';
import type { KeptMoments } from '../../state/time/moments.ts';
import { useMoment, verdictOf } from '../../state/time/moments.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { RangeField } from '../../ui/fields/RangeField.tsx';
import cells from '../parts/cells.module.css';
import { keptWords, momentText, viewWords } from './moment-words.ts';
import { MomentResults } from './MomentResults.tsx';
import styles from './Time.module.css';
import { useDrawing } from './use-drawing.ts';
import { usePlaying } from './use-playing.ts';

interface MomentPlayerProps {
  readonly run: Run;
  readonly dataset: DatasetInfo;
  readonly kept: KeptMoments;
}

/** A slider through the moments of a training, with what the network was at each. */
export function MomentPlayer({ run, dataset, kept }: MomentPlayerProps) {
  const { moments } = kept;
  const last = moments.length - 1;
  const [wanted, setAt] = useState(last);
  const at = Math.min(wanted, last);
  const moment = moments[at];
  const shown = useShownImage(run, dataset);
  const { answer, failure } = useMoment(run.id, moment, shown);
  const { playing, play, stop } = usePlaying(
    at,
    last,
    answer && moments.indexOf(answer.moment),
    setAt,
  );
  const { classNames } = dataset;
  const verdict = useMemo(
    () =>
      answer?.view.outputs && answer.shown?.drawn ? verdictOf(answer.view.outputs, run) : null,
    [answer, run],
  );
  const step = (by: number) => {
    stop();
    setAt(Math.min(last, Math.max(0, at + by)));
  };
  return (
    <>
      <div className={styles.player} role="group" aria-label={t('Moments of the training')}>
        <IconButton
          label={t('One moment back')}
          icon={<StepBack />}
          disabled={at === 0}
          onClick={() => step(-1)}
        />
        <Button icon={playing ? <Pause /> : <Play />} onClick={playing ? stop : play}>
          {playing ? t('Pause') : t('Play')}
        </Button>
        <IconButton
          label={t('One moment on')}
          icon={<StepForward />}
          disabled={at === last}
          onClick={() => step(1)}
        />
        <div className={styles.slider}>
          <RangeField
            label={t('Moment of the training')}
            value={at}
            {...{ min: 0, max: last, text: moment && momentText(moment) }}
            onChange={(next) => {
              stop();
              setAt(next);
            }}
          />
        </div>
      </div>
      {failure && <FailureNote failure={failure} />}
      {answer ? (
        <>
          {/* While it plays, every moment would be read out over the one before. */}
          <p className={styles.words} role={playing ? undefined : 'status'}>
            {viewWords(answer.moment, answer.view.evaluation, verdict, classNames)}
          </p>
          <MomentResults {...{ run, dataset, answer, verdict }} />
        </>
      ) : (
        !failure && <p className={cells.note}>{t('Going back there …')}</p>
      )}
      <p className={cells.note}>{keptWords(kept)}</p>
    </>
  );
}

/** The reader's drawing; while there is none, the first image that the network has not learned from. */
function useShownImage(run: Run, dataset: DatasetInfo) {
  const drawing = useDrawing(run);
  const split = dataset.testLabels.length > 0 ? 'test' : 'train';
  const first = useImages(drawing ? null : dataset.id, split, firstOnly);
  return useMemo(() => {
    if (drawing) return { image: drawing, drawn: true };
    return first && { image: first, drawn: false };
  }, [drawing, first]);
}

const firstOnly: readonly number[] = [0];
