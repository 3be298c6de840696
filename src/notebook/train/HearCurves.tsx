import { t } from '../../domain/language.ts';
import { Square, Volume2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Playing } from '../../charts/sound/play-tones.ts';
import { curveTones } from '../../charts/sound/tones.ts';
import type { CurveMetric } from '../../charts/plot/curves.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Train.module.css';

const metrics = [
  { id: 'loss', label: t('Loss') },
  { id: 'accuracy', label: t('Accuracy') },
] as const satisfies readonly { id: CurveMetric; label: string }[];

interface HearCurvesProps {
  readonly history: readonly EpochLog[];
}

/** Plays a curve: high is much, training is left, validation right. */
export function HearCurves({ history }: HearCurvesProps) {
  const { playing, play, stop } = usePlaying();
  return (
    <span className={styles.saves}>
      <Volume2 aria-hidden="true" />
      {metrics.map(({ id, label }) => (
        <Button
          key={id}
          small
          look="quiet"
          icon={playing === id ? <Square /> : undefined}
          aria-label={
            playing === id ? t('Stop hearing the {id}', { id }) : t('Hear the {id}', { id })
          }
          title={t('High is much; training is left, validation right')}
          onClick={() => (playing === id ? stop() : void play(id, history))}
        >
          {label}
        </Button>
      ))}
    </span>
  );
}

/** One sound at a time, which ends with the view. */
function usePlaying() {
  const [playing, setPlaying] = useState<CurveMetric | null>(null);
  const current = useRef<Playing | null>(null);
  const gone = useRef(false);
  const stop = () => current.current?.stop();
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      stop();
    };
  }, []);
  const play = async (metric: CurveMetric, history: readonly EpochLog[]) => {
    const tones = curveTones(history, metric);
    if (!tones) return;
    const { playTones } = await import('../../charts/sound/play-tones.ts');
    if (gone.current) return;
    stop();
    const mine = playTones(tones);
    current.current = mine;
    setPlaying(metric);
    await mine.ended;
    if (current.current !== mine) return;
    current.current = null;
    setPlaying(null);
  };
  return { playing, play, stop };
}
