/**
 * The form on which somebody writes ten of each digit: where everything on it lies, in millimetres from
 * the upper left corner of what is printed. Four marks in the corners find it in a photo, a row of
 * squares at its head names its writer, and a dot at every corner of a box says where the box is, however
 * the paper is bent.
 */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Of what is printed: it fits on A4 and on US Letter with margins. */
export const sheetSize = { width: 180, height: 246 } as const;

/** Rows are digits, 0 to 9; columns are how often each is written. */
export const rows = 10;
export const columns = 10;

/** A square with a ring of paper and a core: outer side, side of the paper within, side of the core. */
export const finder = { outer: 9, paper: 6.4, core: 3.9 } as const;

/** Centres of the corner marks: upper left, upper right, lower right, lower left. */
export const finders: readonly Place[] = [
  { x: 6, y: 6 },
  { x: 174, y: 6 },
  { x: 174, y: 240 },
  { x: 6, y: 240 },
];

const grid = { left: 20, top: 26, pitchX: 15.4, pitchY: 20.2 } as const;

/** Diameter of the dots at the corners of boxes. */
export const dotSize = 1.9;

/** The dot at a corner of the grid: column 0 to 10, row 0 to 10. */
export const dotAt = (column: number, row: number): Place => ({
  x: grid.left + column * grid.pitchX,
  y: grid.top + row * grid.pitchY,
});

/** So far inside a box what is written counts: dots and lines are left out. */
export const inset = 1.5;

/** Of what is cut out of a box. */
export const boxSize = { width: grid.pitchX - 2 * inset, height: grid.pitchY - 2 * inset } as const;

/** Squares of the writer's code: black is 1. */
export const codeBits = 32;
const codeGrid = { left: 26, top: 13.2, pitch: 4 } as const;
export const codeCell = 4;

/** Centre of a square of the writer's code. */
export const codeAt = (bit: number): Place => ({
  x: codeGrid.left + (bit + 0.5) * codeGrid.pitch,
  y: codeGrid.top + codeCell / 2,
});
