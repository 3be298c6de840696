import { expect, test } from 'vitest';
import type { ProductGeometry } from './lowering.ts';
import { phasesOf } from './phases.ts';

type Meeting = `pixel ${number},${number} output ${number},${number} tap ${number},${number}`;

/** What a convolution multiplies, from its definition: output i meets pixel strides i + tap - pad. */
function meetings(geometry: ProductGeometry, input: number, outputs: number): Set<Meeting> {
  const { kernel, strides, padTop, padLeft } = geometry;
  const found = new Set<Meeting>();
  const at = (size: number) => Array.from({ length: size }, (_, index) => index);
  for (const [i, j, ky, kx] of at(outputs).flatMap((i) =>
    at(outputs).flatMap((j) => at(kernel).flatMap((ky) => at(kernel).map((kx) => [i, j, ky, kx]))),
  )) {
    const [y, x] = [strides * i + ky - padTop, strides * j + kx - padLeft];
    const inside = y >= 0 && x >= 0 && y < input && x < input;
    if (inside) found.add(`pixel ${y},${x} output ${i},${j} tap ${ky},${kx}`);
  }
  return found;
}

/** The same, as the kernels of all phases go through it. */
function meetingsOfPhases(geometry: ProductGeometry, input: number, outputs: number): Meeting[] {
  const { strides } = geometry;
  const inside = (output: number) => output >= 0 && output < outputs;
  return phasesOf(geometry, { height: input, width: input }).flatMap(({ rows, columns }) => {
    const along = ({ first, count, tap, taps, start }: typeof rows) =>
      Array.from({ length: count * taps }, (_, index) => {
        const [pixel, of] = [Math.floor(index / taps), index % taps];
        const output = start + pixel + of;
        return { pixel: first + strides * pixel, output, tap: tap + strides * (taps - 1 - of) };
      }).filter(({ output }) => inside(output));
    return along(rows).flatMap((row) =>
      along(columns).map(
        (column): Meeting =>
          `pixel ${row.pixel},${column.pixel} output ${row.output},${column.output} tap ${row.tap},${column.tap}`,
      ),
    );
  });
}

const geometries = [1, 2].flatMap((strides) =>
  [1, 3, 5, 7].flatMap((kernel) =>
    [0, 1, 2, 3]
      .filter((pad) => pad < kernel)
      .map((pad) => ({ kernel, strides, padTop: pad, padLeft: Math.max(0, pad - 1) })),
  ),
);

test.each(geometries)('phases of %o meet what the convolution multiplies, once', (geometry) => {
  for (const input of [1, 2, 5, 8]) {
    const outputs = Math.ceil(input / geometry.strides);
    const walked = meetingsOfPhases(geometry, input, outputs);
    expect(new Set(walked).size).toBe(walked.length);
    expect(new Set(walked)).toEqual(meetings(geometry, input, outputs));
  }
});

test('without strides there is one phase, of all pixels and all taps', () => {
  const geometry = { kernel: 3, strides: 1, padTop: 1, padLeft: 1 };
  const side = { first: 0, count: 6, tap: 0, taps: 3, start: -1 };
  expect(phasesOf(geometry, { height: 6, width: 6 })).toEqual([{ rows: side, columns: side }]);
});

test('the first phase meets the most taps', () => {
  const phases = phasesOf(
    { kernel: 5, strides: 2, padTop: 1, padLeft: 2 },
    { height: 9, width: 9 },
  );
  const taps = phases.map(({ rows, columns }) => rows.taps * columns.taps);
  expect(taps).toEqual([9, 6, 6, 4]);
});
