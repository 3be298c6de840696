import { useMemo, useState } from 'react';
import { ActivationGrid } from '../../charts/ActivationGrid.tsx';
import { isSpatial } from '../../charts/activation-grid.ts';
import { DigitImage } from '../../charts/DigitImage.tsx';
import type { PaletteName } from '../../charts/palettes.ts';
import type { LayerActivation } from '../../state/answers.ts';
import { useActivations, useImages } from '../../state/answers.ts';
import type { DatasetInfo } from '../../state/datasets.ts';
import { useDataset } from '../../state/datasets.ts';
import type { Run } from '../../state/runs.ts';
import { useRun } from '../../state/runs.ts';
import { Segments } from '../../ui/Toggle.tsx';
import type { CellProps } from '../cell-props.ts';
import { FirstFilters } from '../results/FirstFilters.tsx';
import { ImagePicker } from '../results/ImagePicker.tsx';
import { OneChannel } from '../results/OneChannel.tsx';
import styles from '../results/results.module.css';
import { Pending, Section } from '../results/Section.tsx';
import { trainingIndices } from '../results/training-image.ts';
import { useKept } from '../results/use-kept.ts';

/** The image that document 003 sends through its network, and the channel that it enlarges. */
const firstImage = 154;
const firstChannel = 4;

const splits = [
  { value: 'train', label: 'Training' },
  { value: 'test', label: 'Test' },
] as const;

const paletteOptions = [
  { value: 'viridis', label: 'Viridis' },
  { value: 'cividis', label: 'Cividis' },
  { value: 'grey', label: 'Grey' },
] as const;

/** One image on its way through the network: every layer's channels, and the first filters. */
export function ActivationsCell({ datasetId, runId }: CellProps) {
  const run = useRun(runId);
  const dataset = useDataset(datasetId);
  if (!run || !dataset) return <Pending failure={null} what="Looking for the network" />;
  return <Activations key={run.id} {...{ run, dataset }} />;
}

function Activations({ run, dataset }: { readonly run: Run; readonly dataset: DatasetInfo }) {
  const [split, setSplit] = useState<'train' | 'test'>('train');
  const [chosen, setChosen] = useState(firstImage);
  const [palette, setPalette] = useState<'viridis' | 'cividis' | 'grey'>('viridis');
  const trained = useMemo(
    () => trainingIndices(run.experiment, dataset.trainLabels.length),
    [run.experiment, dataset],
  );
  const labels = split === 'train' ? dataset.trainLabels : dataset.testLabels;
  const count = split === 'train' ? trained.length : labels.length;
  const place = Math.min(chosen, count - 1);
  const index = split === 'train' ? trained[place] : place;
  const image = useImages(dataset.id, split, [index]);
  const { value, failure } = useActivations(run.id, image, `${split}/${index}`);
  const layers = useKept(value);
  const picture = useKept(image);
  const { height, width } = dataset;
  const name = dataset.classNames[labels[index]];
  return (
    <div className={styles.stack}>
      <div className={styles.toolbar}>
        <Segments label="Images" value={split} options={splits} onChange={setSplit} />
        <ImagePicker label="Image" {...{ index: place, count, onChange: setChosen }} />
        <Segments label="Colours" value={palette} options={paletteOptions} onChange={setPalette} />
      </div>
      <figure>
        <DigitImage
          {...{ pixels: picture?.pixels ?? null, height, width, palette, size: '10rem' }}
          label={`${split === 'train' ? 'Training' : 'Test'} image ${place}: ${name}`}
        />
        <figcaption className={styles.caption}>Label {name}</figcaption>
      </figure>
      {layers ? (
        <Layers {...{ layers, palette }} />
      ) : (
        <Pending failure={failure} what="Sending the image through" />
      )}
      <FirstFilters run={run} imageHeight={height} imageWidth={width} />
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
        <Section title="One channel">
          <OneChannel {...{ layers: spatial, picked, onPick: setPicked, palette }} />
        </Section>
      )}
      <Section
        title="Layer by layer"
        note="Each channel is shaded by itself: its mean is the middle, two deviations the ends. A blank channel has the same value everywhere. Units of dense layers stand in reading order, from the smallest to the largest value."
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
      </Section>
    </>
  );
}
