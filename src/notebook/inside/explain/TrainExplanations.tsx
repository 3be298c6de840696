import { t } from '../../../domain/language.ts';
import { FlaskConical } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Lesson } from '../../../lessons/lesson.ts';
import { useOwnOrExample } from '../../../state/inside/explain.ts';
import { isTraining, useRun } from '../../../state/runs/runs.ts';
import { useSession } from '../../../state/notebook/notebook.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { useRestShown } from '../../frame/Rest.tsx';
import { FromBeforehand } from './FromBeforehand.tsx';

const NormalFaces = lazy(async () => ({
  default: (await import('./norm/NormalFaces.tsx')).NormalFaces,
}));
const StoppingGame = lazy(async () => ({
  default: (await import('./stopping/StoppingGame.tsx')).StoppingGame,
}));

/** So few epochs are no game. */
const leastEpochs = 3;

/** What happens in a training, to play with: each opens when it is asked for. */
export function TrainExplanations({ lesson }: { readonly lesson: Lesson }) {
  const shown = useRestShown();
  const ended = useOwnOrExample(lesson.id, shown);
  const now = useRun(useSession(lesson.id, (session) => session.runId));
  const run = now && isTraining(now) && now.history.length > 0 ? now : ended;
  if (!run) return null;
  const { model } = run.experiment;
  const validated = run.history.filter(({ validationLoss }) => validationLoss !== null).length;
  return (
    <>
      {model.layers.some(({ kind }) => kind === 'batchNormalization') && (
        <Fold look="bold" icon={<FlaskConical />} label={t('Batch normalisation’s two faces')}>
          <FromBeforehand lessonId={lesson.id} run={run} />
          <Suspense fallback={null}>
            <NormalFaces key={run.id} run={run} />
          </Suspense>
        </Fold>
      )}
      {ended && (validated >= leastEpochs || ended !== run) && (
        <Fold look="bold" icon={<FlaskConical />} label={t('When would you stop?')}>
          <FromBeforehand lessonId={lesson.id} run={ended} />
          <Suspense fallback={null}>
            <StoppingGame key={ended.id} run={ended} />
          </Suspense>
        </Fold>
      )}
    </>
  );
}
