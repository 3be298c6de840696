import { t } from '../../../domain/language.ts';
import { FlaskConical } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Lesson } from '../../../lessons/lesson.ts';
import { useOwnOrExample } from '../../../state/inside/explain.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { useRestShown } from '../../frame/Rest.tsx';
import { FromBeforehand } from './FromBeforehand.tsx';
import { explanationsFor } from './which.ts';
import type { Explanation } from './which.ts';

const views: Readonly<
  Record<Explanation, React.LazyExoticComponent<(props: { run: Run }) => React.ReactNode>>
> = {
  bend: lazy(async () => ({ default: (await import('./bend/BendView.tsx')).BendView })),
  units: lazy(async () => ({ default: (await import('./units/UnitGallery.tsx')).UnitGallery })),
  dropout: lazy(async () => ({
    default: (await import('./dropout/DropoutRoulette.tsx')).DropoutRoulette,
  })),
  window: lazy(async () => ({ default: (await import('./window/WindowView.tsx')).WindowView })),
};

const names: Readonly<Record<Explanation, string>> = {
  bend: t('What a bend is good for'),
  units: t('The hidden neurons, and switching them off'),
  dropout: t('Dropout roulette'),
  window: t('A window under the finger'),
};

/** What the layers of a lesson's model do, on its trained network; each opens when it is asked for. */
export function ModelExplanations({ lesson }: { readonly lesson: Lesson }) {
  const shown = useRestShown();
  const run = useOwnOrExample(lesson.id, shown);
  if (!run) return null;
  return explanationsFor(run.experiment.model, lesson.cells).map((which) => {
    const View = views[which];
    return (
      <Fold key={`${run.id}/${which}`} look="bold" icon={<FlaskConical />} label={names[which]}>
        <FromBeforehand lessonId={lesson.id} run={run} />
        <Suspense fallback={null}>
          <View run={run} />
        </Suspense>
      </Fold>
    );
  });
}
