import { useMemo, useState } from 'react';
import { CountBars } from '../../charts/CountBars.tsx';
import { DigitImage } from '../../charts/DigitImage.tsx';
import { ImageGrid } from '../../charts/ImageGrid.tsx';
import type { PaletteName } from '../../charts/palettes.ts';
import { PixelMatrix } from '../../charts/PixelMatrix.tsx';
import { countLabels } from '../../domain/dataset.ts';
import { useImages } from '../../state/answers.ts';
import type { DatasetInfo } from '../../state/datasets.ts';
import { useDataset } from '../../state/datasets.ts';
import { Segments } from '../../ui/Toggle.tsx';
import type { CellProps } from '../cell-props.ts';
import { ImagePicker } from '../results/ImagePicker.tsx';
import styles from '../results/results.module.css';
import { Pending, Section } from '../results/Section.tsx';
import { useKept } from '../results/use-kept.ts';

type Split = 'train' | 'test';

const splits = [
  { value: 'train', label: 'Training' },
  { value: 'test', label: 'Test' },
] as const;

const paletteOptions = [
  { value: 'grey', label: 'Grey' },
  { value: 'viridis', label: 'Viridis' },
] as const;

/** The data before anything is trained: one image as picture and numbers, many as pictures, counts. */
export function LookCell({ datasetId, documented }: CellProps) {
  const dataset = useDataset(datasetId);
  const [split, setSplit] = useState<Split>('train');
  const [palette, setPalette] = useState<PaletteName>('grey');
  if (!dataset) return <Pending failure={null} what="Opening the data" />;
  const part = { dataset, split, palette };
  return (
    <div className={styles.stack}>
      <div className={styles.toolbar}>
        <Segments label="Images" value={split} options={splits} onChange={setSplit} />
        <Segments
          label="Colours"
          value={palette === 'grey' ? 'grey' : 'viridis'}
          options={paletteOptions}
          onChange={setPalette}
        />
      </div>
      <Sample key={`${dataset.id}/${split}`} {...part} />
      <FirstImages {...part} />
      <Counts {...part} documented={documented} />
    </div>
  );
}

interface PartProps {
  readonly dataset: DatasetInfo;
  readonly split: Split;
  readonly palette: PaletteName;
}

const labelsOf = ({ dataset, split }: Pick<PartProps, 'dataset' | 'split'>) =>
  split === 'train' ? dataset.trainLabels : dataset.testLabels;

const splitName = (split: Split) => (split === 'train' ? 'training' : 'test');

function Sample(part: PartProps) {
  const { dataset, split, palette } = part;
  const [index, setIndex] = useState(0);
  const image = useKept(useImages(dataset.id, split, [index]));
  const labels = labelsOf(part);
  const { height, width } = dataset;
  const name = dataset.classNames[labels[index]];
  return (
    <Section
      title="One image, and the numbers it is made of"
      note={`Pixels are numbered row by row from 0: pixel${width + 3} is row 1, column 3.`}
    >
      <div className={styles.toolbar}>
        <ImagePicker label="Image" {...{ index, count: labels.length, onChange: setIndex }} />
      </div>
      <div className={styles.aside}>
        <figure>
          <DigitImage
            {...{ pixels: image?.pixels ?? null, height, width, palette }}
            label={`${splitName(split)} image ${index}: ${name}`}
          />
          <figcaption className={styles.caption}>
            Label <strong>{name}</strong>
          </figcaption>
        </figure>
        {image && <PixelMatrix {...{ pixels: image.pixels, height, width, palette }} />}
      </div>
    </Section>
  );
}

const firstTen = Array.from({ length: 10 }, (_, index) => index);
const firstForty = Array.from({ length: 40 }, (_, index) => index);

function FirstImages(part: PartProps) {
  const { dataset, split, palette } = part;
  const [many, setMany] = useState<'10' | '40'>('10');
  const labels = labelsOf(part);
  const wanted = many === '10' ? firstTen : firstForty;
  const indices = wanted.slice(0, labels.length);
  const images = useImages(dataset.id, split, indices);
  const names = indices.map((index) => dataset.classNames[labels[index]]);
  return (
    <Section title={`The first ${splitName(split)} images`}>
      <div className={styles.toolbar}>
        <Segments
          label="How many"
          value={many}
          options={[
            { value: '10', label: '1 × 10' },
            { value: '40', label: '4 × 10' },
          ]}
          onChange={setMany}
        />
      </div>
      <ImageGrid
        {...{ images, palette, columns: 10 }}
        captions={names.map((text) => ({ text }))}
        label={`First ${indices.length} ${splitName(split)} images`}
      />
      <p className={styles.note}>
        First labels: <span className={styles.mono}>[{names.slice(0, 10).join(', ')}]</span>
      </p>
    </Section>
  );
}

function Counts(props: PartProps & Pick<CellProps, 'documented'>) {
  const { dataset, split, documented } = props;
  const labels = labelsOf(props);
  const counts = useMemo(
    () => countLabels(labels, dataset.classNames.length),
    [labels, dataset.classNames.length],
  );
  const unique = useMemo(() => [...new Set(labels)], [labels]);
  return (
    <Section
      title={`Images of each class, ${labels.length.toLocaleString('en')} in all`}
      note={
        <>
          Labels in the order in which they first appear:{' '}
          <span className={styles.mono}>
            [{unique.map((label) => dataset.classNames[label]).join(', ')}]
          </span>
        </>
      }
    >
      <CountBars {...{ counts, classNames: dataset.classNames }} label="Images of each class" />
      {documented.labelCounts && split === 'train' && (
        <p className={styles.note}>
          Documented counts, of its 42,000 rows:{' '}
          <span className={styles.mono}>{documented.labelCounts.join(', ')}</span>
        </p>
      )}
    </Section>
  );
}
