// Who competes on which network, and for how long.

/** WebAssembly cannot train convolutions; the jax-js models are written for dropout and pooling. */
const entrants = {
  a: ['engine', 'tfjs', 'wasm'],
  b: ['engine', 'tfjs', 'wasm'],
  c: ['engine', 'tfjs', 'wasm', 'jax'],
  d: ['engine', 'tfjs'],
  e: ['engine', 'tfjs', 'jax'],
  f: ['engine', 'tfjs'],
};

/** A step of stock TensorFlow.js takes these networks half a minute on a software adapter. */
const slow = [
  ['tfjs', 'd'],
  ['tfjs', 'f'],
];

const full = { blockMs: 1500, blocks: 5, budgetMs: 60_000 };
const quick = { blockMs: 400, blocks: 3, budgetMs: 6000 };

const list = (text) => text?.split(',').map((part) => part.trim());

export function plan(options) {
  const names = list(options.networks) ?? Object.keys(entrants);
  const sides = list(options.only);
  const effort = options.quick ? quick : full;
  return names.flatMap((name) => {
    if (!entrants[name]) throw new Error(`There is no network ${name}; there are a to f.`);
    return entrants[name]
      .filter((side) => sides?.includes(side) ?? true)
      .filter((side) => !options.quick || !slow.some(([s, n]) => s === side && n === name))
      .map((side) => ({ side, name, effort }));
  });
}
