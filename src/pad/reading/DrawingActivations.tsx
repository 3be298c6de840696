import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import { ActivationGrid } from '../../charts/images/ActivationGrid.tsx';
import { SaveDrawn } from '../../charts/saved/SaveDrawn.tsx';
import type { ImageSet } from '../../domain/data/dataset.ts';
import type { DrawingReading, RunReading } from '../../state/pad/readings.ts';
import { activateRun, inputOf } from '../../state/pad/readings.ts';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import { PadNote, PadSection } from './PadSection.tsx';
import { useNewestAnswer } from './use-newest-answer.ts';

interface DrawingActivationsProps {
  readonly reading: DrawingReading;
  readonly run: RunReading;
  readonly selected: number;
}

/** What each layer makes of the drawing while it grows; off until somebody asks for it. */
export function DrawingActivations({ reading, run, selected }: DrawingActivationsProps) {
  const [shown, setShown] = useState(false);
  const { moment, parts, pictures } = reading;
  const { form, foreign } = run;
  const image = useMemo(
    () => inputOf({ moment, parts, pictures }, { form, foreign }, selected),
    [moment, parts, pictures, form, foreign, selected],
  );
  return (
    <PadSection title={t('Inside the network')}>
      <Toggle label={t('Show every layer’s activations')} checked={shown} onChange={setShown} />
      {shown && <Layers key={run.runId} runId={run.runId} image={image} />}
    </PadSection>
  );
}

interface LayersProps {
  readonly runId: string;
  readonly image: ImageSet | null;
}

function Layers({ runId, image }: LayersProps) {
  const layers = useNewestAnswer(activateRun, runId, image);
  if (!image || !layers) return <PadNote>{t('Draw, and every layer answers here.')}</PadNote>;
  return (
    <>
      {layers.map((layer) => (
        <ActivationGrid key={layer.layer} activation={layer} palette="viridis" />
      ))}
      <SaveDrawn
        name="activations"
        what={t('every layer’s activations')}
        draw={async () => {
          const { activationsSvg } = await import('../../charts/saved/activations-svg.ts');
          return activationsSvg(layers, 'viridis');
        }}
      />
    </>
  );
}
