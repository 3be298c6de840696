import { useEffect, useMemo, useRef, useState } from 'react';
import { ActivationGrid } from '../charts/ActivationGrid.tsx';
import type { ImageSet } from '../domain/dataset.ts';
import type { Latest } from '../draw/latest.ts';
import { keepLatest } from '../draw/latest.ts';
import type { DrawingReading, RunReading } from '../state/readings.ts';
import { activateRun, inputOf } from '../state/readings.ts';
import { Toggle } from '../ui/Toggle.tsx';
import styles from './DrawingActivations.module.css';

interface DrawingActivationsProps {
  readonly reading: DrawingReading;
  readonly run: RunReading;
  readonly selected: number;
}

/** What each layer makes of the drawing while it grows; off until somebody asks for it. */
export function DrawingActivations({ reading, run, selected }: DrawingActivationsProps) {
  const [shown, setShown] = useState(false);
  const image = useMemo(() => inputOf(reading, run, selected), [reading, run, selected]);
  return (
    <section className={styles.activations} aria-label="Inside the network">
      <h3 className={styles.title}>Inside the network</h3>
      <Toggle label="Show every layer’s activations" checked={shown} onChange={setShown} />
      {shown && <Layers key={run.runId} runId={run.runId} image={image} />}
    </section>
  );
}

type Layer = Awaited<ReturnType<typeof activateRun>>[number];

interface LayersProps {
  readonly runId: string;
  readonly image: ImageSet | null;
}

/** The layers' answers to the newest image; one question is under way at a time. */
function useLayers({ runId, image }: LayersProps): readonly Layer[] {
  const [layers, setLayers] = useState<readonly Layer[]>([]);
  const latest = useRef<Latest<ImageSet> | null>(null);
  useEffect(() => {
    // A run that went away, or is trained anew, answers nothing: the last layers stay.
    const asking = keepLatest((input: ImageSet) => activateRun(runId, input), {
      onResult: setLayers,
      onError: () => undefined,
    });
    latest.current = asking;
    return () => asking.cancel();
  }, [runId]);
  useEffect(() => {
    if (image) latest.current?.submit(image);
  }, [runId, image]);
  return image ? layers : [];
}

function Layers(props: LayersProps) {
  const layers = useLayers(props);
  if (layers.length === 0)
    return <p className={styles.note}>Draw, and every layer answers here.</p>;
  return layers.map((layer) => (
    <ActivationGrid key={layer.layer} activation={layer} palette="viridis" />
  ));
}
