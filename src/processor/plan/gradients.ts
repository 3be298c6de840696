import type { ClippingSpec } from '../../domain/experiment/clipping.ts';
import type { ParameterBlock } from '../../engine/ir/parameters.ts';
import type { Address, MemoryPlan } from '../machine/memory.ts';
import type { Operation } from './operations.ts';
import { operation, Words } from './operations.ts';
import { panelColumns } from './panels.ts';

/** Floats of one item (CHUNK of native/gradients.c), and what one costs. */
const chunk = 4096;
const floatCost = 4;

export interface GradientFields {
  /** 0 where no weight decays. */
  readonly decay: number;
  readonly clipping: ClippingSpec | null;
  readonly floats: number;
  /** Blocks with a kernel, which a bias ends. */
  readonly kernels: readonly ParameterBlock[];
  readonly weights: Address;
  readonly gradients: Address;
  readonly metrics: Address;
}

/** Between the backward pass and the optimizer: what decays and what is clipped. */
export function gradientOperations(memory: MemoryPlan, fields: GradientFields): Operation[] {
  return [...decayOperations(memory, fields), ...clipOperations(memory, fields)];
}

const panelsOf = ({ columns }: ParameterBlock) => Math.ceil(columns / panelColumns);

function decayOperations(memory: MemoryPlan, fields: GradientFields): Operation[] {
  const { decay, kernels, weights, gradients, metrics } = fields;
  if (decay === 0) return [];
  const count = kernels.reduce((sum, place) => sum + panelsOf(place), 0);
  const squares = memory.floats(count);
  let before = 0;
  const decays = kernels.map((place) => {
    const { offset, rows, columns } = place;
    const words = new Words()
      .whole(weights + 4 * offset, gradients + 4 * offset, rows, columns)
      .real(decay)
      .whole(squares + 4 * before);
    before += panelsOf(place);
    return operation('weight decay', 'decay', rows * panelColumns * floatCost, words);
  });
  const words = new Words().whole(squares, count).real(decay).whole(metrics);
  return [...decays, operation('weight decay', 'penalty', count, words)];
}

function clipOperations(memory: MemoryPlan, fields: GradientFields): Operation[] {
  const { clipping, floats, gradients } = fields;
  if (!clipping) return [];
  const squares = memory.floats(Math.ceil(floats / chunk));
  const scale = memory.floats(1);
  const cost = Math.min(chunk, floats) * floatCost;
  const clip = (kind: 'clipValue' | 'squares' | 'gradientNorm' | 'clipNorm') =>
    operation(
      'clip gradients',
      kind,
      kind === 'gradientNorm' ? 1 : cost,
      new Words().whole(gradients, floats).real(clipping.limit).whole(squares, scale),
    );
  return clipping.kind === 'value'
    ? [clip('clipValue')]
    : [clip('squares'), clip('gradientNorm'), clip('clipNorm')];
}
