import { t } from '../../domain/language.ts';
import { Images } from 'lucide-react';
import type { LessonId } from '../../lessons/lesson.ts';
import type { BuiltinSource } from '../../state/data/datasets.ts';
import { chooseData } from '../../state/notebook/run-cells.ts';
import { useWholeSet, wholeSize } from '../../state/data/whole-set.ts';
import { Button } from '../../ui/Button.tsx';
import { count, wholePercent } from '../../domain/numbers.ts';
import { Progress } from '../../ui/Progress.tsx';
import styles from '../parts/cells.module.css';

interface WholeSetProps {
  readonly lessonId: LessonId;
  readonly source: BuiltinSource;
}

/** While a lesson uses a part of the built-in set: how far the rest is, and the way to use it all. */
export function WholeSet({ lessonId, source }: WholeSetProps) {
  const share = useWholeSet(source.style);
  const ready = share === 1;
  const drawing = share !== null && share > 0 && !ready;
  return (
    <div className={styles.row}>
      <div className={styles.grow}>
        {drawing && <Progress label={t('Drawing the rest of the digits')} share={share} />}
        <p className={styles.note}>
          {ready
            ? t('All {train} + {test} are drawn by now.', {
                train: count(wholeSize.train),
                test: count(wholeSize.test),
              })
            : t('The first {train} of {train2}: the page draws the rest in spare moments', {
                train: count(source.train),
                train2: count(wholeSize.train),
              })}
          {drawing && ` (${wholePercent(share)})`}
          {!ready && '.'}
        </p>
      </div>
      <Button small icon={<Images />} onClick={() => void chooseData(lessonId, 'builtin-all')}>
        {t('Use all {train}', { train: count(wholeSize.train) })}
      </Button>
    </div>
  );
}
