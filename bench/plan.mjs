// Who competes on which network, and for how long.

import shared from '../src/benchmark/plan.json' with { type: 'json' };

/**
 * `entrants`: WebAssembly of TensorFlow.js cannot train convolutions; the jax-js models are written for
 * dropout and pooling. `withoutWebgpu`: the processor with all threads and with one, and what
 * TensorFlow.js has; over the larger convolutions its plain JavaScript takes minutes a step. `slow`: a
 * step of stock TensorFlow.js takes these networks half a minute on a software adapter.
 */
const { entrants, withoutWebgpu, slow, efforts } = shared;
const { full, quick } = efforts;

const list = (text) => text?.split(',').map((part) => part.trim());

/** The networks that were asked for, or all. */
export function networkList({ networks }) {
  const names = list(networks) ?? Object.keys(entrants);
  const unknown = names.find((name) => !entrants[name]);
  if (unknown !== undefined) throw new Error(`There is no network ${unknown}; there are a to h.`);
  return names;
}

const isSlow = (side, name) => slow[side]?.includes(name) ?? false;

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
  const ours = ['app', 'engine', 'processor', 'oneThread'];
  const asked = ({ side }) => list(options.only)?.includes(side) ?? true;
  // `app`: what the page does of itself with a run on the engine.
  const app = networkList(options).map((name) => ({ side: 'app', name }));
  return [...app.filter(asked), ...pairs(options)]
    .filter(({ side, name }) => ours.includes(side) || (side !== 'jax' && dense.includes(name)))
    .sort((one, other) => one.name.localeCompare(other.name));
}
