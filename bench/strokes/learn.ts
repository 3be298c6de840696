import type { Random } from '../../src/domain/random/random.ts';
import { createRandom, normal, permutation } from '../../src/domain/random/random.ts';
import type { Group } from '../../src/draw/separation/pair.ts';
import {
  digitHeightOf,
  featureNames,
  groupOf,
  joined,
  pairFeatures,
} from '../../src/draw/separation/pair.ts';
import type { PairNetwork } from '../../src/draw/separation/same-digit.ts';
import type { Approach } from '../../src/draw/separation/trace.ts';
import { approachOf, nearer, traceOf } from '../../src/draw/separation/trace.ts';
import type { PenDigit } from '../reader/pen-strokes.ts';
import type { Row } from './compose.ts';
import { byWriter, composeRow, unfinished, varied } from './compose.ts';

interface Example {
  readonly features: readonly number[];
  readonly same: boolean;
}

interface Known extends Group {
  readonly digit: number;
}

const hiddenUnits = 12;
const step = 0.03;
/** Pairs of different digits that are further apart than this (in heights) teach nothing. */
const farthest = 1.2;

function approachOfGroups(one: Group, other: Group): Approach {
  return one.traces
    .flatMap((a) => other.traces.map((b) => approachOf(a, b)))
    .reduce(nearer, { distance: Infinity, height: 0 });
}

/** All pairs of a row's strokes, and of what they become as strokes of one digit are joined. */
function examplesOf(row: Row, random: Random): Example[] {
  const examples: Example[] = [];
  let groups = row.strokes.flatMap((stroke, index): Known[] => {
    const trace = traceOf(stroke, step);
    return trace ? [{ ...groupOf([trace]), digit: row.digitOf[index] }] : [];
  });
  for (;;) {
    const height = digitHeightOf(groups);
    const pairs = groups.flatMap((one, index) =>
      groups.slice(index + 1).map((other) => ({ one, other, same: one.digit === other.digit })),
    );
    for (const { one, other, same } of pairs) {
      const features = pairFeatures(one, other, approachOfGroups(one, other), height);
      if (same || features[0] <= farthest) examples.push({ features, same });
    }
    const mates = pairs.filter(({ same }) => same);
    if (mates.length === 0) return examples;
    const { one, other } = mates[Math.floor(random() * mates.length)];
    const rest = groups.filter((group) => group !== one && group !== other);
    groups = [...rest, { ...joined(one, other), digit: one.digit }];
  }
}

/** What the network learns from: single digits in several strokes, and rows of digits. */
export function makeExamples(digits: readonly PenDigit[], rows: number, seed: number): Example[] {
  const random = createRandom(seed);
  const pool = [
    ...digits,
    ...digits.map((d) => varied(d, random)),
    ...digits.map((d) => varied(d, random)),
  ];
  const inSeveral = pool.filter(({ strokes }) => strokes.length > 1);
  const several = byWriter([...inSeveral, ...inSeveral.map((d) => unfinished(d, random))]);
  const writers = byWriter(pool);
  const spacing = () => (random() < 0.25 ? -0.12 + 0.22 * random() : 0.1 + 0.9 * random());
  const examples: Example[] = [];
  for (let row = 0; row < rows; row++) {
    examples.push(...examplesOf(composeRow(several, 1, spacing, random), random));
    examples.push(...examplesOf(composeRow(writers, 2 + (row % 3), spacing, random), random));
  }
  return examples;
}

/** Means and deviations of every feature, so that the network learns from like quantities. */
function scalesOf(examples: readonly Example[]) {
  return featureNames.map((_, index) => {
    const mean = examples.reduce((sum, { features }) => sum + features[index], 0) / examples.length;
    const square = examples.reduce((sum, { features }) => sum + (features[index] - mean) ** 2, 0);
    return { mean, deviation: Math.sqrt(square / examples.length) || 1 };
  });
}

/**
 * Trains the network by Adam on shuffled batches of 64, its rate falling to 0, and folds the scaling of
 * the features into its weights.
 */
export function learnPairs(
  examples: readonly Example[],
  epochs: number,
  seed: number,
): PairNetwork {
  const random = createRandom(seed);
  const scales = scalesOf(examples);
  const inputs = featureNames.length;
  const size = hiddenUnits * (inputs + 2) + 1;
  const weights = Float64Array.from({ length: size }, (_, at) =>
    at < hiddenUnits * inputs ? normal(random) * Math.sqrt(2 / inputs) : 0,
  );
  for (let unit = 0; unit < hiddenUnits; unit++) {
    weights[hiddenUnits * (inputs + 1) + unit] = normal(random) * Math.sqrt(1 / hiddenUnits);
  }
  const scaled = examples.map(({ features, same }) => ({
    values: Float64Array.from(
      features,
      (value, at) => (value - scales[at].mean) / scales[at].deviation,
    ),
    target: same ? 1 : 0,
  }));
  trainByAdam(weights, scaled, inputs, epochs, random);
  return folded(weights, inputs, scales);
}

interface Scaled {
  readonly values: Float64Array;
  readonly target: number;
}

/** Adds the gradient of one example's cross-entropy. */
function addGradient(
  weights: Float64Array,
  { values, target }: Scaled,
  gradient: Float64Array,
): void {
  const inputs = values.length;
  const biases = hiddenUnits * inputs;
  const outputs = biases + hiddenUnits;
  const active = new Float64Array(hiddenUnits);
  let sum = weights[outputs + hiddenUnits];
  for (let unit = 0; unit < hiddenUnits; unit++) {
    let value = weights[biases + unit];
    for (let at = 0; at < inputs; at++) value += weights[unit * inputs + at] * values[at];
    active[unit] = Math.max(0, value);
    sum += active[unit] * weights[outputs + unit];
  }
  const wrong = 1 / (1 + Math.exp(-sum)) - target;
  gradient[outputs + hiddenUnits] += wrong;
  for (let unit = 0; unit < hiddenUnits; unit++) {
    gradient[outputs + unit] += wrong * active[unit];
    if (active[unit] === 0) continue;
    const back = wrong * weights[outputs + unit];
    gradient[biases + unit] += back;
    for (let at = 0; at < inputs; at++) gradient[unit * inputs + at] += back * values[at];
  }
}

function trainByAdam(
  weights: Float64Array,
  examples: readonly Scaled[],
  inputs: number,
  epochs: number,
  random: Random,
): void {
  const batch = 64;
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  const gradient = new Float64Array(weights.length);
  const steps = epochs * Math.ceil(examples.length / batch);
  let taken = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = permutation(examples.length, random);
    for (let start = 0; start < order.length; start += batch) {
      gradient.fill(0);
      const chosen = order.subarray(start, start + batch);
      for (const index of chosen) addGradient(weights, examples[index], gradient);
      taken++;
      const rate =
        (0.003 * (1 - taken / steps) * Math.sqrt(1 - 0.999 ** taken)) / (1 - 0.9 ** taken);
      for (let at = 0; at < weights.length; at++) {
        const decay = at < hiddenUnits * inputs ? 1e-4 * weights[at] : 0;
        const slope = gradient[at] / chosen.length + decay;
        first[at] += 0.1 * (slope - first[at]);
        second[at] += 0.001 * (slope * slope - second[at]);
        weights[at] -= (rate * first[at]) / (Math.sqrt(second[at]) + 1e-8);
      }
    }
  }
}

const rounded = (value: number): number => Number(value.toPrecision(5));

function folded(
  weights: Float64Array,
  inputs: number,
  scales: readonly { readonly mean: number; readonly deviation: number }[],
): PairNetwork {
  const biases = hiddenUnits * inputs;
  const outputs = biases + hiddenUnits;
  const units = Array.from({ length: hiddenUnits }, (_, unit) => unit);
  const hidden = units.map((unit) =>
    scales.map(({ deviation }, at) => weights[unit * inputs + at] / deviation),
  );
  const hiddenBias = units.map(
    (unit) =>
      weights[biases + unit] -
      hidden[unit].reduce((sum, value, at) => sum + value * scales[at].mean, 0),
  );
  return {
    hidden: hidden.map((row) => row.map(rounded)),
    hiddenBias: hiddenBias.map(rounded),
    output: units.map((unit) => rounded(weights[outputs + unit])),
    outputBias: rounded(weights[outputs + hiddenUnits]),
  };
}
