import { t } from '../../../domain/language.ts';
import { LabError } from '../../../domain/failure.ts';
import { invalidModelFile } from '../../../domain/json.ts';
import type { OnnxGraph, OnnxInput, OnnxNode, OnnxTensor } from './onnx-file.ts';

const unknown = (message: string) => new LabError('model-layer-unknown', message);

export interface OnnxChain {
  readonly input: OnnxInput;
  /** From the input to the output, one after the other. */
  readonly nodes: readonly OnnxNode[];
  /** A constant of a node's inputs; undefined where the input is computed. */
  readonly constant: (name: string | undefined) => OnnxTensor | undefined;
}

/** Constants, and what is only another name for one. */
function constantsOf(graph: OnnxGraph): Map<string, OnnxTensor> {
  const constants = new Map(graph.tensors);
  for (const { op, inputs, outputs, attributes } of graph.nodes) {
    const [input = ''] = inputs;
    const [output] = outputs;
    const tensor = op === 'Constant' ? attributes.get('value')?.tensor : constants.get(input);
    const same = op === 'Constant' || op === 'Identity' || op === 'Cast';
    if (same && tensor && output !== undefined) constants.set(output, tensor);
  }
  return constants;
}

/**
 * The one way from the input to the output.
 * @throws LabError 'model-layer-unknown' for several inputs, outputs or paths.
 */
export function chainOf(graph: OnnxGraph): OnnxChain {
  const constants = constantsOf(graph);
  const inputs = graph.inputs.filter(({ name }) => !constants.has(name));
  const [input] = inputs;
  if (!input || inputs.length !== 1) {
    throw unknown(
      t('The model has {count} inputs; one picture is what can be read here.', {
        count: inputs.length,
      }),
    );
  }
  const readers = new Map<string, OnnxNode[]>();
  for (const node of graph.nodes) {
    for (const name of new Set(node.inputs)) {
      const all = readers.get(name);
      if (all) all.push(node);
      else readers.set(name, [node]);
    }
  }
  const nodes: OnnxNode[] = [];
  let at = input.name;
  while (!graph.outputs.includes(at)) {
    // "view(size(0), -1)" asks for the shape of what it reshapes.
    const [next, ...others] = (readers.get(at) ?? []).filter(({ op }) => op !== 'Shape');
    const output = next?.outputs[0];
    if (others.length > 0) {
      throw unknown(t('The model branches behind {at}: only chains can be read.', { at }));
    }
    if (!next || output === undefined) {
      throw invalidModelFile(t('The model’s output depends on no input.'));
    }
    nodes.push(next);
    at = output;
    if (nodes.length > graph.nodes.length) throw invalidModelFile(t('The model runs in a circle.'));
  }
  return { input, nodes, constant: (name) => constants.get(name ?? '') };
}
