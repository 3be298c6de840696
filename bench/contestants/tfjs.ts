import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-webgpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Experiment } from '../../src/domain/experiment.ts';
import { scaleImages } from '../../src/domain/scaling.ts';
import { buildModel } from '../../src/tf/layers-model.ts';
import { syntheticData } from '../networks.ts';
import type { MakeContestant } from './contestant.ts';

const stepsOfData = 64;

/** TensorFlow.js's optimizers by their names: what a tutorial would write. */
const stockOptimizers = {
  adam: () => tf.train.adam(0.001),
  rmsprop: () => tf.train.rmsprop(0.001),
  sgd: () => tf.train.sgd(0.01),
};

function stockModel(experiment: Experiment): tf.LayersModel {
  const { model } = buildModel(experiment.model);
  model.compile({
    optimizer: stockOptimizers[experiment.optimizer.kind](),
    loss: experiment.loss.kind,
    metrics: ['accuracy'],
  });
  return model;
}

async function makeStock(backend: string, experiment: Experiment) {
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no ${backend} here.`);
  await tf.ready();
  const data = syntheticData(experiment, stepsOfData);
  const { train, scaler, classes } = data;
  const shape = [train.count, ...experiment.model.inputShape];
  const inputs = tf.tensor(scaleImages(train.pixels, scaler), shape);
  const indices = tf.tensor1d(Int32Array.from(train.labels), 'int32');
  const sparse = experiment.loss.kind === 'sparseCategoricalCrossentropy';
  const targets = sparse ? indices.toFloat() : tf.oneHot(indices, classes);
  const model = stockModel(experiment);
  return {
    longestRun: stepsOfData,
    async run(steps: number) {
      const count = steps * experiment.batchSize;
      const [x, y] = [inputs.slice(0, count), targets.slice(0, count)];
      await model.fit(x, y, { epochs: 1, batchSize: experiment.batchSize, verbose: 0 });
      await model.trainableWeights[0].read().data();
      tf.dispose([x, y]);
    },
    dispose() {
      tf.dispose([inputs, indices, targets]);
      model.dispose();
    },
  };
}

/** Stock TensorFlow.js on its WebGPU backend and its own device: `compile` and `fit`. */
export const makeTfjs: MakeContestant = (experiment) => makeStock('webgpu', experiment);

/** Stock TensorFlow.js on WebAssembly, with SIMD and threads where the browser has them. */
export const makeWasm: MakeContestant = (experiment) => {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainWasm,
    'tfjs-backend-wasm-simd.wasm': simdWasm,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedWasm,
  });
  return makeStock('wasm', experiment);
};
