import { t } from '../../domain/language.ts';
import { ChartSpline } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { LessonId } from '../../lessons/lesson.ts';
import { Fold } from '../../ui/Fold.tsx';

const ComparePanel = lazy(async () => ({
  default: (await import('./ComparePanel.tsx')).ComparePanel,
}));

/** Comparisons on purpose, folded away below the training; their code comes when it is opened. */
export function CompareFold({ lessonId }: { readonly lessonId: LessonId }) {
  return (
    <Fold look="bold" icon={<ChartSpline />} label={t('Compare settings')}>
      <Suspense fallback={null}>
        <ComparePanel lessonId={lessonId} />
      </Suspense>
    </Fold>
  );
}
