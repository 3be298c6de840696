import { t } from '../../domain/language.ts';
import { useState } from 'react';
import { calibrationOf } from '../../domain/learn/guess.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { useDataset } from '../../state/data/datasets.ts';
import { makeGuess, useGuess, useGuesses } from '../../state/learn/guesses.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { isTraining, useRun } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { RangeField } from '../../ui/fields/RangeField.tsx';
import { Segments } from '../../ui/fields/Toggle.tsx';
import { accuracyWords, calibrationWords, overfitWords } from './guess-words.ts';
import styles from './Learn.module.css';

const answers = [
  { value: 'no', label: t('No') },
  { value: 'yes', label: t('Yes') },
  { value: 'skip', label: t('No idea') },
] as const;

/** Before a training: which accuracy, and will it overfit? Afterwards what came, in the same place. */
export function GuessTraining({ lessonId }: { readonly lessonId: LessonId }) {
  const run = useRun(useSession(lessonId, (session) => session.runId));
  const accuracy = useGuess(lessonId, 'accuracy');
  const [again, setAgain] = useState(false);
  const training = isTraining(run);
  const open = !training && ((accuracy === null && run === null) || again);
  if (open) return <Ask lessonId={lessonId} onDone={() => setAgain(false)} />;
  if (training && !accuracy) return null;
  if (!accuracy) {
    return (
      <Button small look="quiet" className={styles.later} onClick={() => setAgain(true)}>
        {t('Guess before the next training')}
      </Button>
    );
  }
  return <Told lessonId={lessonId} onAgain={training ? null : () => setAgain(true)} />;
}

function Ask({ lessonId, onDone }: { readonly lessonId: LessonId; readonly onDone: () => void }) {
  const [share, setShare] = useState(50);
  const [overfit, setOverfit] = useState<(typeof answers)[number]['value']>('skip');
  const guess = () => {
    makeGuess(lessonId, { kind: 'accuracy', value: share / 100 });
    if (overfit !== 'skip') makeGuess(lessonId, { kind: 'overfit', value: overfit === 'yes' });
    onDone();
  };
  return (
    <section className={styles.card} aria-label={t('A guess before the training')}>
      <p className={styles.lead}>{t('Before you train: a guess. It is never marked.')}</p>
      <div className={styles.fields}>
        <RangeField
          label={t('Right of 100 images it has not seen')}
          min={0}
          max={100}
          value={share}
          onChange={setShare}
        />
        <div className={styles.question}>
          <span>{t('Better by more than 2 points on those it learns from?')}</span>
          <Segments
            label={t('Will it overfit?')}
            value={overfit}
            options={answers}
            onChange={setOverfit}
          />
        </div>
        <Button onClick={guess}>{t('That is my guess')}</Button>
      </div>
    </section>
  );
}

interface ToldProps {
  readonly lessonId: LessonId;
  readonly onAgain: (() => void) | null;
}

function Told({ lessonId, onAgain }: ToldProps) {
  const run = useRun(useSession(lessonId, (session) => session.runId));
  const accuracy = useGuess(lessonId, 'accuracy');
  const overfit = useGuess(lessonId, 'overfit');
  const guesses = useGuesses();
  const dataset = useDataset(run?.datasetId ?? null);
  const drops = run?.experiment.model.layers.some((layer) => 'rate' in layer) ?? false;
  const own = calibrationOf(guesses.filter((guess) => guess.lessonId === lessonId));
  const all = calibrationOf(guesses);
  const calibration =
    calibrationWords(own, t('in this lesson')) ?? calibrationWords(all, t('in all lessons'));
  if (!accuracy) return null;
  // Guesses that were made together are told together.
  const together = overfit && overfit.at >= accuracy.at ? overfit : null;
  return (
    <section className={styles.card} aria-label={t('Your guess')}>
      <p aria-live="polite">
        {accuracyWords(accuracy, dataset?.classNames.length ?? 10)}
        {!accuracy.came && t(' What comes of it is told here.')}
      </p>
      {together && <p>{overfitWords(together, drops)}</p>}
      {calibration && <p className={styles.quiet}>{calibration}</p>}
      {onAgain && accuracy.came && (
        <div>
          <Button small onClick={onAgain}>
            {t('Guess the next training')}
          </Button>
        </div>
      )}
    </section>
  );
}
