import type { Experiment } from '../domain/experiment/experiment.ts';

export const sides = [
  'engine',
  'processor',
  'oneThread',
  'tfjs',
  'wasm',
  'webgl',
  'cpu',
  'jax',
] as const;
export type Side = (typeof sides)[number];

/** One implementation, ready to train one network on data of its own. */
export interface Contestant {
  /** Most steps that one call of `run` may ask for. */
  readonly longestRun: number;
  /** What a run needs and a step does not, e.g. a new order of the images. Not timed. */
  rewind?(): void;
  /** Trains so many steps and resolves when the device has finished them. */
  run(steps: number): Promise<void>;
  /** Loss and accuracy on all test images of its data, once. */
  evaluate?(): Promise<void>;
  /** Milliseconds a step that each call into it took so far, where it keeps count. */
  readonly scriptMs?: readonly number[];
  dispose(): void;
}

/** `tests` is how many images `evaluate` measures. */
export type MakeContestant = (experiment: Experiment, tests: number) => Promise<Contestant>;
