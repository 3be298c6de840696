import { t } from '../../../../domain/language.ts';
import { Play } from 'lucide-react';
import { useState } from 'react';
import type { EpochLog } from '../../../../domain/experiment/history.ts';
import { trainToPlay, unstopped } from '../../../../state/inside/game.ts';
import type { Run } from '../../../../state/runs/runs.ts';
import { isTraining, useAllRuns, useRun } from '../../../../state/runs/runs.ts';
import { Button } from '../../../../ui/Button.tsx';
import { FailureNote } from '../../../../ui/FailureNote.tsx';
import { useAttempt } from '../../../../ui/use-attempt.ts';
import { Section } from '../../../results/Section.tsx';
import results from '../../../results/results.module.css';
import type { ExplainProps } from '../WithSubject.tsx';
import type { GameEpoch } from './GameBoard.tsx';
import { GameBoard } from './GameBoard.tsx';

export function gameEpochs(history: readonly EpochLog[]): readonly GameEpoch[] {
  return history.flatMap(({ loss, validationLoss, validationAccuracy }) =>
    validationLoss === null || validationAccuracy === null
      ? []
      : [{ loss, validationLoss, validationAccuracy }],
  );
}

/** When would you have stopped? Played on this training, or on another whose curve nobody has seen. */
export function StoppingGame({ run }: ExplainProps) {
  const [otherId, setOther] = useState<string | null>(null);
  const other = useRun(otherId);
  const played = other ?? run;
  const busy = useAllRuns().some(isTraining);
  const { attempt, failure } = useAttempt();
  const next = unstopped(played.experiment);
  const epochs = gameEpochs(played.history);
  const going = isTraining(played);
  const start = () => {
    attempt(() => trainToPlay(run.lessonId, next, setOther));
  };
  return (
    <Section
      title={t('When would you stop?')}
      note={t(
        '{what}, epoch by epoch. Stop when you think that the validation loss will not get lower any more.',
        {
          what: other
            ? t('Another training of these settings, with another seed')
            : t('This training'),
        },
      )}
    >
      <GameBoard
        key={played.id}
        epochs={epochs}
        total={totalOf(played, epochs.length)}
        onTestSet={played.experiment.validation.kind === 'testSet'}
      />
      <div className={results.toolbar}>
        <Button icon={<Play />} disabled={busy} onClick={start}>
          {t('Train another to play on, seed {seed}', { seed: next.seed })}
        </Button>
        <p className={results.note}>
          {going
            ? t('It trains on while you play, without early stopping.')
            : busy
              ? t('Another training is under way.')
              : t('It takes about as long as the training before, and is kept like any other.')}
        </p>
      </div>
      {failure && <FailureNote failure={failure} />}
    </Section>
  );
}

/** Epochs that there are, or will be while it trains. */
const totalOf = (run: Run, known: number): number =>
  isTraining(run) ? run.experiment.epochs : known;
