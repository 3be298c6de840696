import type { Layout } from './layout.ts';
import type { ProductGeometry } from './lowering.ts';

/** Along one side: which pixels of a convolution's input meet the same taps. */
export interface PhaseAxis {
  /** Pixels first, first + strides, …: `count` of them. */
  readonly first: number;
  readonly count: number;
  /** Taps tap, tap + strides, …: `taps` of them. */
  readonly tap: number;
  readonly taps: number;
  /** The output that the first pixel meets with its last tap; the next pixel's is one further. */
  readonly start: number;
}

/**
 * With strides, an input pixel meets only every second tap each way, and which ones depends on
 * whether its place is odd or even. For the pixels of one phase the input gradient is a convolution
 * without strides. The first phase has the most taps; with strides of 1 there is one.
 */
export interface Phase {
  readonly rows: PhaseAxis;
  readonly columns: PhaseAxis;
}

export type Side = Pick<Layout, 'height' | 'width'>;

/** Pixels that meet no tap have no phase: their gradient is always zero. */
export function phasesOf(geometry: ProductGeometry, input: Side): Phase[] {
  const rows = axisPhases(input.height, geometry.padTop, geometry);
  const columns = axisPhases(input.width, geometry.padLeft, geometry);
  return rows.flatMap((row) => columns.map((column) => ({ rows: row, columns: column })));
}

function axisPhases(
  size: number,
  pad: number,
  { kernel, strides }: Pick<ProductGeometry, 'kernel' | 'strides'>,
): PhaseAxis[] {
  return Array.from({ length: strides }, (_, tap) => {
    // Output i meets pixel y with tap y + pad - strides i.
    const first = (((tap - pad) % strides) + strides) % strides;
    const count = Math.ceil((size - first) / strides);
    const taps = Math.ceil((kernel - tap) / strides);
    return { first, count, tap, taps, start: (first + pad - tap) / strides - taps + 1 };
  }).filter(({ count, taps }) => count > 0 && taps > 0);
}

/** How far pixels reach beyond the `size` outputs of a side: before and behind. */
export function reach(phases: readonly Phase[], side: keyof Phase, size: number): [number, number] {
  const starts = phases.map((phase) => phase[side].start);
  const ends = phases.map(({ [side]: { start, taps, count } }) => start + taps + count - 1);
  return [
    Math.max(0, ...starts.map((start) => -start)),
    Math.max(0, ...ends.map((end) => end - size)),
  ];
}
