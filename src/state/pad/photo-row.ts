/** The digits of a photographed sheet as a row: what was read, what somebody says instead, what is kept. */
import { create } from 'zustand';
import type { FoundDigit, GreyPicture } from '../../draw/photo/picture.ts';
import type { DigitReading } from '../../draw/reading.ts';
import { isUnknown } from '../../draw/reading.ts';
import { keepPicture } from '../../draw/kept/kept.ts';
import type { Box } from '../../draw/stroke.ts';
import { newId } from '../page/new-id.ts';
import { addDrawings, dropDrawings } from './kept-drawings.ts';
import type { RunReading } from './readings.ts';
import { signed } from './writer.ts';

/** What somebody says of one digit: which it is, or that it is to be left out; and whether it is kept. */
interface Said {
  readonly box: Box;
  /** Undefined where nobody corrected it, null where it is left out. */
  readonly label: number | null | undefined;
  readonly kept: boolean;
}

interface PhotoRow {
  /** The whole photo that this is about; of another one nothing has been said. */
  readonly of: GreyPicture | null;
  readonly said: readonly Said[];
}

/** Exported for tests. */
export const usePhotoRow = create<PhotoRow>(() => ({ of: null, said: [] }));

export const useSaid = (of: GreyPicture): readonly Said[] =>
  usePhotoRow((state) => (state.of === of ? state.said : none));

const none: readonly Said[] = [];

/** Whether somebody corrected what of this photo is not kept yet. */
export function hasWork(of: GreyPicture): boolean {
  const { of: own, said } = usePhotoRow.getState();
  return own === of && said.some(({ label, kept }) => label !== undefined && !kept);
}

/** One digit of the row. */
export interface RowDigit extends FoundDigit {
  /** As it will be kept; null where it is left out, or nothing was read. */
  readonly label: number | null;
  /** The second guess, where there is one. */
  readonly second: number | null;
  /** Whether somebody should look: nothing was read, or not surely. */
  readonly unsure: boolean;
  readonly kept: boolean;
}

/** A reading counts as sure from this certainty on. */
const sure = 0.9;

const area = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

/** Whether two boxes are about the same digit, found from two places of the frame. */
function same(a: Box, b: Box): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return false;
  return 2 * width * height > Math.max(area(a), area(b));
}

/** The digit that a class of a network is; null for any other class. */
function digitOf({ classNames }: RunReading, at: number | undefined): number | null {
  const name = at === undefined ? undefined : classNames[at];
  return name !== undefined && /^\d$/.test(name) ? Number(name) : null;
}

function secondOf(run: RunReading, { shares, digit }: DigitReading): number | null {
  const others = shares.map((share, at) => ({ share, at })).filter(({ at }) => at !== digit);
  const next = others.sort((a, b) => b.share - a.share)[0];
  return next && next.share > 0.03 ? digitOf(run, next.at) : null;
}

/** The row: found digits with what a network reads, and what somebody said of them. */
export function rowOf(
  found: readonly FoundDigit[],
  run: RunReading | null,
  said: readonly Said[],
  threshold: number,
): RowDigit[] {
  return found.map((digit, at) => {
    const reading = run?.digits[at];
    const own = said.find(({ box }) => same(box, digit.box));
    const known = run && reading && !isUnknown(reading, threshold);
    const read = known ? digitOf(run, reading.digit) : null;
    const second = run && reading && !reading.doubt ? secondOf(run, reading) : null;
    const corrected = own?.label !== undefined;
    return {
      ...digit,
      label: corrected ? (own.label ?? null) : read,
      // Refused, it may still be what it looks most like.
      second: known
        ? second
        : run && reading && !reading.doubt
          ? digitOf(run, reading.digit)
          : null,
      unsure: !corrected && !own?.kept && (read === null || (reading?.certainty ?? 0) < sure),
      kept: own?.kept ?? false,
    };
  });
}

function say(of: GreyPicture, boxes: readonly Box[], more: Partial<Omit<Said, 'box'>>): void {
  usePhotoRow.setState((state) => {
    const before = state.of === of ? state.said : none;
    const fresh = { label: undefined, kept: false };
    const own = boxes.map((box) => ({
      ...(before.find((one) => same(one.box, box)) ?? fresh),
      ...more,
      box,
    }));
    const others = before.filter((one) => !boxes.some((box) => same(one.box, box)));
    return { of, said: [...others, ...own] };
  });
}

/** Says which digit it is; null leaves it out. */
export const correct = (of: GreyPicture, { box }: RowDigit, label: number | null): void =>
  say(of, [box], { label });

/** Those that will be kept: labelled, and not kept yet. */
export const toKeep = (row: readonly RowDigit[]): RowDigit[] =>
  row.filter(({ label, kept }) => label !== null && !kept);

/** Keeps them as drawings with their labels and the writer's name. Returns how to undo it. @throws LabError 'storage-full' */
export async function keepRow(of: GreyPicture, row: readonly RowDigit[]): Promise<() => void> {
  const drawings = toKeep(row).map(({ label, picture }) =>
    signed(keepPicture(newId(), label ?? 0, picture)),
  );
  await addDrawings(drawings);
  const boxes = toKeep(row).map(({ box }) => box);
  say(of, boxes, { kept: true });
  return () => {
    void dropDrawings(drawings.map(({ id }) => id));
    say(of, boxes, { kept: false });
  };
}
