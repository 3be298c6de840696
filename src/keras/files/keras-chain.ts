import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';
import type { JsonRecord } from '../../domain/json.ts';
import { invalidModelFile, isRecord, requireArray, requireRecord } from '../../domain/json.ts';

/** More layers than this are a broken file, not a model for this page. */
const mostLayers = 200;
const deepestNesting = 4;

/** A layer of a file, before it is known whether this page has it. */
export interface KerasLayer {
  readonly className: string;
  readonly config: JsonRecord;
  /** Where a .keras file keeps its weights: layers, sequential, layers, conv2d_1. */
  readonly path: readonly string[];
}

/** Layers one after the other, whatever the file calls the model. */
export interface KerasChain {
  readonly layers: readonly KerasLayer[];
  /** What was left out, in sentences. */
  readonly notes: readonly string[];
}

const modelClasses = ['Sequential', 'Functional', 'Model'];

/** They change images or activations in training alone. */
const trainingOnly =
  /^(Random\w+|GaussianNoise|GaussianDropout|AlphaDropout|ActivityRegularization|AutoContrast|RandAugment)$/;

const unknown = (message: string) => new LabError('model-layer-unknown', message);

function requireLayer(value: unknown) {
  const layer = requireRecord(value, t('The description of a layer'));
  if (typeof layer.class_name !== 'string') {
    throw invalidModelFile(t('A layer of the model file has no class_name.'));
  }
  return {
    className: layer.class_name.split('>').at(-1) ?? '',
    config: isRecord(layer.config) ? layer.config : {},
    content: layer,
  };
}

type RawLayer = ReturnType<typeof requireLayer>;

/** Names of the layers that feed a layer: Keras 2's [["a", 0, 0, {}]] and Keras 3's histories. */
function inboundNames(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) {
    const [name, index] = node as unknown[];
    if (typeof name === 'string' && typeof index === 'number') found.push(name);
    else for (const part of node as unknown[]) inboundNames(part, found);
  } else if (isRecord(node)) {
    if (Array.isArray(node.keras_history)) inboundNames(node.keras_history, found);
    else for (const part of Object.values(node)) inboundNames(part, found);
  }
  return found;
}

const nameOf = ({ config, content }: RawLayer): string => {
  const name = content.name ?? config.name;
  return typeof name === 'string' ? name.slice(0, 100) : '';
};

/** The layers of a functional model in the order of its one path. */
function inOrder(layers: readonly RawLayer[]): RawLayer[] {
  const nodes = layers.map((layer) => ({
    layer,
    fedBy: inboundNames(layer.content.inbound_nodes ?? []),
  }));
  const ordered: RawLayer[] = [];
  let current = nodes.find(({ fedBy }) => fedBy.length === 0);
  while (current && ordered.length <= layers.length) {
    const { layer } = current;
    ordered.push(layer);
    const [next, ...others] = nodes.filter(({ fedBy }) => fedBy.includes(nameOf(layer)));
    if (others.length > 0 || (next && next.fedBy.length > 1)) {
      throw unknown(
        t('The model branches at {layer}: only plain chains can be read.', {
          layer: nameOf(layer),
        }),
      );
    }
    current = next;
  }
  if (ordered.length !== layers.length) {
    throw unknown(
      t('The model is no plain chain of layers: several inputs or paths cannot be read.'),
    );
  }
  return ordered;
}

function rawLayers(model: RawLayer): RawLayer[] {
  const { config } = model.content;
  const list = requireArray(isRecord(config) ? config.layers : config, t('The list of layers'));
  if (list.length > mostLayers) {
    throw invalidModelFile(
      t('The model has {count} layers; {mostLayers} is the limit.', {
        count: list.length,
        mostLayers,
      }),
    );
  }
  const layers = list.map(requireLayer);
  return model.className === 'Sequential' ? layers : inOrder(layers);
}

/** As Keras names the variables of a layer in a file: by its class, counted. */
export const snakeCase = (className: string): string =>
  className
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();

function flatten(model: RawLayer, path: readonly string[], depth: number): KerasChain {
  if (depth > deepestNesting) throw unknown(t('The model has models within models within models.'));
  const seen = new Map<string, number>();
  const notes: string[] = [];
  const layers = rawLayers(model).flatMap((layer, index): readonly KerasLayer[] => {
    const base = snakeCase(layer.className);
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    const place = [...path, 'layers', count === 0 ? base : `${base}_${count}`];
    if (modelClasses.includes(layer.className)) {
      const inner = flatten(layer, place, depth + 1);
      notes.push(...inner.notes);
      return inner.layers.filter(({ className }) => className !== 'InputLayer' || index === 0);
    }
    if (trainingOnly.test(layer.className)) {
      notes.push(
        t('{className} is left out: it works in training alone.', { className: layer.className }),
      );
      return [];
    }
    return [{ className: layer.className, config: layer.config, path: place }];
  });
  if (layers.length > mostLayers) {
    throw invalidModelFile(
      t('The model has {count} layers; {mostLayers} is the limit.', {
        count: layers.length,
        mostLayers,
      }),
    );
  }
  return { layers, notes };
}

/**
 * The layers of a model in the forms of Keras 1 (a bare list), 2, 3 and TensorFlow.js: sequential, or
 * functional where it is a plain chain; models inside it are laid out in line.
 * @throws LabError 'model-file-invalid' or 'model-layer-unknown'.
 */
export function readChain(content: unknown): KerasChain {
  const outer = requireRecord(content, t('The model'));
  const model = isRecord(outer.model_config) ? outer.model_config : outer;
  const { class_name: className } = model;
  if (typeof className !== 'string') {
    throw invalidModelFile(t('This file does not describe a Keras model.'));
  }
  if (!modelClasses.includes(className)) {
    throw unknown(
      t('Only Sequential models and plain chains can be read, not {slice}.', {
        slice: className.slice(0, 60),
      }),
    );
  }
  const input = inputOf(model);
  const chain = flatten(requireLayer(model), [], 0);
  const stated = input === undefined ? [] : [input];
  return { ...chain, layers: [...stated, ...chain.layers] };
}

/** Keras 3 may state the shape once for the whole model. */
function inputOf(model: JsonRecord): KerasLayer | undefined {
  const build = isRecord(model.config) ? model.config.build_input_shape : undefined;
  if (!Array.isArray(build)) return undefined;
  return { className: 'InputLayer', config: { batch_shape: build }, path: [] };
}
