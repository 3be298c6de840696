import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-webgpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Contestant, MakeContestant } from '../../src/benchmark/contestant.ts';
import { stepsOfStock, syntheticData } from '../../src/benchmark/networks.ts';
import type { Experiment } from '../../src/domain/experiment/experiment.ts';
import { stockTraining } from '../../src/tf/stock/stock-training.ts';

async function makeStock(
  backend: string,
  experiment: Experiment,
  tests: number,
): Promise<Contestant> {
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no ${backend} here.`);
  await tf.ready();
  return stockTraining(experiment, syntheticData(experiment, stepsOfStock, tests));
}

/** Stock TensorFlow.js on its WebGPU backend and its own device: `compile` and `fit`. */
export const makeTfjs: MakeContestant = (experiment, tests) =>
  makeStock('webgpu', experiment, tests);

/** Stock TensorFlow.js where there is no WebGPU: on WebGL, and in plain JavaScript. */
export const makeWebgl: MakeContestant = (experiment, tests) =>
  makeStock('webgl', experiment, tests);
export const makeCpu: MakeContestant = (experiment, tests) => makeStock('cpu', experiment, tests);

/** Stock TensorFlow.js on WebAssembly, with SIMD and threads where the browser has them. */
export const makeWasm: MakeContestant = (experiment, tests) => {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainWasm,
    'tfjs-backend-wasm-simd.wasm': simdWasm,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedWasm,
  });
  return makeStock('wasm', experiment, tests);
};
