import type { Dataset, Group } from 'h5wasm';
import { File as H5File, ready } from 'h5wasm';
import type { LayerConfig, SavedLayer, Tensor } from './network.ts';

interface KerasLayer {
  readonly class_name: string;
  readonly config: LayerConfig & { readonly name: string };
}

/** A Sequential model as Keras writes it, its input layer first. */
export interface KerasModel {
  readonly class_name: string;
  readonly config: { readonly layers: readonly KerasLayer[] };
}

const withoutInput = (model: KerasModel): readonly KerasLayer[] => model.config.layers.slice(1);

const attribute = (group: Group, name: string) => group.attrs[name].value;

/** Reads a Keras .h5 file as Keras does: the layers of model_config, each with its own weights. */
export async function readKerasH5(bytes: Uint8Array): Promise<SavedLayer[]> {
  const { FS } = await ready;
  const path = '/model.h5';
  FS.writeFile(path, bytes);
  const file = new H5File(path, 'r');
  const model = JSON.parse(attribute(file, 'model_config') as string) as KerasModel;
  const layers = withoutInput(model).map(({ class_name: className, config }): SavedLayer => {
    const group = file.get(`model_weights/${config.name}`) as Group;
    const names = attribute(group, 'weight_names') as string[];
    const weights = names.map((name): Tensor => {
      const { shape, value } = group.get(name) as Dataset;
      return { shape: shape ?? [], values: Float32Array.from(value as Float32Array) };
    });
    return { name: config.name, className, config, weights };
  });
  file.close();
  FS.unlink(path);
  return layers;
}

interface SafetensorsHeader {
  readonly [name: string]: { readonly data_offsets: readonly [number, number] };
}

/** A layer that the test knows of, without weights; those come from a file. */
export type KnownLayer = Pick<SavedLayer, 'className' | 'config'> & {
  readonly shapes?: readonly (readonly number[])[];
};

/**
 * The weights of a saved training (safetensors: the length of a header, the header, floats) in the
 * layers that the lesson is known to have.
 */
export function readSafetensors(bytes: Buffer, known: readonly KnownLayer[]): SavedLayer[] {
  const headerEnd = 8 + Number(bytes.readBigUInt64LE(0));
  const header = JSON.parse(bytes.toString('utf8', 8, headerEnd)) as SafetensorsHeader;
  const weights = Object.entries(header)
    .filter(([name]) => name.startsWith('weights/'))
    .map(([, { data_offsets: offsets }]) => {
      const [from, to] = offsets.map((offset) => headerEnd + offset);
      return new Float32Array(Uint8Array.from(bytes.subarray(from, to)).buffer);
    });
  return known.map(({ shapes = [], ...layer }, index) => ({
    ...layer,
    name: `${layer.className} ${index}`,
    weights: shapes.map((shape) => ({ shape, values: weights.shift() ?? [] })),
  }));
}
