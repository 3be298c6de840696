import { t } from '../../domain/language.ts';
import type { Run } from '../../state/runs/runs.ts';
import { isActive, setRunLearningRate } from '../../state/runs/runs.ts';
import { NumberInput } from '../../ui/fields/NumberInput.tsx';
import { Held } from '../parts/Held.tsx';
import styles from './Train.module.css';

/** The learning rate of a training under way: changed, it holds from the next step on. */
export function LiveRate({ run }: { readonly run: Run | null }) {
  // A schedule sets every step's rate: there is none to choose.
  if (!run || !isActive(run) || run.experiment.schedule) return null;
  return (
    <Held of="optimizer">
      <NumberInput
        label={t('Learning rate from now on')}
        className={styles.rate}
        {...{ value: run.learningRate, min: 0, max: 10, step: 0.001 }}
        onChange={(rate) => void setRunLearningRate(run.id, rate)}
      />
    </Held>
  );
}
