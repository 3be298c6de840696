/**
 * Numbers as the page writes them: one form for each kind, and the only place of the page that turns
 * a number into digits (the linter holds it). What is written for a program (Python, CSV, files) has
 * its own forms.
 */
import { language, t } from './language.ts';

/** Between a number's whole part and the rest. */
const mark = (0.5).toLocaleString(language).charAt(1);

/** What JavaScript has written, as the language of the page writes it. */
const local = (text: string): string => text.replaceAll('-', '−').replace('.', mark);

/** The largest size that would be written as nothing but zeros. */
const halfOf = (digits: number): number => 0.5 * 10 ** -digits;

const plain = (value: number, digits: number): string => local(value.toFixed(digits));

/** What was not measured. */
const none = '–';

type Maybe = number | null | undefined;

const isNumber = (value: Maybe): value is number => Number.isFinite(value);

/** Powers of ten as a pocket calculator writes them: 3.1e−7. */
const powers = (value: number, digits?: number): string => local(value.toExponential(digits));

/** Things that are counted: 12,000. */
export const count = (value: number): string => value.toLocaleString(language).replace('-', '−');

/** A number and its noun: "1 image", "2,000 images". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${t(value === 1 ? one : many)}`;

/**
 * Accuracies, probabilities and other measured shares: 92.4 %. What is not quite none or all is not
 * said to be: < 0.1 %, > 99.9 %. Two digits stand where two measurements are held against each other.
 */
export function percent(share: Maybe, digits: 1 | 2 = 1): string {
  if (!isNumber(share)) return none;
  const percents = 100 * share;
  const step = 10 ** -digits;
  if (percents > 0 && percents < halfOf(digits)) return `< ${plain(step, digits)} %`;
  if (share < 1 && percents >= 100 - halfOf(digits)) return `> ${plain(100 - step, digits)} %`;
  return `${plain(percents, digits)} %`;
}

/** How far something has come, and ticks: 45 %. */
export const wholePercent = (share: number): string => `${plain(Math.round(100 * share), 0)} %`;

/** A share that somebody chose, as it was chosen: 20 %, 12.5 %. */
export const chosenPercent = (share: number): string => `${significant(100 * share, 6)} %`;

/** How far two shares lie apart, whichever is larger: 0.3 points. */
export const points = (difference: number, digits: 1 | 2 = 1): string =>
  t('{count} points', { count: plain(100 * Math.abs(difference), digits) });

/** The same with its sign: +0.26 points, −1.40 points. */
export function signedPoints(difference: number, digits: 1 | 2 = 2): string {
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '±';
  return `${sign}${points(difference, digits)}`;
}

/** Losses, outputs of neurons and what is reckoned with them: 0.2667, 3.1e−7, 214.3. */
export function figure(value: Maybe): string {
  if (value === null || value === undefined) return none;
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size > 0 && size < halfOf(4)) return powers(value, 1);
  return plain(value, size >= 100 ? 1 : 4);
}

/** A number with its sign, as sums are read: +0.4213, −1.1e−5, 0. */
export function signed(value: number, digits = 4): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const text = size < 10 ** -digits ? powers(size, 1) : plain(size, digits);
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** With that many figures that count: 0.012, 2.3, 1.2e−7. */
export function significant(value: number, figures: number): string {
  const size = Math.abs(value);
  const kept = rounded(value, figures);
  return size > 0 && size < 1e-4 ? powers(kept) : local(String(kept));
}

/** Learning rates: 0.001, 0.0005, 2.5e−5. */
export const rate = (value: number): string => significant(value, 3);

/** Measures with a unit of their own (grey levels, pixels), always with so many decimals: 3.2. */
export const decimals = (value: Maybe, digits: number): string =>
  isNumber(value) ? plain(value, digits) : none;

/** A tick of an axis: 0.05, 2.5, 1,000; powers of ten beyond four zeros. */
export function tick(value: number): string {
  if (value !== 0 && Math.abs(value) < 1e-4) return powers(value);
  return value.toLocaleString(language, { maximumSignificantDigits: 6 }).replace('-', '−');
}

/** How many times as much: 27, 4.6. */
export const times = (ratio: number): string =>
  ratio >= 10 ? count(Math.round(ratio)) : significant(ratio, 2);

/** The number itself with that many figures that count, to reckon with: 0.1 instead of 0.10000000149. */
export const rounded = (value: number, figures: number): number =>
  Number(value.toPrecision(figures));

/** The number itself with that many decimals. */
export const roundedTo = (value: number, digits: number): number => Number(value.toFixed(digits));

/** "0.8 s", "42 s", "3 min 05 s", "1 h 12 min": as exact as one would say it. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return none;
  if (seconds < 10) return `${plain(seconds, 1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${String(whole % 60).padStart(2, '0')} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** "0.42 ms", "7.3 ms", "120 ms", "2.3 s" */
export function milliseconds(value: number): string {
  if (value >= 1000) return duration(value / 1000);
  const digits = value < 1 ? 2 : value < 100 ? 1 : 0;
  return `${plain(value, digits)} ms`;
}

/** "3.1 MB": powers of 1000, as disks are sold. */
export function bytes(value: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let size = value;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${unit === 0 ? size : plain(size, size < 100 ? 1 : 0)} ${units[unit]}`;
}

/** Billions of operations a second: 8.31, 412. */
export const gigaflops = (value: number): string =>
  `${plain(value, value < 10 ? 2 : value < 100 ? 1 : 0)} GFLOP/s`;
