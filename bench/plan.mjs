// Who competes on which network, and for how long.

/** WebAssembly cannot train convolutions; the jax-js models are written for dropout and pooling. */
const entrants = {
  a: ['engine', 'tfjs', 'wasm'],
  b: ['engine', 'tfjs', 'wasm'],
  c: ['engine', 'tfjs', 'wasm', 'jax'],
  d: ['engine', 'tfjs'],
  e: ['engine', 'tfjs', 'jax'],
  f: ['engine', 'tfjs'],
  g: ['engine', 'tfjs'],
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
  if (unknown !== undefined) throw new Error(`There is no network ${unknown}; there are a to g.`);
  return names;
}

const isSlow = (side, name) => slow.some(([s, n]) => s === side && n === name);

const pairs = (options) =>
  networkList(options).flatMap((name) =>
    entrants[name]
      .filter((side) => list(options.only)?.includes(side) ?? true)
      .map((side) => ({ side, name })),
  );

export function plan(options) {
  const effort = options.quick ? quick : full;
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
  return pairs(options).filter(
    ({ side, name }) => side === 'engine' || (side !== 'jax' && dense.includes(name)),
  );
}
