import { t } from '../../domain/language.ts';
import type { ImageSet } from '../../domain/data/dataset.ts';
import { imageAt } from '../../domain/data/dataset.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import type { OutputScale } from '../../domain/experiment/shares.ts';
import { outputScaleOf } from '../../domain/experiment/shares.ts';
import type { HouseNumberLook } from '../../draw/houseNumber.ts';
import { houseNumber, houseNumberSize } from '../../draw/houseNumber.ts';
import { fieldSize } from '../../draw/normalise.ts';
import type { GreyPicture } from '../../draw/photo/picture.ts';
import { fitOnDark, fitPicture, pictureStages } from '../../draw/photo/picture.ts';
import type { StageSwitches } from '../../draw/rasterize.ts';
import { renderInput } from '../../draw/rasterize.ts';
import type { DigitReading } from '../../draw/reading.ts';
import { haveSigns, readOutputs } from '../../draw/reading.ts';
import { separateDigits } from '../../draw/separation/separate.ts';
import type { Stroke } from '../../draw/stroke.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { Reader } from '../../reader/index.ts';
import { readDigits, shippedName, shippedNote } from '../../reader/digits.ts';
import { getDataset } from '../data/datasets.ts';
import type { LayerActivation } from '../../training/network.ts';
import type { NearestImages } from '../../worker/protocol/protocol.ts';
import type { DrawingMoment } from './drawing.ts';
import { ask } from '../page/link.ts';
import type { Run } from '../runs/runs.ts';
import { liveSeries } from '../runs/live.ts';
import { predictWithRun } from '../runs/predictions.ts';
import { getRun, isTraining, runName } from '../runs/runs.ts';
import { getShippedReader } from './shipped-reader.ts';

export type { NearestImages } from '../../worker/protocol/protocol.ts';

/** What a run's network is shown: a digit as MNIST has it, a house number, or neither fits. */
export type InputForm = 'digit' | 'houseNumber' | 'none';

/** Who reads: the reader that ships with the app, a run that is learning, or one that has learnt. */
export type ReaderKind = 'shipped' | 'learning' | 'trained';

/** In the place of a run's id: the reader that ships with the app. */
export const shippedId = 'shipped';

/** What one network makes of the drawing. */
export interface RunReading {
  readonly runId: string;
  readonly kind: ReaderKind;
  /** The lesson that the run belongs to; null for the reader that ships. */
  readonly lessonId: LessonId | null;
  readonly name: string;
  /** What else is to be said of it: what it was trained on, or how far it has learnt. */
  readonly note: string | null;
  readonly form: InputForm;
  readonly classNames: readonly string[];
  /** A drawn digit is nothing that the network was trained on (clothes, say). */
  readonly foreign: boolean;
  /** One for each separate digit, left to right; empty when it could not be read. */
  readonly digits: readonly DigitReading[];
  readonly failure: Failure | null;
}

/** The drawing at a moment, taken apart and read by every network. */
export interface DrawingReading {
  readonly moment: DrawingMoment;
  /** The separate digits, left to right; none while a picture is read. */
  readonly parts: readonly (readonly Stroke[])[];
  /** The digits that a photo holds, line by line, one picture each; the picture itself if it is clean. */
  readonly pictures: readonly GreyPicture[];
  readonly runs: readonly RunReading[];
  /** When the reading began (performance.now()), and how long the networks took to answer. */
  readonly begun: number;
  readonly milliseconds: number;
}

const digitNames = Array.from({ length: 10 }, (_, digit) => String(digit));

const classNamesOf = ({ datasetId }: Run): readonly string[] =>
  getDataset(datasetId)?.classNames ?? digitNames;

/** Whether digits are nothing that the run's network was trained on. */
export const isForeign = (run: Run): boolean => !haveSigns(classNamesOf(run));

export function inputFormOf(run: Run): InputForm {
  const size = sizeOf(run.experiment.model.inputShape);
  if (size === fieldSize ** 2) return 'digit';
  return size === houseNumberSize ** 2 ? 'houseNumber' : 'none';
}

/** One-image sets of one size as one set. */
export function stack(images: readonly ImageSet[]): ImageSet {
  const { height = 0, width = 0 } = images[0] ?? {};
  const size = height * width;
  const pixels = new Uint8Array(images.length * size);
  images.forEach((image, index) => pixels.set(image.pixels, index * size));
  return { height, width, count: images.length, pixels };
}

/** The digits of a drawing as a network of this form gets them: one image each. */
export function imagesOf(
  parts: readonly (readonly Stroke[])[],
  form: 'digit' | 'houseNumber',
  { drawing, switches, look }: DrawingMoment,
): ImageSet {
  return stack(
    parts.map((strokes, index) =>
      form === 'digit'
        ? renderInput({ ...drawing, strokes }, switches)
        : houseNumber(strokes, withNeighbours(look, parts, index)),
    ),
  );
}

/** A picture as a network gets it: a digit through MNIST's recipe, anything else only fitted. */
export function imageOfPicture(
  picture: GreyPicture,
  { form, foreign }: Pick<RunReading, 'form' | 'foreign'>,
  switches: StageSwitches,
): ImageSet {
  if (form === 'houseNumber') return fitPicture(picture, houseNumberSize);
  return foreign ? fitOnDark(picture, fieldSize) : pictureStages(picture, switches).normalised;
}

/** The look of one digit's picture, with what the look wants beside it. */
export function withNeighbours(
  look: HouseNumberLook,
  parts: readonly (readonly Stroke[])[],
  index: number,
): HouseNumberLook {
  switch (look.neighbours) {
    case 'drawn':
      return { ...look, left: parts[index - 1] ?? null, right: parts[index + 1] ?? null };
    case 'repeated':
      return { ...look, left: parts[index] ?? null, right: parts[index] ?? null };
    case 'none':
      return { ...look, left: null, right: null };
  }
}

/** A photo's digits as a network gets them, one image each; to others than digits' the whole picture. */
function imagesOfPictures(
  picture: GreyPicture,
  pictures: readonly GreyPicture[],
  run: Pick<RunReading, 'form' | 'foreign'>,
  switches: StageSwitches,
): ImageSet {
  if (run.form !== 'digit' || run.foreign) return imageOfPicture(picture, run, switches);
  return stack(pictures.map((each) => imageOfPicture(each, run, switches)));
}

/** The digits of a photo, none while they are looked for; a clean picture is one digit, or whatever it shows. */
export const picturesOf = ({ found }: DrawingMoment): readonly GreyPicture[] =>
  (found ?? []).map(({ picture }) => picture);

/** Nobody is to be certain of what is likely no ink. */
const doubted = (digits: readonly DigitReading[], { found }: DrawingMoment): DigitReading[] =>
  digits.map((digit, at) => {
    const doubt = found?.[at]?.doubt;
    return doubt ? { ...digit, doubt } : digit;
  });

/** What a run is shown of one digit of the drawing, or of the picture; null where it is blank. */
export function inputOf(
  { moment, parts, pictures }: Pick<DrawingReading, 'moment' | 'parts' | 'pictures'>,
  run: Pick<RunReading, 'form' | 'foreign'>,
  selected: number,
): ImageSet | null {
  const { form } = run;
  if (form === 'none') return null;
  const blank = form === 'digit' && !run.foreign && pictures.length === 0;
  if (moment.picture && blank) return null;
  if (moment.picture) {
    const images = imagesOfPictures(moment.picture, pictures, run, moment.switches);
    return oneImage(images, Math.min(selected, images.count - 1));
  }
  return parts.length > 0 ? oneImage(imagesOf(parts, form, moment), selected) : null;
}

const oneImage = (set: ImageSet, index: number): ImageSet => ({
  ...set,
  count: 1,
  pixels: imageAt(set, index),
});

/** What every layer of a run gives for one image. */
export function activateRun(runId: string, image: ImageSet): Promise<readonly LayerActivation[]> {
  return ask({ kind: 'activations', runId, image });
}

/** The images that a run was trained on and that its last hidden layer finds most alike. */
export function nearestTo(runId: string, image: ImageSet, count: number): Promise<NearestImages> {
  return ask({ kind: 'nearest', runId, image, count });
}

function readRows(outputs: Float32Array, rows: number, scale: OutputScale): DigitReading[] {
  const classes = outputs.length / rows;
  return Array.from({ length: rows }, (_, row) =>
    readOutputs(outputs.subarray(row * classes, (row + 1) * classes), scale),
  );
}

/** How far a run that is learning has come, in words. */
function learningNote({ id }: Run): string {
  const { progress } = liveSeries(id);
  return progress
    ? t('Still learning, in epoch {epoch}', { epoch: progress.epoch })
    : t('Still learning');
}

/** A run's reading before its network was asked. */
function unread(run: Run): Omit<RunReading, 'digits'> {
  const learning = isTraining(run);
  return {
    runId: run.id,
    kind: learning ? 'learning' : 'trained',
    lessonId: run.lessonId,
    name: runName(run),
    note: learning ? learningNote(run) : null,
    form: inputFormOf(run),
    classNames: classNamesOf(run),
    foreign: isForeign(run),
    failure: null,
  };
}

/** `patient`: no pen waits for the answer, so a training need not make room for it. */
async function readWith(
  run: Run,
  { parts, pictures, moment }: Pick<DrawingReading, 'parts' | 'pictures' | 'moment'>,
  patient = false,
): Promise<RunReading> {
  const reading = unread(run);
  const { form } = reading;
  const { picture, switches } = moment;
  const asDigits = form === 'digit' && !reading.foreign;
  if (picture && asDigits && pictures.length === 0) return { ...reading, digits: [] };
  if (form === 'none' || (parts.length === 0 && !picture)) return { ...reading, digits: [] };
  try {
    const images = picture
      ? imagesOfPictures(picture, pictures, reading, switches)
      : imagesOf(parts, form, moment);
    const outputs = await predictWithRun(run.id, images, patient);
    const digits = readRows(outputs, images.count, outputScaleOf(run.experiment));
    return { ...reading, digits: picture && asDigits ? doubted(digits, moment) : digits };
  } catch (thrown) {
    // A network that moves to another device while it learns cannot be asked for a moment.
    return { ...reading, digits: [], failure: isTraining(run) ? null : toFailure(thrown) };
  }
}

/** What the reader that ships makes of the drawing: at once, in the page. */
export function readWithShipped(
  reader: Reader,
  parts: DrawingReading['parts'],
  moment: DrawingMoment,
  pictures = picturesOf(moment),
): RunReading {
  const reading = {
    ...({ runId: shippedId, kind: 'shipped', lessonId: null, form: 'digit' } as const),
    name: reader.words?.name ?? shippedName(),
    note: reader.words?.note ?? shippedNote(),
    classNames: digitNames,
    foreign: false,
    failure: null,
  };
  const { picture, switches } = moment;
  if (parts.length === 0 && pictures.length === 0) return { ...reading, digits: [] };
  const images = picture
    ? imagesOfPictures(picture, pictures, reading, switches)
    : imagesOf(parts, 'digit', moment);
  const digits = readDigits(reader, images);
  return { ...reading, digits: picture ? doubted(digits, moment) : digits };
}

/**
 * Lets the reader that ships, where it is there, and every run in `runIds` read the drawing, all at
 * once. Runs that are gone are left out.
 */
export async function readDrawing(
  moment: DrawingMoment,
  runIds: readonly string[],
): Promise<DrawingReading> {
  const begun = performance.now();
  const { drawing, picture } = moment;
  const parts = picture ? [] : separateDigits(drawing.strokes);
  const pictures = picturesOf(moment);
  const runs = runIds.map(getRun).filter((run) => run !== null);
  const asked = runs.map((run) => readWith(run, { parts, pictures, moment }));
  // Every image is rendered and every question posted by now; what follows is the networks' time.
  const posted = performance.now();
  const shipped = getShippedReader();
  const first = shipped ? [readWithShipped(shipped, parts, moment, pictures)] : [];
  const readings = [...first, ...(await Promise.all(asked))];
  return {
    moment,
    parts,
    pictures,
    runs: readings,
    begun,
    milliseconds: performance.now() - posted,
  };
}

/** The same drawing, read again by the networks that have learnt more since. */
export async function readAgain(reading: DrawingReading): Promise<DrawingReading> {
  const runs = reading.runs.map(async (before) => {
    const run = before.kind === 'learning' ? getRun(before.runId) : null;
    return run ? readWith(run, reading, true) : before;
  });
  return { ...reading, runs: await Promise.all(runs) };
}
