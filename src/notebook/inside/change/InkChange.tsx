import { t } from '../../../domain/language.ts';
import { PenLine, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ImageSet } from '../../../domain/data/dataset.ts';
import type { Failure } from '../../../domain/failure.ts';
import { toFailure } from '../../../domain/failure.ts';
import type { InkFrame } from '../../../state/inside/questions.ts';
import { askInkChange } from '../../../state/inside/questions.ts';
import { drawnImage } from '../../../state/pad/drawn-image.ts';
import { inputFormOf } from '../../../state/pad/readings.ts';
import { playLines } from '../../../state/pad/play-lines.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { Button } from '../../../ui/Button.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Section } from '../../results/Section.tsx';
import results from '../../results/results.module.css';
import { InkFrames } from './InkFrames.tsx';

interface InkChangeProps {
  readonly run: Run;
  readonly classNames: readonly string[];
  readonly image: ImageSet;
  readonly target: number | null;
  /** The image is what is drawn on the pad. */
  readonly drawing: boolean;
}

type Found =
  | { readonly of: Uint8Array; readonly frames: readonly InkFrame[] | null }
  | { readonly failure: Failure };

/** The fewest lines of pen and eraser that flip the verdict, when they are asked for. */
export function InkChange({ run, classNames, image, target, drawing }: InkChangeProps) {
  const [found, setFound] = useState<Found | null>(null);
  const [played, setPlayed] = useState(false);
  const [searching, setSearching] = useState(false);
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);
  const search = async () => {
    const stop = new AbortController();
    asking.current = stop;
    setSearching(true);
    setPlayed(false);
    try {
      const drawn = drawing ? drawnImage(run) : null;
      const frames = await askInkChange(run.id, image, drawn, target, stop.signal);
      setFound({ of: image.pixels, frames });
    } catch (thrown) {
      if (stop.signal.aborted) return;
      setFound({ failure: toFailure(thrown) });
    }
    setSearching(false);
  };
  const play = (frames: readonly InkFrame[]) => {
    const last = frames.at(-1);
    if (!last) return;
    setPlayed(true);
    void playLines(last.lines, calm());
  };
  const now = found && 'of' in found && found.of === image.pixels ? found : null;
  const goal = target === null ? t('something else') : classNames[target];
  return (
    <Section
      title={t('In ink')}
      note={t(
        'How few lines of a pen or an eraser would make it read {goal}? Think where you would draw; then look. What is shown is the best that a search found, not proven to be the least.',
        { goal },
      )}
    >
      <div className={results.toolbar}>
        <Button icon={<Search />} disabled={searching} onClick={() => void search()}>
          {searching ? t('Looking for lines …') : t('Show me the lines')}
        </Button>
        {drawing && now?.frames && (
          <Button icon={<PenLine />} disabled={played} onClick={() => play(now.frames ?? [])}>
            {t('Draw them on my pad')}
          </Button>
        )}
      </div>
      {played && (
        <p className={results.note} role="status">
          {t(
            'The lines are drawn on your pad, and it says what it reads now. Undo takes them back, one by one.',
          )}
        </p>
      )}
      {now?.frames && (
        <InkFrames
          {...{ run, classNames, image }}
          frames={now.frames}
          photo={!drawing && inputFormOf(run) === 'houseNumber'}
        />
      )}
      {now && !now.frames && (
        <p className={results.note} role="status">
          {t('Up to five lines do not make it read {goal}, or it does already.', { goal })}
        </p>
      )}
      {found && 'failure' in found && <FailureNote failure={found.failure} />}
    </Section>
  );
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
