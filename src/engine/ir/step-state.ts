import type { OptimizerSpec } from '../../domain/model/model.ts';

/** The State struct of state.wgsl, as the page writes it. */
export interface StepState {
  readonly step: number;
  readonly position: number;
  readonly samples: number;
  readonly seed: number;
  readonly learningRate: number;
}

/** Byte offsets in the struct. */
export const stateOffsets = { position: 4, learningRate: 16 } as const;

/** The struct's bytes. Adam's powers are multiplied up in f32 exactly as the loss kernel does. */
export function packState(state: StepState, optimizer: OptimizerSpec | null): ArrayBuffer {
  const bytes = new ArrayBuffer(32);
  const words = new Uint32Array(bytes);
  words.set([state.step, state.position, state.samples, state.seed]);
  const floats = new Float32Array(bytes);
  floats[4] = state.learningRate;
  floats[5] = optimizer?.kind === 'adam' ? powerOf(optimizer.beta1, state.step) : 1;
  floats[6] = optimizer?.kind === 'adam' ? powerOf(optimizer.beta2, state.step) : 1;
  return bytes;
}

/** base ^ exponent by repeated f32 multiplication; 0 where a GPU would flush it to 0. */
function powerOf(base: number, exponent: number): number {
  const factor = Math.fround(base);
  let power = 1;
  for (let step = 0; step < exponent && power > 1.2e-38; step++) {
    power = Math.fround(power * factor);
  }
  return power;
}
