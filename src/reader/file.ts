import { t } from '../domain/language.ts';
import { LabError } from '../domain/failure.ts';

/**
 * A reader's file: four letters, its version, the length of its head (both 32 bits, little-endian),
 * the head as JSON, then for each layer with weights one scale and one bias a channel (float32) and
 * the weights as whole numbers from -127 to 127, [inputs, channels], a convolution's inputs in the
 * order row, column, channel. A weight is its whole number times its channel's scale.
 */
const letters = 'DLRD';
const version = 1;
const prefixBytes = 12;

/** Every convolution and hidden Dense layer ends in a ReLU; nothing is padded; strides are 1. */
export type ReaderLayer =
  | {
      readonly kind: 'conv';
      readonly side: number;
      readonly inputs: number;
      readonly channels: number;
    }
  | { readonly kind: 'pool'; readonly side: number }
  | { readonly kind: 'dense'; readonly inputs: number; readonly channels: number };

export interface ReaderHead {
  /** Side of the square grey images that it reads. */
  readonly imageSide: number;
  readonly layers: readonly ReaderLayer[];
  /** Outputs that are classes, from 0; the one after them stands for everything else. */
  readonly classes: number;
  /** What the logits are divided by before their softmax, so that certainty is what it says. */
  readonly temperature: number;
  /** Scores below it are better answered by "I don't know". */
  readonly threshold: number;
}

export interface LayerWeights {
  /** [inputs of one output, channels]. */
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

export interface ReaderNetwork {
  readonly head: ReaderHead;
  /** One entry a layer; null for pooling. */
  readonly weights: readonly (LayerWeights | null)[];
}

const damaged = (what: string) =>
  new LabError('reader-damaged', t("The reader's file {what}.", { what }));

/** Numbers that one output of the layer is a sum of, and its channels; null for pooling. */
export function sizeOfLayer(layer: ReaderLayer): { inputs: number; channels: number } | null {
  if (layer.kind === 'pool') return null;
  const window = layer.kind === 'conv' ? layer.side * layer.side : 1;
  return { inputs: window * layer.inputs, channels: layer.channels };
}

/** Writes a network as a file; weights are rounded to 8 bits. */
export function packReader({ head, weights }: ReaderNetwork): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const parts: Uint8Array[] = [
    new TextEncoder().encode(letters),
    words(version, text.length),
    text,
  ];
  for (const layer of weights) if (layer) parts.push(...packLayer(layer));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const words = (...values: number[]) => new Uint8Array(new Uint32Array(values).buffer);

function packLayer({ kernel, bias }: LayerWeights): Uint8Array[] {
  const channels = bias.length;
  const scales = new Float32Array(channels);
  kernel.forEach((value, at) => {
    const channel = at % channels;
    scales[channel] = Math.max(scales[channel]!, Math.abs(value) / 127);
  });
  const whole = Int8Array.from(kernel, (value, at) => {
    const scale = scales[at % channels]!;
    return scale > 0 ? Math.round(value / scale) : 0;
  });
  return [
    new Uint8Array(scales.buffer),
    new Uint8Array(Float32Array.from(bias).buffer),
    new Uint8Array(whole.buffer),
  ];
}

/**
 * Reads a reader's file.
 * @throws LabError 'reader-damaged' when it is cut short, is another file, or contradicts itself.
 */
export function unpackReader(bytes: Uint8Array): ReaderNetwork {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < prefixBytes) throw damaged(t('is too short'));
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== letters) throw damaged(t('is no reader'));
  if (view.getUint32(4, true) !== version) throw damaged(t('is of another version'));
  const end = prefixBytes + view.getUint32(8, true);
  if (end > bytes.length) throw damaged(t('ends in its head'));
  const head = parseHead(new TextDecoder().decode(bytes.subarray(prefixBytes, end)));
  checkShapes(head);
  let at = end;
  const weights = head.layers.map((layer) => {
    const size = sizeOfLayer(layer);
    if (!size) return null;
    const length = size.channels * (8 + size.inputs);
    if (at + length > bytes.length) throw damaged(t('ends in its weights'));
    const read = unpackLayer(view, at, size.inputs, size.channels);
    at += length;
    return read;
  });
  if (at !== bytes.length) throw damaged(t('is longer than it says'));
  return { head, weights };
}

function unpackLayer(view: DataView, at: number, inputs: number, channels: number): LayerWeights {
  const kernel = new Float32Array(inputs * channels);
  const bias = new Float32Array(channels);
  const first = at + 8 * channels;
  for (let channel = 0; channel < channels; channel++) {
    const scale = view.getFloat32(at + 4 * channel, true);
    const added = view.getFloat32(at + 4 * (channels + channel), true);
    if (!Number.isFinite(scale) || !Number.isFinite(added)) throw damaged(t('holds no numbers'));
    bias[channel] = added;
    for (let row = 0; row < inputs; row++) {
      const place = row * channels + channel;
      kernel[place] = scale * view.getInt8(first + place);
    }
  }
  return { kernel, bias };
}

function parseHead(text: string): ReaderHead {
  let head: unknown;
  try {
    head = JSON.parse(text);
  } catch {
    throw damaged(t('has an unreadable head'));
  }
  if (!isHead(head)) throw damaged(t('has a head without what it needs'));
  return head;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 4096;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isLayer(value: unknown): value is ReaderLayer {
  if (!isObject(value)) return false;
  const named = (...names: string[]) => names.every((name) => isCount(value[name]));
  if (value.kind === 'conv') return named('side', 'inputs', 'channels');
  if (value.kind === 'pool') return named('side');
  return value.kind === 'dense' && named('inputs', 'channels');
}

function isHead(value: unknown): value is ReaderHead {
  if (!isObject(value) || !Array.isArray(value.layers)) return false;
  const { temperature, threshold } = value;
  return (
    isCount(value.imageSide) &&
    isCount(value.classes) &&
    value.layers.length > 0 &&
    value.layers.every(isLayer) &&
    typeof temperature === 'number' &&
    temperature > 0 &&
    typeof threshold === 'number'
  );
}

/** Each layer must take what the one before it gives, and the last one give all classes and one. */
function checkShapes({ imageSide, layers, classes }: ReaderHead): void {
  let side = imageSide;
  let channels = 1;
  for (const layer of layers) {
    if (layer.kind === 'dense') {
      if (layer.inputs !== side * side * channels) throw damaged(t('has layers that do not fit'));
      side = 1;
      channels = layer.channels;
      continue;
    }
    if (layer.kind === 'pool') side = Math.floor(side / layer.side);
    else {
      if (layer.inputs !== channels) throw damaged(t('has layers that do not fit'));
      side = side - layer.side + 1;
      channels = layer.channels;
    }
    if (side < 1) throw damaged(t('has layers that leave nothing'));
  }
  if (layers.at(-1)?.kind !== 'dense' || channels !== classes + 1) {
    throw damaged(t('ends in another number of classes'));
  }
}
