/** Numbers as Python writes them, for text that has to match what Python prints. */

/** Decimals after which a double of ordinary size has nothing left to say. */
const exactDecimals = 100;

/**
 * Python's f'{value:.{digits}f}'. JavaScript's toFixed rounds an exact tie up (0.125 to 0.13),
 * Python rounds it to the even digit (0.12).
 */
export function pythonFixed(value: number, digits: number): string {
  if (Number.isNaN(value)) return 'nan';
  const exact = value.toFixed(exactDecimals);
  const cut = exact.length - exactDecimals + digits;
  const isTie = /^50*$/.test(exact.slice(cut));
  const lastKept = exact[cut - 1] === '.' ? exact[cut - 2] : exact[cut - 1];
  if (!isTie || Number(lastKept) % 2 === 1) return value.toFixed(digits);
  return digits === 0 ? exact.slice(0, cut - 1) : exact.slice(0, cut);
}

/** Python's repr of a float: 0.001, 1e-05, 1.0. */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    const [mantissa, exponent = ''] = value.toExponential().split('e');
    return `${mantissa}e${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, '0')}`;
  }
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** Python's repr of a string of printable characters, in single quotes. */
export function pythonString(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n');
  return `'${escaped}'`;
}
