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
        Usually the steps are too long: each overshoots further than the one before. A loss that
        does not fit the outputs, or unlucky start weights, can do the same.
        {epochs > 0 &&
          ` The network as it was after epoch ${count(epochs)} is kept${run.keptAt === null ? ' until the page is closed' : ''}.`}
      </p>
      <div className={styles.player} role="group" aria-label="What may help">
        {remediesFor(run.experiment).map((remedy) => (
          <Button key={remedy.kind} small onClick={() => apply(remedy)}>
            {remedyWords(remedy)}
          </Button>
        ))}
        {epochs > 0 && run.keptAt !== null && (
          <Button small onClick={() => void goOnSlower(run)}>
            Go on from epoch {count(epochs)} at a tenth of the rate
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
      return `Train at a rate of ${optimizer.learningRate}`;
    case 'loss':
      return `Train with ${lossWords(loss)}`;
    case 'start':
      return `Train from other start weights (seed ${seed})`;
  }
}

function lossWords({ kind, fromLogits }: Remedy['experiment']['loss']): string {
  if (kind === 'meanSquaredError') return 'mean squared error';
  return fromLogits ? 'cross-entropy on the outputs as logits' : 'cross-entropy on the outputs';
}
