import type { Habit } from '../../domain/data/dataset-source.ts';
import type { LabelledImages } from '../../domain/data/dataset.ts';
import { LabError } from '../../domain/failure.ts';
import type { Block, DigitStyle } from './digit.ts';
import { blankImages } from './digit.ts';
import { PenPace } from './pen-pace.ts';
import type { Pen } from './pen.ts';
import { penApart, penHere, pensHere } from './pen.ts';

export { generateDigit } from './digit.ts';

export interface DrawOptions {
  readonly style: DigitStyle;
  readonly habit?: Habit;
  /** Told after each block how many images are done. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
  /** How many pens may draw; as many as there are when not given. */
  readonly pace?: PenPace;
}

/** The first `count` images of the series with this seed. */
export interface Series {
  readonly seed: number;
  readonly count: number;
}

/** Images of a block: 30 to 50 milliseconds of drawing, the most that a cancel has to wait. */
const blockSize = 250;

/** So few are drawn here before another worker has started. */
const fewImages = 4 * blockSize;

interface Task {
  readonly block: Block;
  /** Where its images belong. */
  readonly sheet: LabelledImages;
}

function* tasksOf(
  series: readonly (Series & { readonly sheet: LabelledImages })[],
  { style, habit }: DrawOptions,
): Generator<Task, undefined> {
  for (const { seed, count, sheet } of series) {
    for (let first = 0; first < count; first += blockSize) {
      const block = { seed, first, count: Math.min(blockSize, count - first), style, habit };
      yield { block, sheet };
    }
  }
}

function paste({ block, sheet }: Task, images: LabelledImages): void {
  sheet.pixels.set(images.pixels, block.first * sheet.height * sheet.width);
  sheet.labels.set(images.labels, block.first);
}

const cancelled = () => new LabError('cancelled', 'Making the built-in digits was stopped.');

/** Resolves when all tasks are done; pens that wait for their turn until then are let wait. */
function drawAll(
  tasks: Iterator<Task, undefined>,
  pens: Pen[],
  total: number,
  { onProgress, signal, pace = new PenPace() }: DrawOptions,
): Promise<void> {
  let done = 0;
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(cancelled()), { once: true });
    const work = async (number: number) => {
      for (;;) {
        await pace.turnOf(number);
        if (signal?.aborted) throw cancelled();
        const { value: task } = tasks.next();
        if (!task) return;
        pens[number] ??= total <= fewImages || pensHere() === 1 ? penHere() : penApart();
        paste(task, await pens[number].draw(task.block));
        if (signal?.aborted) throw cancelled();
        done += task.block.count;
        onProgress?.(done);
        if (done === total) resolve();
      }
    };
    for (let number = 0; number < pensHere(); number++) work(number).catch(reject);
  });
}

/** The images of each series. */
type Drawn<All extends readonly Series[]> = { -readonly [At in keyof All]: LabelledImages };

/**
 * Draws several series at once, on as many processors as there are.
 * @throws LabError 'cancelled' when the signal aborts.
 */
export async function generateSeries<const All extends readonly Series[]>(
  series: All,
  options: DrawOptions,
): Promise<Drawn<All>> {
  const sheets = series.map((one) => ({ ...one, sheet: blankImages(one.count, options.style) }));
  const total = series.reduce((sum, { count }) => sum + count, 0);
  const pens: Pen[] = [];
  try {
    if (total > 0) await drawAll(tasksOf(sheets, options), pens, total, options);
    return sheets.map(({ sheet }) => sheet) as Drawn<All>;
  } finally {
    for (const pen of pens) pen?.putDown();
  }
}

/**
 * Built-in digits: `count` labelled images of handwriting or house numbers, all from the seed.
 * @throws LabError 'cancelled' when the signal aborts.
 */
export async function generateDigits(options: DrawOptions & Series): Promise<LabelledImages> {
  const [images] = await generateSeries([options], options);
  return images;
}
