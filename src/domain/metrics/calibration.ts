/**
 * Whether a network is as often right as it is sure: reliability by bins (Guo and others, 2017), the
 * expected calibration error, temperature, and what it gains when it may keep silent.
 */

/** Answers of a network: shares that add up to 1, [count, classes], and the right classes. */
export interface Answers {
  readonly shares: Float32Array;
  readonly labels: Uint8Array;
  readonly classes: number;
}

/** For each image, how sure the network was of what it said, and whether that was right. */
export interface Certainties {
  readonly sure: Float64Array;
  readonly right: Uint8Array;
}

/**
 * Certainties at a temperature: shares are raised to 1 / temperature and divided by their sum, as if
 * the logits had been divided by it. 1 leaves them; above 1 the network is less sure of everything.
 */
export function certaintiesAt(
  { shares, labels, classes }: Answers,
  temperature: number,
): Certainties {
  const sure = new Float64Array(labels.length);
  const right = new Uint8Array(labels.length);
  for (let row = 0; row < labels.length; row++) {
    const from = row * classes;
    let best = 0;
    for (let at = 1; at < classes; at++) if (shares[from + at]! > shares[from + best]!) best = at;
    const top = shares[from + best]!;
    let sum = 0;
    for (let at = 0; at < classes; at++) sum += (shares[from + at]! / top) ** (1 / temperature);
    sure[row] = 1 / sum;
    right[row] = best === labels[row] ? 1 : 0;
  }
  return { sure, right };
}

export interface ReliabilityBin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Means over its images; 0 where it has none. */
  readonly sure: number;
  readonly right: number;
}

/** Images by how sure the network was, in bins of one width. */
export function reliability({ sure, right }: Certainties, bins = 10): readonly ReliabilityBin[] {
  const counts = new Float64Array(bins);
  const sums = new Float64Array(bins);
  const rights = new Float64Array(bins);
  sure.forEach((value, row) => {
    const bin = Math.min(bins - 1, Math.floor(value * bins));
    counts[bin]!++;
    sums[bin]! += value;
    rights[bin]! += right[row]!;
  });
  return Array.from(counts, (count, bin) => ({
    low: bin / bins,
    high: (bin + 1) / bins,
    count,
    sure: count > 0 ? sums[bin]! / count : 0,
    right: count > 0 ? rights[bin]! / count : 0,
  }));
}

/** The mean distance of certainty and accuracy, bin by bin, by how many images each has. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  const apart = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.right - bin.sure), 0);
  return count > 0 ? apart / count : 0;
}

/** Shares below this are not told apart from 0. */
const leastShare = 1e-12;

/** The mean cross-entropy at a temperature, over the first `rows` images. */
function lossAt({ shares, labels, classes }: Answers, temperature: number, rows: number): number {
  let total = 0;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    let own = 0;
    for (let at = 0; at < classes; at++) {
      const power = Math.max(shares[row * classes + at]!, leastShare) ** (1 / temperature);
      sum += power;
      if (at === labels[row]) own = power;
    }
    total -= Math.log(own / sum);
  }
  return total / Math.max(1, rows);
}

/** The fitted temperature lies in here. */
const coldest = 0.2;
const hottest = 5;

/** The temperature at which the cross-entropy of these answers is least, by golden section. */
export function fitTemperature(answers: Answers, most = 3000): number {
  const rows = Math.min(most, answers.labels.length);
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(coldest), Math.log(hottest)];
  for (let step = 0; step < 24; step++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (lossAt(answers, Math.exp(left), rows) < lossAt(answers, Math.exp(right), rows))
      high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

/** What the network answers when it may say "I don't know" below a certainty. */
export interface Coverage {
  readonly answered: number;
  readonly right: number;
  /** Right answers that it keeps to itself. */
  readonly withheld: number;
}

export function coverageAt({ sure, right }: Certainties, least: number): Coverage {
  let [answered, correct, withheld] = [0, 0, 0];
  sure.forEach((value, row) => {
    if (value >= least) {
      answered++;
      correct += right[row]!;
    } else withheld += right[row]!;
  });
  return { answered, right: correct, withheld };
}

/** Accuracy of the surest share of all images, for `points` shares up to 1: [share, accuracy]. */
export function coverageCurve(
  { sure, right }: Certainties,
  points = 40,
): readonly (readonly [share: number, accuracy: number])[] {
  const order = Array.from(sure, (_, row) => row).sort((one, other) => sure[other]! - sure[one]!);
  const curve: (readonly [number, number])[] = [];
  let correct = 0;
  let next = 1;
  order.forEach((row, at) => {
    correct += right[row]!;
    if ((at + 1) / order.length < next / points) return;
    curve.push([(at + 1) / order.length, correct / (at + 1)]);
    while ((at + 1) / order.length >= next / points) next++;
  });
  return curve;
}
