/** Numbers as the page writes them. */

export const count = (value: number): string => value.toLocaleString('en');

/** As it stands within a sentence. */
export const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** "92.41 %" */
export const percent = (share: number, digits = 2): string => `${(share * 100).toFixed(digits)} %`;

/** A shape as Keras and NumPy print it: (60000, 28, 28), (784,). */
export const shapeText = (shape: readonly (number | string)[]): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

/** "0.8 s", "42 s", "3 min 05 s", "1 h 12 min": as exact as one would say it. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–';
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${String(whole % 60).padStart(2, '0')} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** "0.42 ms", "7.3 ms", "120 ms", "2.3 s" */
export function milliseconds(value: number): string {
  if (value >= 1000) return duration(value / 1000);
  const digits = value < 1 ? 2 : value < 20 ? 1 : 0;
  return `${value.toFixed(digits)} ms`;
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
  return `${unit === 0 ? size : size.toFixed(size < 100 ? 1 : 0)} ${units[unit]}`;
}
