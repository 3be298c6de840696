import type { LabelledImages } from '../../domain/data/dataset.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import { fitScaler } from '../../domain/data/scaling.ts';
import { summarize } from '../../domain/model/shapes.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import type { TrainingData } from '../../training/network.ts';
import { wholeSplit } from '../../training/split-images.ts';

interface WeightEntry {
  readonly layer: string;
  readonly name: string;
  /** Base64 of little-endian float32. */
  readonly values: string;
}

/** A file of engine/golden as scripts/golden/keras_golden.py writes it. */
interface GoldenFile {
  readonly name: string;
  readonly experiment: Pick<Experiment, 'model' | 'loss' | 'optimizer' | 'batchSize' | 'scaling'> &
    Partial<Pick<Experiment, 'epochs' | 'schedule' | 'decay' | 'clipping'>>;
  readonly classes: number;
  readonly images: { count: number; height: number; width: number; pixels: string };
  readonly labels: readonly number[];
  readonly initialWeights: readonly WeightEntry[];
  readonly steps: readonly { loss: number; correct: number }[];
  readonly gradients: readonly WeightEntry[];
  readonly finalWeights: readonly WeightEntry[];
  readonly evaluation: { loss: number; correct: number; outputs: string };
}

/** What Keras computed: epochs over `data.train` in its own order, from `initialWeights`. */
export interface Golden {
  readonly name: string;
  readonly experiment: Experiment;
  readonly data: TrainingData;
  readonly initialWeights: WeightSet;
  /** Mean loss and right answers of each batch, before its update. */
  readonly steps: readonly { readonly loss: number; readonly correct: number }[];
  /** Of the first batch's mean loss, per trainable weight, as the optimizer takes them. */
  readonly gradients: WeightSet;
  readonly finalWeights: WeightSet;
  /** Inference on all images with the final weights; outputs are [count, classes]. */
  readonly evaluation: {
    readonly loss: number;
    readonly correct: number;
    readonly outputs: Float32Array;
  };
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
const floatsOf = (base64: string) => new Float32Array(bytesOf(base64).buffer);

function readWeights(file: GoldenFile, entries: readonly WeightEntry[]): WeightSet {
  const infos = summarize(file.experiment.model).layers.flatMap((layer) =>
    layer.weights.map((info) => ({ ...info, layer: layer.name })),
  );
  return entries.map(({ layer, name, values }) => {
    const info = infos.find((one) => one.layer === layer && one.name === name);
    if (!info) throw new Error(`${file.name} has a weight ${layer}/${name} that its model lacks.`);
    return { ...info, values: floatsOf(values) };
  });
}

function readData(file: GoldenFile): TrainingData {
  const images: LabelledImages = {
    ...file.images,
    pixels: bytesOf(file.images.pixels),
    labels: Uint8Array.from(file.labels),
  };
  const scaler = fitScaler(file.experiment.scaling, images);
  const split = wholeSplit(images);
  return { train: split, validation: null, test: split, scaler, classes: file.classes };
}

function readGolden(file: GoldenFile): Golden {
  return {
    name: file.name,
    experiment: { ...experimentDefaults, epochs: 1, ...file.experiment },
    data: readData(file),
    initialWeights: readWeights(file, file.initialWeights),
    steps: file.steps,
    gradients: readWeights(file, file.gradients),
    finalWeights: readWeights(file, file.finalWeights),
    evaluation: { ...file.evaluation, outputs: floatsOf(file.evaluation.outputs) },
  };
}

const files = import.meta.glob<GoldenFile>('../golden/**/*.json', {
  eager: true,
  import: 'default',
});

/** Every golden file whose name starts so, e.g. 'layers/'. */
export function goldens(prefix = ''): readonly Golden[] {
  return Object.values(files)
    .filter(({ name }) => name.startsWith(prefix))
    .map(readGolden);
}
