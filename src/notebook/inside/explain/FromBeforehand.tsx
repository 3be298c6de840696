import { count } from '../../../domain/numbers.ts';
import { t } from '../../../domain/language.ts';
import type { LessonId } from '../../../lessons/lesson.ts';
import { useExample } from '../../../state/runs/example.ts';
import type { Run } from '../../../state/runs/runs.ts';
import results from '../../results/results.module.css';

/** Says whose figures these are while the reader has no training of this lesson. */
export function FromBeforehand({ lessonId, run }: { lessonId: LessonId; run: Run }) {
  const example = useExample(lessonId);
  if (example?.run.id !== run.id) return null;
  return (
    <p className={results.note}>
      {t(
        'From a training made beforehand, on {trained} pictures that this page draws. Once you have trained, your own network stands here.',
        { trained: count(example.trained) },
      )}
    </p>
  );
}
