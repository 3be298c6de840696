import { t } from '../../../../domain/language.ts';
import { percent } from '../../../../domain/numbers.ts';
import type { WindowMap } from '../../../../state/inside/explain.ts';

/** Where the window stands for an output pixel: [row, column] of its first tap, in pixels of the input. */
export function windowAt(
  { pad, shape }: Pick<WindowMap, 'pad' | 'shape'>,
  at: number,
  strides: number,
): readonly [row: number, column: number] {
  const [, columns] = shape;
  const row = Math.floor(at / columns);
  return [row * strides - pad[0], (at % columns) * strides - pad[1]];
}

/** The output pixel whose window has a pixel of the input in its middle, or the nearest that has. */
export function outputUnder(
  { pad, shape, side, inputShape }: Pick<WindowMap, 'pad' | 'shape' | 'side' | 'inputShape'>,
  pixel: number,
  strides: number,
): number {
  const [rows, columns] = shape;
  const [, width = 1] = inputShape;
  const middle = Math.floor(side / 2);
  const place = (value: number, before: number, size: number) =>
    Math.min(Math.max(Math.round((value - middle + before) / strides), 0), size - 1);
  const row = place(Math.floor(pixel / width), pad[0], rows);
  return row * columns + place(pixel % width, pad[1], columns);
}

/** What lies under the window, tap by tap; null in the padding. */
export function under(map: WindowMap, at: number, strides: number): readonly (number | null)[] {
  const [top, left] = windowAt(map, at, strides);
  const [height = 0, width = 0] = map.inputShape;
  return Array.from({ length: map.side ** 2 }, (_, tap) => {
    const row = top + Math.floor(tap / map.side);
    const column = left + (tap % map.side);
    const inside = row >= 0 && row < height && column >= 0 && column < width;
    return inside ? (map.input[row * width + column] ?? null) : null;
  });
}

/** Weights that everybody knows, for a window of three by three. */
export interface KnownKernel {
  readonly id: string;
  readonly label: string;
  readonly weights: readonly number[];
}

export const knownKernels: readonly KnownKernel[] = [
  { id: 'upright', label: t('Upright edges'), weights: [-1, 0, 1, -2, 0, 2, -1, 0, 1] },
  { id: 'level', label: t('Level edges'), weights: [-1, -2, -1, 0, 0, 0, 1, 2, 1] },
  { id: 'outline', label: t('Outline'), weights: [-1, -1, -1, -1, 8, -1, -1, -1, -1] },
  { id: 'blur', label: t('Mean of nine'), weights: new Array<number>(9).fill(1 / 9) },
  { id: 'copy', label: t('The pixel itself'), weights: [0, 0, 0, 0, 1, 0, 0, 0, 0] },
];

/** What a network says before and after, in words. */
export function verdictWords(
  before: { readonly name: string; readonly share: number },
  after: { readonly name: string; readonly share: number },
  changed: boolean,
): string {
  const text = (share: number) => percent(share);
  if (!changed)
    return t('The network says {name}, {share}.', { name: before.name, share: text(before.share) });
  const first = t(
    'With its own weights in this filter the network says {name}, {share}; with yours',
    { name: before.name, share: text(before.share) },
  );
  if (after.name !== before.name) return `${first} ${after.name}, ${text(after.share)}.`;
  return t('{first} still {name}, {share}.', { first, name: after.name, share: text(after.share) });
}
