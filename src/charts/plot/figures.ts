/** A tick as it is written: 0.05, 2.5, 1,000; powers of ten beyond four zeros. */
export function tickText(value: number): string {
  if (value !== 0 && Math.abs(value) < 1e-4) return value.toExponential().replace('e-', 'e−');
  return value.toLocaleString('en', { maximumSignificantDigits: 6 });
}

/** "Epoch 3", "Epoch 2.31". */
export const epochText = (x: number): string => `Epoch ${Number.isInteger(x) ? x : x.toFixed(2)}`;

/** A value under the cursor: accuracies, losses and rates alike have four figures that count. */
export function figureText(value: number): string {
  if (value !== 0 && Math.abs(value) < 1e-3) return value.toExponential(2).replace('e-', 'e−');
  return Math.abs(value) >= 100 ? value.toFixed(1) : value.toFixed(4);
}
