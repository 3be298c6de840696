import { t } from '../../domain/language.ts';
import { ArrowDown, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { CellKind, Lesson } from '../../lessons/lesson.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { runAllCells } from '../../state/notebook/running.ts';
import { leaveFirstSteps, useFirstStepsLeft } from '../../state/page/settings.ts';
import type { LastTraining } from '../../state/runs/last-trainings.ts';
import { useLastTraining } from '../../state/runs/last-trainings.ts';
import { useEvaluation } from '../../state/runs/runs.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { count, duration } from '../../domain/numbers.ts';
import type { FirstStep } from './first-step.ts';
import { firstStep } from './first-step.ts';
import { FirstStepsBox, TrainFirst } from './FirstStepsBox.tsx';
import { goToCell } from './go-to-cell.ts';

/**
 * The first lesson's first steps, one at a time, as the reader takes them: a sentence and a button.
 * Whoever has taken the last or left them never sees them again, unless there is nothing trained yet:
 * then the button that trains is there.
 */
export function FirstSteps({ lesson }: { readonly lesson: Lesson }) {
  const runId = useSession(lesson.id, (session) => session.runId);
  const busy = useSession(lesson.id, ({ cells }) =>
    Object.values(cells).some(({ phase }) => phase === 'running' || phase === 'queued'),
  );
  const measured = useEvaluation(runId) !== null;
  const [sawMistakes, setSawMistakes] = useState(false);
  const left = useFirstStepsLeft();
  const last = useLastTraining(lesson.id);
  const step = firstStep({ busy, measured, sawMistakes });
  if ((left && step !== 'train') || (step === 'train' && runId !== null)) return null;
  const place: Record<FirstStep, ReactNode> = {
    train: (
      <TrainFirst onTrain={() => void runAllCells(lesson.id)}>{last && lastWords(last)}</TrainFirst>
    ),
    wait: (
      <p>
        {t('Your network learns. Draw a digit meanwhile: the pad reads it with what it knows.')}
      </p>
    ),
    mistakes: (
      <>
        <p>
          {t('It has learned. The pad reads with it now; which digits does it take for others?')}
        </p>
        <GoTo lesson={lesson} kind="confusion" then={() => setSawMistakes(true)}>
          {t('Show its mistakes')}
        </GoTo>
      </>
    ),
    apart: (
      <>
        <p>{t('Why does it say so? See which strokes of a digit speak for which answer.')}</p>
        <GoTo lesson={lesson} kind="inside" then={leaveFirstSteps}>
          {t('Take it apart')}
        </GoTo>
      </>
    ),
  };
  return (
    <FirstStepsBox>
      {place[step]}
      {step !== 'train' && step !== 'wait' && (
        <IconButton
          label={t('Leave the first steps')}
          icon={<X />}
          small
          onClick={leaveFirstSteps}
        />
      )}
    </FirstStepsBox>
  );
}

interface GoToProps {
  readonly lesson: Lesson;
  readonly kind: CellKind;
  readonly then: () => void;
  readonly children: ReactNode;
}

/** Goes to the lesson's cell of a kind. */
function GoTo({ lesson, kind, then, children }: GoToProps) {
  const cell = lesson.cells.find((each) => each.kind === kind);
  if (!cell) return null;
  const go = () => {
    goToCell(cell.id);
    then();
  };
  return (
    <Button icon={<ArrowDown />} onClick={go}>
      {children}
    </Button>
  );
}

function lastWords({ seconds, images, epochs }: LastTraining): string {
  const times = epochs === 1 ? t('one epoch') : t('{epochs} epochs', { epochs });
  return t('The last time here, {times} on {images} images took {seconds}.', {
    times,
    images: count(images),
    seconds: duration(seconds),
  });
}
