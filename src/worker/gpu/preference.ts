import type { Experiment } from '../../domain/experiment/experiment.ts';
import { flopsForward, flopsPerStep } from '../../domain/model/flops.ts';
import type { ModelSpec } from '../../domain/model/model.ts';
import type { BackendName } from '../../training/network.ts';
import type { BackendChoice, BackendInfo } from '../protocol/protocol.ts';

/** A backend to try, and where it is not worth trying at all. */
export interface Candidate {
  readonly backend: BackendName;
  /** Only where WebGL is a graphics processor's: software WebGL is slower than the processor itself. */
  readonly onHardware?: true;
  /** Only for trainings whose products outweigh the hundreds of calls that a step takes there. */
  readonly heavy?: true;
}

/**
 * From the fastest on. TensorFlow.js on WebGPU is for what the engine cannot compile; plain JavaScript
 * is left for what nothing else can carry.
 */
const automatic: readonly Candidate[] = [
  { backend: 'engine' },
  { backend: 'webgl', onHardware: true, heavy: true },
  { backend: 'processor' },
  { backend: 'webgpu' },
  { backend: 'webgl', onHardware: true },
  { backend: 'cpu' },
];

/** What is tried for a choice: first what was asked for, then what is left of the automatic order. */
export function candidatesFor(choice: BackendChoice): readonly Candidate[] {
  if (choice === 'auto') return automatic;
  const rest = automatic.filter(
    ({ backend, heavy }) => backend !== choice && backend !== 'engine' && !heavy,
  );
  return [{ backend: choice }, ...rest];
}

/**
 * A step of TensorFlow.js is one to four hundred WebGL calls, some 30 to 100 ms whatever they compute.
 * The processor's products run at 20 to 40 GFLOP/s a thread (bench/results), so that below this many
 * operations a thread it is done before WebGL would be.
 */
const webglPays = 5e9; // floating point operations of a step and thread

/** Whether a training is heavy enough for WebGL on a graphics processor. */
export function isHeavy({ model, batchSize }: Experiment, threads: number): boolean {
  return flopsPerStep(model, batchSize) / threads > webglPays;
}

/** Floating point operations for which a software adapter takes as long as making a network does. */
const worthwhile = 1e8;

/**
 * Whether the processor itself measures so many images sooner than the network that has them: where
 * the engine's adapter is a processor that plays a graphics processor, several times so.
 */
export function isFasterBeside(
  { backend, software }: Pick<BackendInfo, 'backend' | 'software'>,
  model: ModelSpec,
  count: number,
): boolean {
  return backend === 'engine' && software && count * flopsForward(model) > worthwhile;
}
