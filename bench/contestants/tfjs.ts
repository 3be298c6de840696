import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-webgpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Experiment } from '../../src/domain/experiment/experiment.ts';
import { scaleImages } from '../../src/domain/data/scaling.ts';
import type { TrainingData } from '../../src/training/network.ts';
import type { SplitImages } from '../../src/training/split-images.ts';
import { syntheticData } from '../networks.ts';
import type { Contestant, MakeContestant } from './contestant.ts';
import { stockModel } from './stock-model.ts';

const stepsOfData = 64;

function tensorsOf(images: SplitImages, experiment: Experiment, { scaler, classes }: TrainingData) {
  return tf.tidy(() => {
    const shape = [images.count, ...experiment.model.inputShape];
    const inputs = tf.tensor(scaleImages(images.set.pixels, scaler), shape);
    const indices = tf.tensor1d(Int32Array.from(images.labels), 'int32');
    const sparse = experiment.loss.kind === 'sparseCategoricalCrossentropy';
    return { inputs, targets: sparse ? indices.toFloat() : tf.oneHot(indices, classes) };
  });
}

async function makeStock(
  backend: string,
  experiment: Experiment,
  tests: number,
): Promise<Contestant> {
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no ${backend} here.`);
  await tf.ready();
  const data = syntheticData(experiment, stepsOfData, tests);
  const { inputs, targets } = tensorsOf(data.train, experiment, data);
  const test = tensorsOf(data.test, experiment, data);
  const model = stockModel(experiment);
  const { batchSize } = experiment;
  return {
    longestRun: stepsOfData,
    async run(steps) {
      const count = steps * batchSize;
      const [x, y] = [inputs.slice(0, count), targets.slice(0, count)];
      await model.fit(x, y, { epochs: 1, batchSize, verbose: 0 });
      await model.trainableWeights[0].read().data();
      tf.dispose([x, y]);
    },
    async evaluate() {
      const results = model.evaluate(test.inputs, test.targets, { batchSize: 128 });
      await Promise.all([results].flat().map((result) => result.data()));
      tf.dispose(results);
    },
    dispose() {
      tf.dispose([inputs, targets, test.inputs, test.targets]);
      model.dispose();
    },
  };
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
