import { argmax } from './argmax.ts';

/** One wrong prediction. */
export interface ConfidentError {
  /** Row of the outputs. */
  readonly index: number;
  readonly truth: number;
  readonly predicted: number;
  /** What the network gave the class that it chose. */
  readonly predictedProbability: number;
  /** What it gave the right one. */
  readonly truthProbability: number;
  /** predictedProbability - truthProbability: how sure it was of being wrong. */
  readonly margin: number;
}

function errorAt(
  outputs: Float32Array,
  labels: ArrayLike<number>,
  classes: number,
  index: number,
): ConfidentError {
  const predicted = argmax(outputs, index * classes, classes);
  const truth = labels[index]!;
  const predictedProbability = outputs[index * classes + predicted]!;
  const truthProbability = outputs[index * classes + truth]!;
  return {
    index,
    truth,
    predicted,
    predictedProbability,
    truthProbability,
    // In single precision, as NumPy subtracts float32 arrays: near ties order alike.
    margin: Math.fround(predictedProbability - truthProbability),
  };
}

/**
 * Every wrong prediction, the most confident first; equal margins stay in the order of the samples.
 * `outputs` is [count, classes]. The first six are what document 003 shows.
 */
export function confidentErrors(
  outputs: Float32Array,
  labels: ArrayLike<number>,
  classes: number,
): ConfidentError[] {
  const errors: ConfidentError[] = [];
  for (let index = 0; index < labels.length; index++) {
    const error = errorAt(outputs, labels, classes, index);
    if (error.predicted !== error.truth) errors.push(error);
  }
  return errors.sort((left, right) => right.margin - left.margin || left.index - right.index);
}
