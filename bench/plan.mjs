// Who competes on which network, and for how long.

/** WebAssembly cannot train convolutions; the jax-js models are written for dropout and pooling. */
const entrants = {
  a: ['engine', 'tfjs', 'wasm', 'processor'],
  b: ['engine', 'tfjs', 'wasm', 'processor'],
  c: ['engine', 'tfjs', 'wasm', 'jax', 'processor'],
  d: ['engine', 'tfjs', 'processor'],
  e: ['engine', 'tfjs', 'jax', 'processor'],
  f: ['engine', 'tfjs', 'processor'],
  g: ['engine', 'tfjs', 'processor'],
  h: ['engine', 'tfjs', 'processor'],
};

/**
 * Without WebGPU: the processor with all threads and with one, and what TensorFlow.js has. Over the
 * larger convolutions its plain JavaScript takes minutes a step.
 */
const withoutWebgpu = {
  a: ['processor', 'oneThread', 'wasm', 'webgl', 'cpu'],
  b: ['processor', 'oneThread', 'wasm', 'webgl', 'cpu'],
  c: ['processor', 'oneThread', 'wasm', 'webgl', 'cpu'],
  d: ['processor', 'oneThread'],
  e: ['processor', 'oneThread'],
  f: ['processor', 'oneThread'],
  g: ['processor', 'oneThread'],
  h: ['processor', 'oneThread', 'webgl', 'cpu'],
};

/** A step of stock TensorFlow.js takes these networks half a minute on a software adapter. */
const slow = [
  ['tfjs', 'd'],
  ['tfjs', 'f'],
];

const full = { blockMs: 1500, blocks: 5, budgetMs: 60_000 };
const quick = { blockMs: 400, blocks: 3, budgetMs: 6000 };

const list = (text) => text?.split(',').map((part) => part.trim());

/** The networks that were asked for, or all. */
export function networkList({ networks }) {
  const names = list(networks) ?? Object.keys(entrants);
  const unknown = names.find((name) => !entrants[name]);
  if (unknown !== undefined) throw new Error(`There is no network ${unknown}; there are a to h.`);
  return names;
}

const isSlow = (side, name) => slow.some(([s, n]) => s === side && n === name);

const pairs = (options) =>
  networkList(options).flatMap((name) =>
    (options.processor ? withoutWebgpu : entrants)[name]
      .filter((side) => list(options.only)?.includes(side) ?? true)
      .map((side) => ({ side, name })),
  );

/** Networks whose documented training is run as a whole with one thread. */
export const wholeTrainings = ['a', 'b'];

/** Whose evaluation of 10,000 images is timed without WebGPU. */
export const evaluatedWithoutWebgpu = {
  sides: ['processor', 'oneThread', 'wasm'],
  networks: ['a', 'b', 'c', 'h'],
};

export function plan(options) {
  const effort = options.quick || options.processor ? quick : full;
  return pairs(options)
    .filter(({ side, name }) => !options.quick || !isSlow(side, name))
    .map((pair) => ({ ...pair, effort }));
}

/**
 * The jax-js models have no evaluation of their own, and over the convolutions TensorFlow.js takes
 * longer than a page may be silent.
 */
export function evaluationPlan(options) {
  const dense = ['a', 'b', 'c'];
  const ours = ['engine', 'processor', 'oneThread'];
  return pairs(options).filter(
    ({ side, name }) => ours.includes(side) || (side !== 'jax' && dense.includes(name)),
  );
}
