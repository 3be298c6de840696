import { t } from '../../domain/language.ts';
import { lazy, Suspense, useState } from 'react';
import { ActivationGrid } from '../../charts/images/ActivationGrid.tsx';
import { SaveDrawn } from '../../charts/saved/SaveDrawn.tsx';
import { isSpatial } from '../../charts/images/activation-grid.ts';
import { DigitImage } from '../../charts/images/DigitImage.tsx';
import type { PaletteName } from '../../charts/images/palettes.ts';
import type { LayerActivation } from '../../state/page/answers.ts';
import { useActivations } from '../../state/page/answers.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import { useDataset } from '../../state/data/datasets.ts';
import type { Run } from '../../state/runs/runs.ts';
import { useRun } from '../../state/runs/runs.ts';
import { Segments } from '../../ui/fields/Toggle.tsx';
import type { CellProps } from './cell-props.ts';
import { Rest } from '../frame/Rest.tsx';
import { hasWindow } from '../inside/explain/which.ts';
import { FirstFilters } from '../results/images/FirstFilters.tsx';
import { OneChannel } from '../results/images/OneChannel.tsx';
import styles from '../results/results.module.css';
import { Pending, Section } from '../results/Section.tsx';
import { useChosenImage } from '../results/images/use-chosen-image.tsx';
import { useKept } from '../results/images/use-last-value.ts';

const WindowView = lazy(async () => ({
  default: (await import('../inside/explain/window/WindowView.tsx')).WindowView,
}));

/** The channel that document 003 enlarges. */
const firstChannel = 4;

const paletteOptions = [
  { value: 'viridis', label: t('Viridis') },
  { value: 'cividis', label: t('Cividis') },
  { value: 'grey', label: t('Grey') },
] as const;

/** One image on its way through the network: every layer's channels, and the first filters. */
export function ActivationsCell({ datasetId, runId }: CellProps) {
  const run = useRun(runId);
  const dataset = useDataset(datasetId);
  if (!run || !dataset) return <Pending failure={null} what={t('Looking for the network')} />;
  return <Activations key={run.id} {...{ run, dataset }} />;
}

function Activations({ run, dataset }: { readonly run: Run; readonly dataset: DatasetInfo }) {
  const [palette, setPalette] = useState<'viridis' | 'cividis' | 'grey'>('viridis');
  const { image, name, caption, controls } = useChosenImage(run, dataset);
  const { value, failure } = useActivations(run.id, image, name);
  const layers = useKept(value);
  const picture = useKept(image);
  const { height, width } = dataset;
  return (
    <div className={styles.stack}>
      <div className={styles.toolbar}>
        {controls}
        <Segments
          label={t('Colours')}
          value={palette}
          options={paletteOptions}
          onChange={setPalette}
        />
      </div>
      <figure>
        <DigitImage
          {...{ pixels: picture?.pixels ?? null, height, width, palette, size: '10rem' }}
          label={caption}
        />
        <figcaption className={styles.caption}>{caption}</figcaption>
      </figure>
      {layers ? (
        <Layers {...{ layers, palette }} />
      ) : (
        <Pending failure={failure} what={t('Sending the image through')} />
      )}
      <Rest name={t('filters of the first layer')}>
        <FirstFilters run={run} imageHeight={height} imageWidth={width} />
      </Rest>
      {hasWindow(run.experiment.model) && (
        <Rest name={t('a window under the finger')}>
          <Suspense fallback={null}>
            <WindowView run={run} />
          </Suspense>
        </Rest>
      )}
    </div>
  );
}

interface LayersProps {
  readonly layers: readonly LayerActivation[];
  readonly palette: PaletteName;
}

function Layers({ layers, palette }: LayersProps) {
  // A flattened layer repeats the one before it, and has no picture.
  const shown = layers.filter(({ layer }) => !layer.startsWith('flatten'));
  const spatial = shown.filter(({ shape }) => isSpatial(shape));
  const [picked, setPicked] = useState({ layer: spatial[0]?.layer ?? '', channel: firstChannel });
  return (
    <>
      {spatial.length > 0 && (
        <Section title={t('One channel')}>
          <OneChannel {...{ layers: spatial, picked, onPick: setPicked, palette }} />
        </Section>
      )}
      <Rest name={t('every channel, layer by layer')}>
        <Section
          title={t('Layer by layer')}
          note={t(
            'Each channel is shaded by itself: its mean is the middle, two deviations the ends. A blank channel has the same value everywhere. Units of dense layers stand in reading order, from the smallest to the largest value.',
          )}
        >
          {shown.map((activation) => (
            <ActivationGrid
              key={activation.layer}
              {...{ activation, palette }}
              selected={picked.layer === activation.layer ? picked.channel : undefined}
              onPick={
                isSpatial(activation.shape)
                  ? (channel) => setPicked({ layer: activation.layer, channel })
                  : undefined
              }
            />
          ))}
          <SaveDrawn
            name="activations"
            what={t('every layer’s activations')}
            draw={async () => {
              const { activationsSvg } = await import('../../charts/saved/activations-svg.ts');
              return activationsSvg(shown, palette);
            }}
          />
        </Section>
      </Rest>
    </>
  );
}
