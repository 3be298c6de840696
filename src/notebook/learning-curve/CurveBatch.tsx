import { Play } from 'lucide-react';
import { useState } from 'react';
import type { CurveKind, CurveSetting } from '../../domain/learning-curve.ts';
import { curveSizes, noiseLevels } from '../../domain/learning-curve.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { DatasetInfo } from '../../state/datasets.ts';
import type { LearningCurve } from '../../state/learning-curves.ts';
import {
  runLearningCurve,
  stopLearningCurve,
  useCurveRunning,
  useCurveShare,
  useLearningCurves,
} from '../../state/learning-curves.ts';
import { useExperiment } from '../../state/notebook.ts';
import { Button } from '../../ui/Button.tsx';
import { count } from '../../ui/format.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { StoppableProgress } from '../../ui/StoppableProgress.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { valueText } from './chart.ts';
import styles from './LearningCurves.module.css';

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
  const values = kind === 'size' ? curveSizes(largest) : noiseLevels;
  const setting: CurveSetting = { kind, values, equalSteps };
  const sizes = curveSizes(available).map((size) => ({
    value: String(size),
    label: size === available ? `all ${count(size)} images` : `${count(size)} images`,
  }));
  if (current?.status === 'running') return <BatchProgress curve={current} />;
  return (
    <>
      {kind === 'size' && (
        <div className={styles.row}>
          <SelectField
            label="Up to"
            value={String(largest)}
            options={sizes}
            onChange={(size) => setLargest(Number(size))}
            className={styles.select}
          />
          <Toggle
            label="As many steps for every size"
            checked={equalSteps}
            onChange={setEqualSteps}
          />
        </div>
      )}
      <div className={styles.row}>
        <Button
          icon={<Play />}
          disabled={running}
          onClick={() => void runLearningCurve({ lessonId, dataset, experiment, setting })}
        >
          Train {values.length} times
        </Button>
        <span className={styles.note}>
          {running
            ? 'Another batch is under way.'
            : `At ${values.map((value) => valueText(kind, value)).join(', ')}, each from the start with the settings of this lesson as they are now.`}
        </span>
      </div>
    </>
  );
}

function BatchProgress({ curve }: { readonly curve: LearningCurve }) {
  const share = useCurveShare();
  const { setting, points } = curve;
  const { values, kind } = setting;
  const at = values[Math.min(points.length, values.length - 1)];
  return (
    <StoppableProgress
      label="Learning curve"
      share={(points.length + share) / values.length}
      stop="Stop the batch"
      onStop={() => void stopLearningCurve()}
    >
      <span role="status">
        Training {Math.min(points.length + 1, values.length)} of {values.length}, at{' '}
        {valueText(kind, at)} {kind === 'size' ? 'images' : 'wrong labels'}
      </span>
    </StoppableProgress>
  );
}
