/** The form as a drawing, in millimetres: what is printed. */
import {
  codeAt,
  codeBits,
  codeCell,
  columns,
  dotAt,
  dotSize,
  finder,
  finders,
  rows,
  sheetSize,
} from './layout.ts';
import { bitsOf } from './writer-code.ts';

export interface SheetShape {
  /** Black squares: left, top, side. */
  readonly squares: readonly (readonly [number, number, number])[];
  /** White squares on them. */
  readonly holes: readonly (readonly [number, number, number])[];
  /** Black again. */
  readonly cores: readonly (readonly [number, number, number])[];
  readonly dots: readonly (readonly [number, number])[];
  /** Thin grey lines along the boxes: from and to. */
  readonly lines: readonly (readonly [number, number, number, number])[];
  /** The digit of each row, and where its foot stands. */
  readonly labels: readonly (readonly [string, number, number])[];
}

const square = (x: number, y: number, side: number) => [x - side / 2, y - side / 2, side] as const;

/** Everything on a form of this writer. */
export function sheetShape(writer: string): SheetShape {
  const bits = bitsOf(writer);
  const dots = Array.from({ length: (columns + 1) * (rows + 1) }, (_, at) => {
    const { x, y } = dotAt(at % (columns + 1), Math.floor(at / (columns + 1)));
    return [x, y] as const;
  });
  const [first, last] = [dotAt(0, 0), dotAt(columns, rows)];
  return {
    squares: [
      ...finders.map(({ x, y }) => square(x, y, finder.outer)),
      ...Array.from({ length: codeBits }, (_, bit) => bit)
        .filter((bit) => bits[bit])
        .map((bit) => square(codeAt(bit).x, codeAt(bit).y, codeCell)),
    ],
    holes: finders.map(({ x, y }) => square(x, y, finder.paper)),
    cores: finders.map(({ x, y }) => square(x, y, finder.core)),
    dots,
    lines: [
      ...Array.from({ length: columns + 1 }, (_, at) => {
        const { x } = dotAt(at, 0);
        return [x, first.y, x, last.y] as const;
      }),
      ...Array.from({ length: rows + 1 }, (_, at) => {
        const { y } = dotAt(0, at);
        return [first.x, y, last.x, y] as const;
      }),
    ],
    labels: Array.from({ length: rows }, (_, row) => {
      const { y } = dotAt(0, row);
      return [String(row), 12, (y + dotAt(0, row + 1).y) / 2 + 3.2] as const;
    }),
  };
}

export { dotSize, sheetSize };
