/**
 * The pad before the app: index.html brings its paper, this draws on it and the reader that ships
 * reads, in plain JavaScript and before React has been fetched. Once the page's own pad stands in its
 * place (`leaveFirstSheet`), what was drawn goes there and the sheet goes; under a pen that is down it
 * stays until the pen is lifted.
 */
import { t } from '../../domain/language.ts';
import { isUnknown, readingWords } from '../../draw/reading.ts';
import { rasterize } from '../../draw/rasterize.ts';
import { separateDigits } from '../../draw/separation/separate.ts';
import type { Point, Stroke } from '../../draw/stroke.ts';
import { padSize, spaced, usualPenWidth } from '../../draw/stroke.ts';
import type { ShippedReading } from '../../reader/digits.ts';
import { readDigits, shippedNote } from '../../reader/digits.ts';
import type { Reader } from '../../reader/index.ts';
import { fetchReader } from '../../reader/index.ts';
import { percent } from '../../domain/numbers.ts';
import { coloursOf, paintPad } from '../drawing/paint-pad.ts';
import { pointsOf } from '../drawing/pointer.ts';

interface Pen {
  readonly pointerId: number;
  stroke: Point[];
}

interface FirstSheet {
  /** Gives away what has been drawn, as soon as no pen is down, and takes the sheet off the page. */
  leave(take: (strokes: readonly Stroke[]) => void): void;
  /** Says something in the place of the answer. */
  tell(words: string): void;
}

let sheet: FirstSheet | null = null;

/** Everything else is fetched when the reader has come, or after so many milliseconds. */
const headStart = 400;

/**
 * Makes the sheet of index.html alive, where it is shown; once. Resolves when its reader is there, or
 * has had its head start: on a slow line the first reading comes before the rest of the page.
 */
export function openFirstSheet(): Promise<unknown> {
  const element = document.getElementById('first-sheet');
  const canvas = element?.querySelector('canvas');
  if (!element || !canvas || document.documentElement.dataset.firstSheet !== 'shown') {
    element?.remove();
    return Promise.resolve();
  }
  sheet = alive(element, canvas);
  const late = new Promise((resolve) => setTimeout(resolve, headStart));
  // A reader that cannot be fetched is told of by the page's own pad.
  return Promise.race([late, fetchReader().catch(() => undefined)]);
}

/** Hands the drawing over to the page's own pad, which stands where the sheet lay. */
export function leaveFirstSheet(take: (strokes: readonly Stroke[]) => void): void {
  sheet?.leave(take);
  sheet = null;
}

/** What the reader of the page has to know while there is no page to say it. */
export function tellFirstSheet(words: string): void {
  if (sheet) sheet.tell(words);
  else document.getElementById('root')?.append(words);
}

function alive(element: HTMLElement, canvas: HTMLCanvasElement): FirstSheet {
  const strokes: Stroke[] = [];
  let pen: Pen | null = null;
  let reader: Reader | null = null;
  let frame = 0;
  let taking: ((strokes: readonly Stroke[]) => void) | null = null;
  const listening = new AbortController();
  const { signal } = listening;
  const answer = answerIn(element);

  const refresh = () => (frame ||= requestAnimationFrame(show));
  function show(): void {
    frame = 0;
    const ink = pen ? [...strokes, pen.stroke] : strokes;
    const side = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
    if (canvas.width !== side) canvas.width = canvas.height = side;
    const drawing = { strokes: ink, penWidth: usualPenWidth, padSize };
    paintPad(canvas, drawing, null, coloursOf(canvas));
    element.toggleAttribute('data-inked', ink.length > 0);
    if (reader && ink.length > 0) answer.show(read(reader, ink));
  }

  function leave(): void {
    listening.abort();
    cancelAnimationFrame(frame);
    element.remove();
    taking?.(strokes);
  }

  function onDown(event: PointerEvent): void {
    if (pen || event.button > 0) return;
    canvas.setPointerCapture(event.pointerId);
    pen = { pointerId: event.pointerId, stroke: pointsOf(event, canvas).slice(-1) };
    refresh();
  }

  function onMove(event: PointerEvent): void {
    if (pen?.pointerId !== event.pointerId) return;
    const points = pointsOf(event, canvas);
    const last = pen.stroke.at(-1) ?? points[0];
    if (last) pen.stroke = [...pen.stroke, ...spaced(last, points)];
    refresh();
  }

  function onEnd(event: PointerEvent): void {
    if (pen?.pointerId !== event.pointerId) return;
    strokes.push(pen.stroke);
    pen = null;
    refresh();
    if (taking) leave();
  }

  canvas.addEventListener('pointerdown', onDown, { signal });
  canvas.addEventListener('pointermove', onMove, { signal });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    canvas.addEventListener(end, onEnd, { signal });
  }
  window.addEventListener('resize', refresh, { signal });
  // From now on it can be drawn on, and says so.
  canvas.role = 'application';
  canvas.ariaRoleDescription = t('drawing pad');
  canvas.ariaLabel = t('Drawing pad');
  element.toggleAttribute('data-alive', true);
  fetchReader().then(
    (fetched) => {
      reader = fetched;
      refresh();
    },
    () => undefined,
  );
  return {
    leave(take) {
      taking = take;
      if (!pen) leave();
    },
    tell: answer.tell,
  };
}

function read(reader: Reader, ink: readonly Stroke[]): ShippedReading[] {
  return separateDigits(ink).flatMap((strokes) =>
    readDigits(reader, { count: 1, height: 28, width: 28, pixels: rasterize(strokes) }),
  );
}

/** The place of the answer in the sheet. */
function answerIn(element: HTMLElement) {
  const [digits, words, note, bars] = ['digits', 'words', 'note', 'bars'].map((part) =>
    element.querySelector(`[data-part="${part}"]`),
  );
  if (note) note.textContent = shippedNote();
  return {
    tell: (text: string): void => {
      if (words) words.textContent = text;
    },
    show(readings: readonly ShippedReading[]) {
      const newest = readings.at(-1);
      if (!newest || !digits || !words || !bars) return;
      // Without a threshold of its own: this reader knows by itself what is no digit.
      digits.textContent = readings
        .map((one) => (isUnknown(one, 0) ? '?' : String(one.digit)))
        .join(' ');
      const which = readings.length > 1 ? t('Digit {count}: ', { count: readings.length }) : '';
      words.textContent = which + readingWords(newest, String(newest.digit), 0);
      bars.setAttribute('aria-label', t('Probability of each class'));
      const best = isUnknown(newest, 0) ? -1 : newest.digit;
      bars.replaceChildren(
        ...newest.shares.map((share, digit) => barOf(share, digit, digit === best)),
      );
    },
  };
}

/** A row of Bars.tsx, without React. */
function barOf(share: number, digit: number, isBest: boolean): HTMLElement {
  const row = document.createElement('li');
  row.className = 'bars-row';
  row.dataset.best = String(isBest);
  const partOf = (part: string) => {
    const span = document.createElement('span');
    span.className = `bars-${part}`;
    row.append(span);
    return span;
  };
  const [name, track, value] = [partOf('name'), partOf('track'), partOf('value')] as const;
  name.textContent = String(digit);
  value.textContent = percent(share);
  const fill = document.createElement('span');
  fill.className = 'bars-fill';
  fill.style.setProperty('--share', String(share));
  track.append(fill);
  return row;
}
