import { Play } from 'lucide-react';
import { useState } from 'react';
import type { CurveKind, CurveSetting } from '../../domain/figures/learning-curve.ts';
import { curveRepeats, curveSizes, noiseLevels } from '../../domain/figures/learning-curve.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import type { LearningCurve } from '../../state/runs/learning-curves.ts';
import {
  runLearningCurve,
  stopLearningCurve,
  useCurveRunning,
  useCurveShare,
  useLearningCurves,
} from '../../state/runs/learning-curves.ts';
import { useExperiment } from '../../state/notebook/notebook.ts';
import { Button } from '../../ui/Button.tsx';
import { count } from '../../ui/format.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { StoppableProgress } from '../../ui/StoppableProgress.tsx';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import { valueText } from './chart.ts';
import styles from './LearningCurves.module.css';

const repeatOptions = curveRepeats.map((repeats) => ({
  value: String(repeats),
  label: repeats === 1 ? '1' : `${repeats}, with other seeds`,
}));

interface CurveBatchProps {
  readonly lessonId: LessonId;
  readonly kind: CurveKind;
  readonly dataset: DatasetInfo;
}

/** What the batch tries, its start and its stop, and how far it is. */
export function CurveBatch({ lessonId, kind, dataset }: CurveBatchProps) {
  const experiment = useExperiment(lessonId);
  const { current } = useLearningCurves(lessonId, kind);
  const running = useCurveRunning();
  const available = dataset.trainLabels.length;
  const [largest, setLargest] = useState(available);
  const [equalSteps, setEqualSteps] = useState(false);
  const [repeats, setRepeats] = useState(1);
  const values = kind === 'size' ? curveSizes(largest) : noiseLevels;
  const setting: CurveSetting = { kind, values, equalSteps, repeats };
  const sizes = curveSizes(available).map((size) => ({
    value: String(size),
    label: size === available ? `all ${count(size)} images` : `${count(size)} images`,
  }));
  if (current?.status === 'running') return <BatchProgress curve={current} />;
  return (
    <>
      <div className={styles.row}>
        {kind === 'size' && (
          <SelectField
            label="Up to"
            value={String(largest)}
            options={sizes}
            onChange={(size) => setLargest(Number(size))}
            className={styles.select}
          />
        )}
        <SelectField
          label="Trainings at each"
          value={String(repeats)}
          options={repeatOptions}
          onChange={(chosen) => setRepeats(Number(chosen))}
          className={styles.select}
        />
        {kind === 'size' && (
          <Toggle
            label="As many steps for every size"
            checked={equalSteps}
            onChange={setEqualSteps}
          />
        )}
      </div>
      <div className={styles.row}>
        <Button
          icon={<Play />}
          disabled={running}
          onClick={() => void runLearningCurve({ lessonId, dataset, experiment, setting })}
        >
          Train {values.length * repeats} times
        </Button>
        <span className={styles.note}>
          {running
            ? 'Another batch is under way.'
            : `At ${values.map((value) => valueText(kind, value)).join(', ')}, each from the start with the settings of this lesson as they are now${repeats > 1 ? ` and ${repeats} different seeds: how far the results lie apart is luck` : ''}.`}
        </span>
      </div>
    </>
  );
}

function BatchProgress({ curve }: { readonly curve: LearningCurve }) {
  const share = useCurveShare();
  const { setting, trainings } = curve;
  const { values, kind, repeats } = setting;
  const total = values.length * repeats;
  const under = Math.min(trainings.length, total - 1);
  const at = values[under % values.length];
  return (
    <StoppableProgress
      label="Learning curve"
      share={(trainings.length + share) / total}
      stop="Stop the batch"
      onStop={() => void stopLearningCurve()}
    >
      <span role="status">
        Training {under + 1} of {total}, at {valueText(kind, at)}{' '}
        {kind === 'size' ? 'images' : 'wrong labels'}
      </span>
    </StoppableProgress>
  );
}
