import { t } from '../../domain/language.ts';
import { Columns2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { experimentDifferences } from '../../domain/experiment/differences.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { EditTry, Try } from '../../lessons/tries/tries.ts';
import { tries } from '../../lessons/tries/tries.ts';
import { trainTwin, useTwins, useTwinsRunning } from '../../state/compare/twins.ts';
import { useDataset } from '../../state/data/datasets.ts';
import {
  chooseVariant,
  editExperiment,
  getSession,
  useExperiment,
  useSession,
} from '../../state/notebook/notebook.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Learn.module.css';

const TwinOfTry = lazy(async () => ({ default: (await import('./TwinOfTry.tsx')).TwinOfTry }));

interface TryButtonProps {
  readonly lessonId: LessonId;
  readonly cellId: string;
  readonly item: string;
}

/** Does what a suggestion asks for, where a setting can, and takes it back; or trains both side by side. */
export function TryButton({ lessonId, cellId, item }: TryButtonProps) {
  return tries
    .filter(
      ({ lesson, cell, begins }) =>
        lesson === lessonId && cell === cellId && item.startsWith(begins),
    )
    .map((one) => <OneTry key={one.label} {...{ lessonId, one }} />);
}

interface OneTryProps {
  readonly lessonId: LessonId;
  readonly one: Try;
}

interface Done {
  readonly before: Experiment;
  readonly variant: string | null;
  readonly after: Experiment;
}

/** What there is to learn from where no data are open yet. */
const usualImages = 60_000;

function OneTry({ lessonId, one }: OneTryProps) {
  const [done, setDone] = useState<Done | null>(null);
  const now = useExperiment(lessonId);
  const dataset = useDataset(useSession(lessonId, (session) => session.datasetId));
  const images = dataset?.trainLabels.length ?? usualImages;
  // What was edited since would be lost with an undo: then there is none.
  const mine = done !== null && done.after === now;
  const set = () => {
    const { experiment: before, variantId: variant } = getSession(lessonId);
    if ('variant' in one) chooseVariant(lessonId, one.variant);
    else editExperiment(lessonId, (own) => one.edit(own, images));
    setDone({ before, variant, after: getSession(lessonId).experiment });
  };
  const undo = () => {
    if (done && 'variant' in one) chooseVariant(lessonId, done.variant);
    if (done) editExperiment(lessonId, () => done.before);
    setDone(null);
  };
  return (
    <span className={styles.tried}>
      <Button small onClick={mine ? undo : set}>
        {mine ? t('Undo') : one.label}
      </Button>
      {!mine && 'edit' in one && <TwinButton {...{ lessonId, one, now, images }} />}
      <span role="status" className={styles.quiet}>
        {mine && one.look}
      </span>
    </span>
  );
}

interface TwinButtonProps {
  readonly lessonId: LessonId;
  readonly one: EditTry;
  readonly now: Experiment;
  readonly images: number;
}

/** The lesson as it is and with the suggestion, trained in turn; nothing of the lesson changes. */
function TwinButton({ lessonId, one, now, images }: TwinButtonProps) {
  const [asked, setAsked] = useState<Experiment | null>(null);
  const pair = useTwins(lessonId);
  const running = useTwinsRunning();
  const copy = { ...one.edit(now, images), seed: now.seed };
  // Twins have one seed: a suggestion that changes nothing else has no twin.
  if (experimentDifferences(now, copy).length === 0) return null;
  const own = pair !== null && pair.copy === asked;
  const start = () => {
    const edited = { ...one.edit(now, images), seed: now.seed };
    setAsked(edited);
    void trainTwin(lessonId, () => edited);
  };
  return (
    <>
      <Button
        small
        look="quiet"
        icon={<Columns2 />}
        disabled={running}
        aria-label={t('{label}: train both side by side', { label: one.label })}
        onClick={start}
      >
        {t('Both side by side')}
      </Button>
      {own && (
        <Suspense fallback={null}>
          <TwinOfTry {...{ pair, look: one.look }} />
        </Suspense>
      )}
    </>
  );
}
