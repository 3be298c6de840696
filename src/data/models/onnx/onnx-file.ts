import { t } from '../../../domain/language.ts';
import { PbfReader } from 'pbf';
import { invalidModelFile } from '../../../domain/json.ts';

/** What of onnx.proto is read here; fields are told by their numbers there. */

export interface OnnxTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly values: Float32Array;
}

export interface OnnxNode {
  readonly op: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, OnnxAttribute>;
}

export interface OnnxAttribute {
  readonly number: number;
  readonly numbers: readonly number[];
  readonly text: string;
  readonly tensor: OnnxTensor | null;
}

export interface OnnxInput {
  readonly name: string;
  /** Null where an axis may have any length. */
  readonly dims: readonly (number | null)[];
}

export interface OnnxGraph {
  readonly producer: string;
  readonly nodes: readonly OnnxNode[];
  readonly tensors: ReadonlyMap<string, OnnxTensor>;
  readonly inputs: readonly OnnxInput[];
  readonly outputs: readonly string[];
  readonly metadata: ReadonlyMap<string, string>;
}

const mostNodes = 2000;
/** An attribute lists sides and paddings, not weights. */
const mostNumbers = 2 ** 26;

/** TensorProto.data_type: bytes of a number as raw data, and how it is read. */
const types: Readonly<
  Record<number, [bytes: number, read: (view: DataView, at: number) => number]>
> = {
  1: [4, (view, at) => view.getFloat32(at, true)],
  2: [1, (view, at) => view.getUint8(at)],
  3: [1, (view, at) => view.getInt8(at)],
  6: [4, (view, at) => view.getInt32(at, true)],
  7: [8, (view, at) => Number(view.getBigInt64(at, true))],
  10: [2, (view, at) => halfFloat(view.getUint16(at, true))],
  11: [8, (view, at) => view.getFloat64(at, true)],
};

function halfFloat(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const sign = bits & 0x8000 ? -1 : 1;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

function rawNumbers(raw: Uint8Array, type: number, count: number, name: string): Float32Array {
  const [size, read] = types[type] ?? [0, () => 0];
  if (raw.length !== count * size) {
    throw invalidModelFile(
      t('{name} holds {count} bytes; its shape needs {count2}.', {
        name,
        count: raw.length,
        count2: count * size,
      }),
    );
  }
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  return Float32Array.from({ length: count }, (_, at) => read(view, at * size));
}

function readTensor(pbf: PbfReader): OnnxTensor {
  const found = {
    ...{ name: '', type: 0, external: false },
    dims: [] as number[],
    numbers: [] as number[],
    raw: null as Uint8Array | null,
  };
  pbf.readMessage((tag, into) => {
    if (tag === 1) pbf.readPackedVarint(into.dims, true);
    else if (tag === 2) into.type = pbf.readVarint();
    else if (tag === 4) pbf.readPackedFloat(into.numbers);
    else if (tag === 5 || tag === 7) pbf.readPackedVarint(into.numbers, true);
    else if (tag === 8) into.name = pbf.readString();
    else if (tag === 9) into.raw = pbf.readBytes();
    else if (tag === 10) pbf.readPackedDouble(into.numbers);
    else if (tag === 13 || tag === 14) into.external ||= tag === 13 || pbf.readVarint() === 1;
  }, found);
  const { name, type, dims, numbers, raw } = found;
  const shown = name.slice(0, 80) || 'A constant';
  if (found.external) {
    throw invalidModelFile(
      t(
        '{shown} lies in another file. Save the model as one: onnx.save(onnx.load("model.onnx"), "one.onnx").',
        { shown },
      ),
    );
  }
  if (!types[type])
    throw invalidModelFile(t('{shown} has numbers of the type {type}.', { shown, type }));
  const count = dims.reduce((size, axis) => size * axis, 1);
  if (!(count >= 0 && count <= mostNumbers))
    throw invalidModelFile(t('{shown} is too large.', { shown }));
  if (raw === null && numbers.length !== count) {
    throw invalidModelFile(
      t('{shown} holds {count} numbers; its shape needs {count2}.', {
        shown,
        count: numbers.length,
        count2: count,
      }),
    );
  }
  const halves = raw === null && type === 10;
  const values = raw
    ? rawNumbers(raw, type, count, shown)
    : Float32Array.from(numbers, (value) => (halves ? halfFloat(value) : value));
  return { name, dims, values };
}

function readAttribute(pbf: PbfReader): [name: string, OnnxAttribute] {
  const found = {
    ...{ name: '', number: 0, text: '' },
    numbers: [] as number[],
    tensor: null as OnnxTensor | null,
  };
  pbf.readMessage((tag, into) => {
    if (tag === 1) into.name = pbf.readString();
    else if (tag === 2) into.number = pbf.readFloat();
    else if (tag === 3) into.number = pbf.readVarint(true);
    else if (tag === 4) into.text = pbf.readString();
    else if (tag === 5) into.tensor = readTensor(pbf);
    else if (tag === 7) pbf.readPackedFloat(into.numbers);
    else if (tag === 8) pbf.readPackedVarint(into.numbers, true);
  }, found);
  const { name, number, numbers, text, tensor } = found;
  return [name, { number, numbers, text, tensor }];
}

function readNode(pbf: PbfReader): OnnxNode {
  const found = {
    ...{ op: '', name: '', domain: '' },
    inputs: [] as string[],
    outputs: [] as string[],
    attributes: new Map<string, OnnxAttribute>(),
  };
  pbf.readMessage((tag, into) => {
    if (tag === 1) into.inputs.push(pbf.readString());
    else if (tag === 2) into.outputs.push(pbf.readString());
    else if (tag === 3) into.name = pbf.readString();
    else if (tag === 4) into.op = pbf.readString();
    else if (tag === 5) into.attributes.set(...readAttribute(pbf));
    else if (tag === 7) into.domain = pbf.readString();
  }, found);
  const own = found.domain === '' || found.domain === 'ai.onnx';
  return own ? found : { ...found, op: `${found.domain}.${found.op}` };
}

/** A dimension: a number, or a name for any number. */
function readAxis(pbf: PbfReader): number | null {
  const found = { length: null as number | null };
  pbf.readMessage((tag, into) => {
    if (tag === 1) into.length = pbf.readVarint(true);
  }, found);
  return found.length !== null && found.length > 0 ? found.length : null;
}

function readInput(pbf: PbfReader): OnnxInput {
  const found = { name: '', dims: [] as (number | null)[] };
  const shape = (tag: number, into: typeof found) => {
    if (tag === 1) into.dims.push(readAxis(pbf));
  };
  const tensor = (tag: number, into: typeof found) => {
    if (tag === 2) pbf.readMessage(shape, into);
  };
  const type = (tag: number, into: typeof found) => {
    if (tag === 1) pbf.readMessage(tensor, into);
  };
  pbf.readMessage((tag, into) => {
    if (tag === 1) into.name = pbf.readString();
    else if (tag === 2) pbf.readMessage(type, into);
  }, found);
  return found;
}

function readEntry(pbf: PbfReader): [key: string, value: string] {
  const entry: [string, string] = ['', ''];
  pbf.readMessage((tag, into) => {
    if (tag === 1 || tag === 2) into[tag - 1] = pbf.readString();
  }, entry);
  return entry;
}

/** Reads an ONNX file. @throws LabError 'model-file-invalid' for a damaged one. */
export function readOnnxFile(bytes: Uint8Array): OnnxGraph {
  const found = {
    producer: '',
    nodes: [] as OnnxNode[],
    tensors: new Map<string, OnnxTensor>(),
    inputs: [] as OnnxInput[],
    outputs: [] as string[],
    metadata: new Map<string, string>(),
  };
  const pbf = new PbfReader(bytes);
  const graph = (tag: number, into: typeof found) => {
    if (tag === 1) into.nodes.push(readNode(pbf));
    else if (tag === 5) {
      const tensor = readTensor(pbf);
      into.tensors.set(tensor.name, tensor);
    } else if (tag === 11) into.inputs.push(readInput(pbf));
    else if (tag === 12) into.outputs.push(readInput(pbf).name);
    if (into.nodes.length > mostNodes)
      throw invalidModelFile(t('The model has too many operations.'));
  };
  try {
    pbf.readFields((tag, into) => {
      if (tag === 2) into.producer = pbf.readString();
      else if (tag === 7) pbf.readMessage(graph, into);
      else if (tag === 14) into.metadata.set(...readEntry(pbf));
    }, found);
  } catch (thrown) {
    if (thrown instanceof RangeError || thrown instanceof TypeError) {
      throw invalidModelFile(t('The ONNX file is damaged or cut off.'), thrown);
    }
    if (thrown instanceof Error && thrown.name === 'Error') {
      throw invalidModelFile(
        t('The ONNX file is damaged: {slice}.', { slice: thrown.message.slice(0, 100) }),
        thrown,
      );
    }
    throw thrown;
  }
  if (found.nodes.length === 0)
    throw invalidModelFile(t('This is no model that can be read here.'));
  return found;
}
