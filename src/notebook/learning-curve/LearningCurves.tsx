import { ChartSpline } from 'lucide-react';
import { useState } from 'react';
import type { CurveKind } from '../../domain/figures/learning-curve.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { useDataset } from '../../state/data/datasets.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Segments } from '../../ui/fields/Toggle.tsx';
import { CurveBatch } from './CurveBatch.tsx';
import { CurveResult } from './CurveResult.tsx';
import styles from './LearningCurves.module.css';

const kinds = [
  { value: 'size', label: 'More images' },
  { value: 'noise', label: 'More wrong labels' },
] as const satisfies readonly { value: CurveKind; label: string }[];

const prose: Readonly<Record<CurveKind, string>> = {
  size: 'Does a network need more data, or a better idea? Train it on 100 images, then on 300, on 1,000 and so on, and nothing else changed. Given the steps, a small set is learned by heart: training accuracy near 1, test accuracy far below. As the set grows the two approach each other. While a gap is left, more images would help; once it has closed, they hardly would.',
  noise:
    'How many wrong labels does a network bear? Every point is the same training with more labels made wrong. Random mistakes contradict each other, and the right labels stay in the majority for every kind of picture: so the test accuracy falls far more slowly than the labels get worse, unless the network has the room and the time to learn each wrong label by heart.',
};

/** Learning curves, folded away below the training: batches of trainings, their chart and table. */
export function LearningCurves({ lessonId }: { readonly lessonId: LessonId }) {
  const [kind, setKind] = useState<CurveKind>('size');
  const dataset = useDataset(useSession(lessonId, (session) => session.datasetId));
  return (
    <Fold
      look="bold"
      icon={<ChartSpline />}
      label="Learning curves: more images, more wrong labels"
      panelClassName={styles.panel}
    >
      <section className={styles.body} aria-label="Learning curves">
        <div>
          <Segments label="What grows" value={kind} options={kinds} onChange={setKind} />
        </div>
        <p className={styles.prose}>{prose[kind]}</p>
        {dataset ? (
          <CurveBatch key={`${kind}/${dataset.id}`} {...{ lessonId, kind, dataset }} />
        ) : (
          <p className={styles.note}>Load the data first.</p>
        )}
        <CurveResult {...{ lessonId, kind }} />
      </section>
    </Fold>
  );
}
