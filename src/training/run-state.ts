import type { Experiment } from '../domain/experiment/experiment.ts';
import { LabError, toFailure } from '../domain/failure.ts';
import { sizeOf, summarize } from '../domain/model/shapes.ts';
import type { Weight, WeightSet } from '../domain/model/weights.ts';
import type { CallbackState } from './callbacks.ts';
import type { Progress } from './loop.ts';
import type { OptimizerState } from './network.ts';
import { savedRunForm } from './saved-run-form.ts';

/**
 * A training, whole: what it was asked, where it stands, and every number it has learnt. A run that
 * goes on from here ends where the uninterrupted one ends: the order of every epoch, dropout and
 * augmentation follow from the seed and the counters in it.
 */
export interface RunState {
  readonly experiment: Experiment;
  /** Name of the data set that the run saw; another one cannot be recognised, so the page asks. */
  readonly dataset: string;
  readonly progress: Progress;
  readonly weights: WeightSet;
  readonly optimizer: OptimizerState;
}

/** What the header's __metadata__ holds besides the tensors. */
interface Metadata {
  readonly format: 'digit-lab-run';
  readonly version: 1;
  readonly experiment: Experiment;
  readonly dataset: string;
  readonly progress: Omit<Progress, 'callbacks'> & {
    readonly callbacks: Omit<CallbackState, 'bestWeights'>;
  };
  readonly weights: readonly Omit<Weight, 'values'>[];
  readonly hasBestWeights: boolean;
  readonly step: number;
  readonly slots: number;
}

interface TensorEntry {
  readonly dtype: 'F32';
  readonly shape: readonly number[];
  readonly data_offsets: readonly [first: number, end: number];
}

type Header = { readonly __metadata__: { readonly run: string } } & Record<string, unknown>;

/** Larger headers than any run of this app has are not read. */
const headerLimit = 16 * 1024 * 1024;

/** One file of the safetensors form: 8 bytes of header length, a JSON header, then the floats. */
export function encodeRunState(state: RunState): Uint8Array<ArrayBuffer> {
  const { bestWeights, ...callbacks } = state.progress.callbacks;
  const metadata: Metadata = {
    format: 'digit-lab-run',
    version: 1,
    experiment: state.experiment,
    dataset: state.dataset,
    progress: { ...state.progress, callbacks },
    weights: state.weights.map(({ layer, name, shape, trainable }) => ({
      layer,
      name,
      shape,
      trainable,
    })),
    hasBestWeights: bestWeights !== null,
    step: state.optimizer.step,
    slots: state.optimizer.slots.length,
  };
  const tensors = [
    ...state.weights.map((weight) => tensor(`weights/${pathOf(weight)}`, weight.values)),
    ...state.optimizer.slots.map((values, index) => tensor(`slots/${index}`, values)),
    ...(bestWeights ?? []).map((weight) => tensor(`best/${pathOf(weight)}`, weight.values)),
  ];
  return writeTensors({ run: JSON.stringify(metadata) }, tensors);
}

/**
 * Reads a file that `encodeRunState` wrote.
 * @throws LabError 'model-file-invalid' for anything else, 'saved-run-invalid' for impossible values.
 */
export function decodeRunState(bytes: Uint8Array): RunState {
  const { header, data } = readHeader(bytes);
  const metadata = readMetadata(header);
  try {
    return stateOf(metadata, header, data);
  } catch (thrown) {
    if (toFailure(thrown).code === 'model-file-invalid') throw thrown;
    // A name or a number in the header is damaged: whatever stumbled over it, the file is to blame.
    throw invalid('The saved run is damaged: its header contradicts itself.');
  }
}

function stateOf(metadata: Metadata, header: Header, data: Uint8Array): RunState {
  const read = (name: string) => readTensor(header, data, name);
  const weightsFrom = (folder: string): WeightSet =>
    metadata.weights.map((info) => ({ ...info, values: read(`${folder}/${pathOf(info)}`) }));
  checkWeights(metadata, weightsFrom('weights'));
  return {
    experiment: metadata.experiment,
    dataset: metadata.dataset,
    progress: {
      ...metadata.progress,
      callbacks: {
        ...metadata.progress.callbacks,
        bestWeights: metadata.hasBestWeights ? weightsFrom('best') : null,
      },
    },
    weights: weightsFrom('weights'),
    optimizer: {
      step: metadata.step,
      slots: Array.from({ length: metadata.slots }, (_, index) => read(`slots/${index}`)),
    },
  };
}

/** The file's weights must be exactly those that its own model asks for. */
function checkWeights({ experiment }: Metadata, weights: WeightSet): void {
  const wanted = summarize(experiment.model).layers.flatMap((layer) =>
    layer.weights.map((info) => ({ ...info, layer: layer.name })),
  );
  wanted.forEach((info, index) => {
    const weight = weights.at(index);
    if (!weight || pathOf(weight) !== pathOf(info) || weight.values.length !== sizeOf(info.shape)) {
      throw invalid(`The saved run lacks ${pathOf(info)} of [${info.shape.join(', ')}].`);
    }
  });
}

const pathOf = ({ layer, name }: Pick<Weight, 'layer' | 'name'>) => `${layer}/${name}`;
const tensor = (name: string, values: Float32Array) => ({ name, values });
const invalid = (message: string) => new LabError('model-file-invalid', message);

function writeTensors(
  metadata: Record<string, string>,
  tensors: readonly { readonly name: string; readonly values: Float32Array }[],
): Uint8Array<ArrayBuffer> {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let offset = 0;
  for (const { name, values } of tensors) {
    const end = offset + values.byteLength;
    header[name] = {
      dtype: 'F32',
      shape: [values.length],
      data_offsets: [offset, end],
    } satisfies TensorEntry;
    offset = end;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  // The header is padded with spaces to a multiple of 8, so that the floats lie aligned.
  const headerLength = Math.ceil(text.length / 8) * 8;
  const bytes = new Uint8Array(8 + headerLength + offset).fill(0x20, 8, 8 + headerLength);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerLength), true);
  bytes.set(text, 8);
  let at = 8 + headerLength;
  for (const { values } of tensors) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += values.byteLength;
  }
  return bytes;
}

function readHeader(bytes: Uint8Array): { header: Header; data: Uint8Array } {
  if (bytes.length < 8) throw invalid('The file is too short to be a saved run.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Number(view.getBigUint64(0, true));
  if (length > headerLimit || 8 + length > bytes.length) {
    throw invalid('The file is not a saved run, or it was cut off.');
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(8, 8 + length));
    return { header: JSON.parse(text) as Header, data: bytes.subarray(8 + length) };
  } catch {
    throw invalid('The file is not a saved run: its header cannot be read.');
  }
}

function readMetadata(header: Header): Metadata {
  try {
    const metadata = JSON.parse(header.__metadata__.run) as Metadata;
    if (metadata.format === 'digit-lab-run' && metadata.version === 1) return checked(metadata);
  } catch (thrown) {
    if (thrown instanceof LabError) throw thrown;
    // Falls through to the same answer: another program's safetensors file.
  }
  throw invalid('The file holds tensors, but not a run that this version of Digit Lab saved.');
}

function checked(metadata: Metadata): Metadata {
  const problem = savedRunForm(metadata, 'run');
  if (problem === null) return metadata;
  throw new LabError('saved-run-invalid', `The saved run says what cannot be: ${problem}.`);
}

function readTensor(header: Header, data: Uint8Array, name: string): Float32Array {
  const entry = header[name] as Partial<TensorEntry> | undefined;
  const [first, end] = entry?.data_offsets ?? [0, -1];
  const fits = first >= 0 && end >= first && end <= data.length && (end - first) % 4 === 0;
  if (!fits || entry?.dtype !== 'F32') throw invalid(`The saved run lacks the tensor ${name}.`);
  return new Float32Array(data.slice(first, end).buffer);
}
