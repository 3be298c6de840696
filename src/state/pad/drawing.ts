import { create } from 'zustand';
import { cellCentre, cellStrokes } from '../../draw/cells.ts';
import { eraseAlong, eraserRadius } from '../../draw/erase.ts';
import type { Frame } from '../../draw/photo/frame.ts';
import { cropPicture, fitFrame, middleFrame, turnPicture } from '../../draw/photo/frame.ts';
import type { HouseNumberLook } from '../../draw/houseNumber.ts';
import { usualLook } from '../../draw/houseNumber.ts';
import type { FoundDigit, GreyPicture } from '../../draw/photo/picture.ts';
import type { StageName, StageSwitches } from '../../draw/rasterize.ts';
import { allStages } from '../../draw/rasterize.ts';
import type { Drawing, Point, Stroke } from '../../draw/stroke.ts';
import { distanceToSegment, padSize, spaced, usualPenWidth } from '../../draw/stroke.ts';

export type PadTool = 'pen' | 'eraser';

/** What is on the pad: the pen's strokes, and the cells that the keyboard inked. */
export interface Sheet {
  readonly strokes: readonly Stroke[];
  readonly cells: readonly number[];
}

/** A picture that lies on the pad, and the part of it that is read. */
export interface FramedPicture {
  readonly picture: GreyPicture;
  readonly frame: Frame;
}

/** The digits that the worker has found in a picture on the pad, in that picture's own pixels. */
export interface FoundDigits {
  readonly of: GreyPicture;
  /** What the frame showed then. */
  readonly cut: GreyPicture;
  readonly digits: readonly FoundDigit[];
}

/** What the pointer on the pad is doing, from down to up. */
type Pen = { readonly kind: 'draws'; readonly stroke: Stroke } | { readonly kind: 'erases' };

interface DrawingState extends Sheet {
  /** The pointer that is down; its stroke joins the sheet when it is lifted. */
  readonly pen: Pen | null;
  /** Covers the drawing while it is there. */
  readonly framed: FramedPicture | null;
  readonly found: FoundDigits | null;
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

const initial: DrawingState = {
  ...blank,
  pen: null,
  framed: null,
  found: null,
  past: [],
  future: [],
  tool: 'pen',
  penWidth: usualPenWidth,
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
export const useCanUndo = (): boolean =>
  useDrawing((state) => state.past.length > 0 || state.pen?.kind === 'draws');
export const useCanRedo = (): boolean => useDrawing((state) => state.future.length > 0);
export const inkedCells = (): readonly number[] => useDrawing.getState().cells;
export const useFramedPicture = (): FramedPicture | null => useDrawing((state) => state.framed);
export const useIsBlank = (): boolean =>
  useDrawing((state) => isBlank(state) && state.pen?.kind !== 'draws');

const isBlank = ({ strokes, cells }: Sheet): boolean => strokes.length === 0 && cells.length === 0;

/** The strokes of the sheet and the one under way. */
const inkOf = ({ strokes, pen }: DrawingState): readonly Stroke[] =>
  pen?.kind === 'draws' ? [...strokes, pen.stroke] : strokes;

function sameInk(state: DrawingState, before: DrawingState): boolean {
  if (state.strokes === before.strokes && state.pen === before.pen) return true;
  const ink = inkOf(before);
  return inkOf(state).length === ink.length && inkOf(state).every((one, at) => one === ink[at]);
}

/** Everything on the pad as one drawing. */
function drawingOf(state: DrawingState): Drawing {
  const strokes = [...inkOf(state), ...cellStrokes(state.cells, padSize)];
  return { strokes, penWidth: state.penWidth, padSize };
}

/**
 * The drawing as it is now and how it is to be rendered. `touched` is the `timeStamp` of the event
 * that led to it, or 0 where none did.
 */
export interface DrawingMoment {
  readonly drawing: Drawing;
  /** What the frame shows of a picture that lies on the pad; it is read instead of the drawing. */
  readonly picture: GreyPicture | null;
  /** The digits of that picture, as they were found last; null while they are first looked for. */
  readonly found: readonly FoundDigit[] | null;
  readonly switches: StageSwitches;
  readonly look: HouseNumberLook;
  readonly touched: number;
  /** When the page took it in: performance.now(). */
  readonly taken: number;
}

/** Cut once for each place of the frame: who looks at the same picture gets the same. */
let lastCut: { readonly of: FramedPicture; readonly picture: GreyPicture } | null = null;

function cutOf({ framed }: DrawingState): GreyPicture | null {
  if (!framed) return null;
  if (lastCut?.of !== framed) {
    lastCut = { of: framed, picture: cropPicture(framed.picture, framed.frame) };
  }
  return lastCut.picture;
}

const foundIn = ({ framed, found }: DrawingState): readonly FoundDigit[] | null =>
  framed && found?.of === framed.picture ? found.digits : null;

const momentOf = (state: DrawingState, touched: number): DrawingMoment => ({
  drawing: drawingOf(state),
  picture: cutOf(state),
  found: foundIn(state),
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
      sameInk(state, before) &&
      state.cells === before.cells &&
      state.framed === before.framed &&
      state.found === before.found &&
      state.switches === before.switches &&
      state.look === before.look &&
      state.penWidth === before.penWidth;
    const touched = state.touched === before.touched ? 0 : state.touched;
    if (!same) listener(momentOf(state, touched));
  });
}

const sheetOf = ({ strokes, cells }: Sheet): Sheet => ({ strokes, cells });

/** Keeps what is on the pad so that undo comes back to it. */
function remember(state: DrawingState): Pick<DrawingState, 'past' | 'future'> {
  return { past: [...state.past.slice(-undoDepth + 1), sheetOf(state)], future: [] };
}

/**
 * The pad with the pointer lifted: a stroke under way has become one of the sheet's. Whatever changes
 * the sheet starts here, so that nothing drawn is lost and a pen that is still down draws no further.
 */
function lifted(state: DrawingState): DrawingState {
  const { pen, strokes } = state;
  if (pen?.kind !== 'draws') return pen ? { ...state, pen: null } : state;
  return { ...state, ...remember(state), strokes: [...strokes, pen.stroke], pen: null };
}

/** Puts the pen down. */
export function beginStroke(point: Point, touched: number): void {
  useDrawing.setState((state) => ({
    ...lifted(state),
    pen: { kind: 'draws', stroke: [point] },
    touched,
  }));
}

/** Strokes that were drawn elsewhere join the sheet, one after the other, as if drawn here. */
export function addStrokes(strokes: readonly Stroke[]): void {
  for (const stroke of strokes) {
    useDrawing.setState((state) => {
      const before = lifted(state);
      return { ...before, ...remember(before), strokes: [...before.strokes, stroke] };
    });
  }
}

/** Strokes that were drawn before the page was there; what an earlier visit left is taken off for them. */
export function takeFirstStrokes(strokes: readonly Stroke[]): void {
  if (strokes.length === 0) return;
  clearDrawing();
  addStrokes(strokes);
}

/** Puts on an untouched pad what an earlier visit left there. */
export function bringSheet(sheet: Sheet): void {
  useDrawing.setState((state) =>
    isBlank(state) && state.past.length === 0 ? { ...state, ...sheet } : state,
  );
}

/** Calls `listener` with what is on the pad whenever that has changed and the pen is up. */
export function followSheet(listener: (sheet: Sheet) => void): () => void {
  let told = sheetOf(useDrawing.getState());
  return useDrawing.subscribe((state) => {
    const same = state.strokes === told.strokes && state.cells === told.cells;
    if (same || state.pen !== null) return;
    told = sheetOf(state);
    listener(told);
  });
}

/** Lifts pen or eraser; without one that is down nothing happens. */
export function liftPen(): void {
  useDrawing.setState(lifted);
}

/** Moves the pen on through these points, unless the stroke has been ended meanwhile. */
export function extendStroke(points: readonly Point[], touched: number): void {
  useDrawing.setState(({ pen }) => {
    const last = pen?.kind === 'draws' ? pen.stroke.at(-1) : undefined;
    if (pen?.kind !== 'draws' || !last) return {};
    const added = spaced(last, points);
    if (added.length === 0) return {};
    return { pen: { kind: 'draws', stroke: [...pen.stroke, ...added] }, touched };
  });
}

/** Puts the eraser down: what goes until it is lifted comes back with one undo. */
export function beginErasing(point: Point, touched: number): void {
  useDrawing.setState((state) => {
    const before = lifted(state);
    return { ...before, ...remember(before), pen: { kind: 'erases' } };
  });
  eraseTo(point, point, touched);
}

/** Moves the eraser on, unless erasing has been ended meanwhile. */
export function eraseTo(from: Point, to: Point, touched: number): void {
  useDrawing.setState(({ strokes, cells, pen }) => {
    if (pen?.kind !== 'erases') return {};
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
  useDrawing.setState((state) => {
    const before = lifted(state);
    const { cells } = before;
    return {
      ...before,
      ...remember(before),
      cells: inked ? [...cells, cell] : cells.filter((other) => other !== cell),
      touched,
    };
  });
  return inked;
}

/** Takes everything off the pad; who clears wants to draw, so the pen is at hand again. */
export function clearDrawing(): void {
  useDrawing.setState((state) => {
    const before = lifted(state);
    if (isBlank(before)) return { ...before, tool: 'pen' };
    return { ...before, ...remember(before), ...blank, tool: 'pen' };
  });
}

/** Takes the last change back; of a pen that is down, the stroke that it has drawn so far. */
export function undoDrawing(): void {
  useDrawing.setState((state) => {
    const { past, future, ...now } = lifted(state);
    const before = past.at(-1);
    if (!before) return { ...now, past, future };
    return { ...now, ...before, past: past.slice(0, -1), future: [sheetOf(now), ...future] };
  });
}

export function redoDrawing(): void {
  useDrawing.setState((state) => {
    const { past, future, ...now } = lifted(state);
    const [next, ...rest] = future;
    return next ? { ...now, ...next, past: [...past, sheetOf(now)], future: rest } : lifted(state);
  });
}

/** Lays a picture on the pad; the drawing stays underneath. */
export function showPicture(picture: GreyPicture): void {
  useDrawing.setState({ framed: { picture, frame: middleFrame(picture) } });
}

/** Turns the picture on the pad by a quarter. */
export function turnFramed(): void {
  const { framed } = useDrawing.getState();
  if (framed) showPicture(turnPicture(framed.picture));
}

/** Moves or resizes the frame; it stays inside the picture. */
export function setFrame(frame: Frame, touched: number): void {
  useDrawing.setState(({ framed }) =>
    framed ? { framed: { ...framed, frame: fitFrame(frame, framed.picture) }, touched } : {},
  );
}

/** Takes the picture off the pad. Returns how to lay it there again. */
export function removePicture(): () => void {
  const { framed, found } = useDrawing.getState();
  useDrawing.setState({ framed: null, found: null });
  return () => useDrawing.setState({ framed, found });
}

/** What has been found in the picture that lies on the pad; of another one it is forgotten. */
export function setFound(found: FoundDigits): void {
  useDrawing.setState(({ framed }) => (framed?.picture === found.of ? { found } : {}));
}

export const foundNow = (): FoundDigits | null => useDrawing.getState().found;
export const framedNow = (): FramedPicture | null => useDrawing.getState().framed;

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
