import { create } from 'zustand';
import { cellCentre, cellStrokes } from '../../draw/cells.ts';
import { eraseAlong } from '../../draw/erase.ts';
import type { Frame } from '../../draw/frame.ts';
import { cropPicture, fitFrame, middleFrame } from '../../draw/frame.ts';
import type { HouseNumberLook } from '../../draw/houseNumber.ts';
import { usualLook } from '../../draw/houseNumber.ts';
import type { GreyPicture } from '../../draw/picture.ts';
import type { StageName, StageSwitches } from '../../draw/rasterize.ts';
import { allStages } from '../../draw/rasterize.ts';
import type { Drawing, Point, Stroke } from '../../draw/stroke.ts';
import { distanceToSegment } from '../../draw/stroke.ts';

/** Side of the pad in its own units, whatever its size on the screen. */
export const padSize = 280;

export type PadTool = 'pen' | 'eraser';

/** What is on the pad: the pen's strokes, and the cells that the keyboard inked. */
interface Sheet {
  readonly strokes: readonly Stroke[];
  readonly cells: readonly number[];
}

/** A picture that lies on the pad, and the part of it that is read. */
export interface FramedPicture {
  readonly picture: GreyPicture;
  readonly frame: Frame;
}

interface DrawingState extends Sheet {
  /** Covers the drawing while it is there. */
  readonly framed: FramedPicture | null;
  readonly past: readonly Sheet[];
  readonly future: readonly Sheet[];
  readonly tool: PadTool;
  readonly penWidth: number;
  /** Below this certainty a reading is "I don't know". */
  readonly threshold: number;
  readonly switches: StageSwitches;
  /** How a drawing looks to networks trained on house numbers. */
  readonly look: HouseNumberLook;
  /** `timeStamp` of the event that changed the ink last, to measure how long its reading took. */
  readonly touched: number;
}

const blank: Sheet = { strokes: [], cells: [] };
const undoDepth = 100;
const eraserRadius = 14;
/** A fast pen reports points closer together than any rendering could show. */
const shortestStep = 1;

const initial: DrawingState = {
  ...blank,
  framed: null,
  past: [],
  future: [],
  tool: 'pen',
  penWidth: 18,
  threshold: 0.3,
  switches: allStages,
  look: usualLook,
  touched: 0,
};

const useDrawing = create<DrawingState>(() => initial);

export const usePadTool = (): PadTool => useDrawing((state) => state.tool);
export const usePenWidth = (): number => useDrawing((state) => state.penWidth);
export const useThreshold = (): number => useDrawing((state) => state.threshold);
export const useStageSwitches = (): StageSwitches => useDrawing((state) => state.switches);
export const useHouseNumberLook = (): HouseNumberLook => useDrawing((state) => state.look);
export const useCanUndo = (): boolean => useDrawing((state) => state.past.length > 0);
export const useCanRedo = (): boolean => useDrawing((state) => state.future.length > 0);
export const inkedCells = (): readonly number[] => useDrawing.getState().cells;
export const useFramedPicture = (): FramedPicture | null => useDrawing((state) => state.framed);
export const useIsBlank = (): boolean => useDrawing(isBlank);

const isBlank = ({ strokes, cells }: Sheet): boolean => strokes.length === 0 && cells.length === 0;

/** Everything on the pad as one drawing. */
function drawingOf({ strokes, cells, penWidth }: DrawingState): Drawing {
  return { strokes: [...strokes, ...cellStrokes(cells, padSize)], penWidth, padSize };
}

/**
 * The drawing as it is now and how it is to be rendered. `touched` is the `timeStamp` of the event
 * that led to it, or 0 where none did.
 */
export interface DrawingMoment {
  readonly drawing: Drawing;
  /** What the frame shows of a picture that lies on the pad; it is read instead of the drawing. */
  readonly picture: GreyPicture | null;
  readonly switches: StageSwitches;
  readonly look: HouseNumberLook;
  readonly touched: number;
  /** When the page took it in: performance.now(). */
  readonly taken: number;
}

const momentOf = (state: DrawingState, touched: number): DrawingMoment => ({
  drawing: drawingOf(state),
  picture: state.framed && cropPicture(state.framed.picture, state.framed.frame),
  switches: state.switches,
  look: state.look,
  touched,
  taken: performance.now(),
});

export const drawingNow = (): DrawingMoment => momentOf(useDrawing.getState(), 0);

/** Calls `listener` whenever the ink or its rendering changes: many times a second while drawing. */
export function followDrawing(listener: (moment: DrawingMoment) => void): () => void {
  return useDrawing.subscribe((state, before) => {
    const same =
      state.strokes === before.strokes &&
      state.cells === before.cells &&
      state.framed === before.framed &&
      state.switches === before.switches &&
      state.look === before.look &&
      state.penWidth === before.penWidth;
    const touched = state.touched === before.touched ? 0 : state.touched;
    if (!same) listener(momentOf(state, touched));
  });
}

const sheetOf = ({ strokes, cells }: DrawingState): Sheet => ({ strokes, cells });

/** Keeps what is on the pad so that undo comes back to it. */
function remember(state: DrawingState): Partial<DrawingState> {
  return { past: [...state.past.slice(-undoDepth + 1), sheetOf(state)], future: [] };
}

/** Puts the pen down. */
export function beginStroke(point: Point, touched: number): void {
  useDrawing.setState((state) => ({
    ...remember(state),
    strokes: [...state.strokes, [point]],
    touched,
  }));
}

/** The points at least `shortestStep` from one another and from the one before. */
function spaced(before: Point, points: readonly Point[]): Point[] {
  let last = before;
  return points.filter((point) => {
    if (Math.hypot(point.x - last.x, point.y - last.y) < shortestStep) return false;
    last = point;
    return true;
  });
}

/** Moves the pen on through these points. */
export function extendStroke(points: readonly Point[], touched: number): void {
  useDrawing.setState(({ strokes }) => {
    const last = strokes.length - 1;
    const stroke = strokes[last];
    const added = spaced(stroke[stroke.length - 1], points);
    return added.length > 0 ? { strokes: strokes.with(last, [...stroke, ...added]), touched } : {};
  });
}

/** Puts the eraser down: what goes until it is lifted comes back with one undo. */
export function beginErasing(point: Point, touched: number): void {
  useDrawing.setState(remember);
  eraseTo(point, point, touched);
}

export function eraseTo(from: Point, to: Point, touched: number): void {
  useDrawing.setState(({ strokes, cells }) => {
    const left = cells.filter(
      (cell) => distanceToSegment(cellCentre(cell, padSize), from, to) > eraserRadius,
    );
    return {
      strokes: eraseAlong(strokes, from, to, eraserRadius),
      cells: left.length === cells.length ? cells : left,
      touched,
    };
  });
}

/** Inks a cell of the keyboard's grid, or clears it. Returns whether it is inked now. */
export function toggleCell(cell: number, touched: number): boolean {
  const inked = !useDrawing.getState().cells.includes(cell);
  useDrawing.setState((state) => ({
    ...remember(state),
    cells: inked ? [...state.cells, cell] : state.cells.filter((other) => other !== cell),
    touched,
  }));
  return inked;
}

export function clearDrawing(): void {
  useDrawing.setState((state) => (isBlank(state) ? {} : { ...remember(state), ...blank }));
}

export function undoDrawing(): void {
  useDrawing.setState((state) => {
    const before = state.past.at(-1);
    if (!before) return {};
    return { ...before, past: state.past.slice(0, -1), future: [sheetOf(state), ...state.future] };
  });
}

export function redoDrawing(): void {
  useDrawing.setState((state) => {
    const [next, ...future] = state.future;
    return next ? { ...next, past: [...state.past, sheetOf(state)], future } : {};
  });
}

/** Lays a picture on the pad; the drawing stays underneath. */
export function showPicture(picture: GreyPicture): void {
  useDrawing.setState({ framed: { picture, frame: middleFrame(picture) } });
}

/** Moves or resizes the frame; it stays inside the picture. */
export function setFrame(frame: Frame, touched: number): void {
  useDrawing.setState(({ framed }) =>
    framed ? { framed: { ...framed, frame: fitFrame(frame, framed.picture) }, touched } : {},
  );
}

export function removePicture(): void {
  useDrawing.setState({ framed: null });
}

export function chooseTool(tool: PadTool): void {
  useDrawing.setState({ tool });
}

export function setPenWidth(penWidth: number): void {
  useDrawing.setState({ penWidth });
}

export function setThreshold(threshold: number): void {
  useDrawing.setState({ threshold });
}

export function switchStage(name: StageName, on: boolean): void {
  useDrawing.setState(({ switches }) => ({ switches: { ...switches, [name]: on } }));
}

export function changeLook(change: Partial<HouseNumberLook>): void {
  useDrawing.setState(({ look }) => ({ look: { ...look, ...change } }));
}

/** The pad as it is when the page opens. */
export function resetDrawing(): void {
  useDrawing.setState(initial, true);
}
