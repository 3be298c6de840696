/**
 * NumPy's legacy generator: `np.random.RandomState(seed)`, a Mersenne Twister (MT19937, Matsumoto and
 * Nishimura 1998). scikit-learn's train_test_split shuffles with it, so its splits can be had exactly.
 */

const stateSize = 624;
const shiftSize = 397;
const upperBit = 0x8000_0000;
const lowerBits = 0x7fff_ffff;
const twistMatrix = 0x9908_b0df;

/** A generator of uniform 32-bit integers. */
export type RandomBits = () => number;

function seededState(seed: number): Uint32Array {
  const state = new Uint32Array(stateSize);
  state[0] = seed;
  for (let at = 1; at < stateSize; at++) {
    const before = state[at - 1]!;
    state[at] = Math.imul(before ^ (before >>> 30), 1812433253) + at;
  }
  return state;
}

/** Turns the state into the next 624 words, in place. */
function twist(state: Uint32Array): void {
  for (let at = 0; at < stateSize; at++) {
    const word = (state[at]! & upperBit) | (state[(at + 1) % stateSize]! & lowerBits);
    const mixed = (word >>> 1) ^ (word & 1 ? twistMatrix : 0);
    state[at] = state[(at + shiftSize) % stateSize]! ^ mixed;
  }
}

function temper(word: number): number {
  let bits = word ^ (word >>> 11);
  bits ^= (bits << 7) & 0x9d2c_5680;
  bits ^= (bits << 15) & 0xefc6_0000;
  return (bits ^ (bits >>> 18)) >>> 0;
}

/** The bits of `RandomState(seed)`, 0 <= seed < 2^32. */
export function mersenneTwister(seed: number): RandomBits {
  const state = seededState(seed);
  let next = stateSize;
  return () => {
    if (next === stateSize) {
      twist(state);
      next = 0;
    }
    return temper(state[next++]!);
  };
}

/** Uniform in 0..largest: draws bits under the smallest mask and rejects what is too large. */
export function boundedInteger(bits: RandomBits, largest: number): number {
  if (largest === 0) return 0;
  const mask = 0xffff_ffff >>> Math.clz32(largest);
  for (;;) {
    const value = (bits() & mask) >>> 0;
    if (value <= largest) return value;
  }
}

/** `RandomState(seed).permutation(count)`: the numbers 0..count-1, shuffled from the end. */
export function numpyPermutation(seed: number, count: number): Uint32Array {
  const bits = mersenneTwister(seed);
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = boundedInteger(bits, last);
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
  return order;
}
