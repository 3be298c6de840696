/** Running means of an epoch at a moment of it: Keras's, which start anew with every epoch. */
export interface RunningPoint {
  /** Epochs done, with the fraction of the present one. */
  readonly epochs: number;
  /** The epoch, from 1, and how many samples of it the means are of. */
  readonly epoch: number;
  readonly samples: number;
  readonly loss: number;
  readonly accuracy: number;
}

/** What the steps between two reports measured by themselves, in the middle of them. */
export interface TracePoint {
  readonly x: number;
  readonly loss: number;
  readonly accuracy: number;
}

/**
 * The steps behind running means, as one line that never restarts: between two reports of an epoch
 * lies (mean × samples after − mean × samples before) ÷ samples between.
 */
export function stepTrace(points: readonly RunningPoint[]): TracePoint[] {
  return points.map((point, index) => {
    const previous = points[index - 1];
    const before = previous?.epoch === point.epoch ? previous : null;
    const samples = point.samples - (before?.samples ?? 0);
    const since = before?.epochs ?? point.epoch - 1;
    const between = (key: 'loss' | 'accuracy') =>
      before && samples > 0
        ? (point[key] * point.samples - before[key] * before.samples) / samples
        : point[key];
    return {
      x: (since + point.epochs) / 2,
      // Differences of rounded means may pass what a loss or an accuracy can be by a hair.
      loss: Math.max(0, between('loss')),
      accuracy: Math.min(1, Math.max(0, between('accuracy'))),
    };
  });
}

/**
 * At most `capacity` points that keep the shape of a line: of each stretch the lowest and the
 * highest stay, and the first and the last of all.
 */
export function thinLine(
  xs: readonly number[],
  ys: readonly number[],
  capacity: number,
): readonly [xs: number[], ys: number[]] {
  const count = xs.length;
  if (count <= Math.max(4, capacity)) return [[...xs], [...ys]];
  const stretches = Math.max(1, Math.floor((capacity - 2) / 2));
  const kept = [0];
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = 1 + Math.floor((stretch * (count - 2)) / stretches);
    const to = 1 + Math.floor(((stretch + 1) * (count - 2)) / stretches);
    let [low, high] = [from, from];
    for (let at = from; at < to; at++) {
      const y = ys[at]!;
      if (y < ys[low]!) low = at;
      if (y > ys[high]!) high = at;
    }
    kept.push(Math.min(low, high));
    if (low !== high) kept.push(Math.max(low, high));
  }
  kept.push(count - 1);
  return [kept.map((at) => xs[at]!), kept.map((at) => ys[at]!)];
}
