import { t } from '../../domain/language.ts';
import { remediesFor } from '../../domain/experiment/remedies.ts';
import type { Remedy } from '../../domain/experiment/remedies.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { goOnSlower } from '../../state/ledger/going-on.ts';
import { editExperiment } from '../../state/notebook/notebook.ts';
import { runCell } from '../../state/notebook/run-cells.ts';
import type { Run } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { count } from '../../domain/numbers.ts';
import styles from './Train.module.css';

interface RemediesProps {
  readonly lessonId: LessonId;
  readonly cellId: string;
  /** Its loss ran away. */
  readonly run: Run;
}

/** What may help a training that ran away, each a click; and what is left of it. */
export function Remedies({ lessonId, cellId, run }: RemediesProps) {
  const epochs = run.history.length;
  const apply = ({ experiment }: Remedy) => {
    editExperiment(lessonId, () => experiment);
    void runCell(lessonId, cellId);
  };
  return (
    <div className={styles.offer}>
      <p>
        {t(
          'Usually the steps are too long: each overshoots further than the one before. A loss that does not fit the outputs, or unlucky start weights, can do the same.{it}',
          {
            it:
              epochs > 0
                ? t(' The network as it was after epoch {epochs} is kept{what}.', {
                    epochs: count(epochs),
                    what: run.keptAt === null ? t(' until the page is closed') : '',
                  })
                : '',
          },
        )}
      </p>
      <div className={styles.player} role="group" aria-label={t('What may help')}>
        {remediesFor(run.experiment).map((remedy) => (
          <Button key={remedy.kind} small onClick={() => apply(remedy)}>
            {remedyWords(remedy)}
          </Button>
        ))}
        {epochs > 0 && run.keptAt !== null && (
          <Button small onClick={() => void goOnSlower(run)}>
            {t('Go on from epoch {epochs} at a tenth of the rate', { epochs: count(epochs) })}
          </Button>
        )}
      </div>
    </div>
  );
}

function remedyWords({ kind, experiment }: Remedy): string {
  const { optimizer, loss, seed } = experiment;
  switch (kind) {
    case 'rate':
      return t('Train at a rate of {learningRate}', { learningRate: optimizer.learningRate });
    case 'loss':
      return t('Train with {loss}', { loss: lossWords(loss) });
    case 'start':
      return t('Train from other start weights (seed {seed})', { seed });
  }
}

function lossWords({ kind, fromLogits }: Remedy['experiment']['loss']): string {
  if (kind === 'meanSquaredError') return t('mean squared error');
  return fromLogits
    ? t('cross-entropy on the outputs as logits')
    : t('cross-entropy on the outputs');
}
