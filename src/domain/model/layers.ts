/** Short makers for layer specs with Keras's defaults, so that a lesson reads like its model. */
export { activation } from '../layers/activation.ts';
export { batchNormalization } from '../layers/batch-normalization.ts';
export { conv2d } from '../layers/conv2d.ts';
export { dense } from '../layers/dense.ts';
export { dropout } from '../layers/dropout.ts';
export { flatten } from '../layers/flatten.ts';
export { leakyRelu } from '../layers/leaky-relu.ts';
export { averagePooling2d, maxPooling2d } from '../layers/pooling2d.ts';
