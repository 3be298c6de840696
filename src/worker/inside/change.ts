import { t } from '../../domain/language.ts';
import type { ImageSet } from '../../domain/data/dataset.ts';
import { outputScaleOf } from '../../domain/experiment/shares.ts';
import { LabError } from '../../domain/failure.ts';
import { argmax } from '../../domain/metrics/argmax.ts';
import type { PixelScale } from '../../inside/change/adversarial.ts';
import { nearestOther, roundedAlong, sizeOfChange } from '../../inside/change/adversarial.ts';
import type { InkFrame } from '../../inside/change/ink.ts';
import { findInk } from '../../inside/change/ink.ts';
import { pictureScene } from '../../inside/change/picture-scene.ts';
import { forward, logitsOf, oneHot, slopeByInput } from '../../inside/interpreter/interpreter.ts';
import { inSlices } from '../data/slices.ts';
import type { DrawnImage, SmallestChange } from '../protocol/learn.ts';
import type { Run } from '../runs/run.ts';
import { drawingScene } from './drawing-scene.ts';
import { inputFor, subjectOf } from './subject.ts';

/** How a run scales: the same for every image, pixel by pixel. */
function scaleOf(run: Run, pixels: number): PixelScale {
  const base = inputFor(run, new Uint8Array(pixels));
  const full = inputFor(run, new Uint8Array(pixels).fill(255));
  return { base, slope: full.map((value, at) => (value - base[at]!) / 255) };
}

/** What the run's own network gives for images of one size. */
async function outputsFor(
  run: Run,
  { height, width }: ImageSet,
  images: readonly Uint8Array[],
): Promise<readonly Float32Array[]> {
  const size = height * width;
  const pixels = new Uint8Array(images.length * size);
  images.forEach((image, at) => pixels.set(image, at * size));
  const asked = { count: images.length, height, width, pixels };
  const outputs = await run.ask((network) => network.predict(asked));
  const classes = outputs.length / images.length;
  return images.map((_, at) => outputs.slice(at * classes, (at + 1) * classes));
}

/** Rounding may undo what was found: then it goes a little further, up to half again. */
const furthers = Array.from({ length: 26 }, (_, at) => 1 + at / 50);

/**
 * The image of another class, or of `target`, that is nearest to this one as far as it was found; the
 * run's own network says so of the very pixels that are returned. Null where none was found.
 * @throws LabError 'cancelled' soon after `signal` is aborted.
 */
export async function smallestChange(
  run: Run,
  image: ImageSet,
  target: number | null,
  signal: AbortSignal,
): Promise<SmallestChange | null> {
  const { sites } = await subjectOf(run, image);
  const { pixels } = image;
  const before = await run.ask((network) => network.predict(image));
  const verdict = argmax(before);
  if (target === verdict) return null;
  const scale = scaleOf(run, pixels.length);
  const end = await inSlices(nearestOther(sites, pixels, scale, target), signal);
  if (!end) return null;
  const tried = furthers.map((share) => roundedAlong(pixels, end, share));
  const outputs = await outputsFor(run, image, tried);
  const at = outputs.findIndex((one) =>
    target === null ? argmax(one) !== verdict : argmax(one) === target,
  );
  const [found, after] = [tried[at], outputs[at]];
  return found && after
    ? { pixels: found, size: sizeOfChange(pixels, found), before, after }
    : null;
}

/**
 * The image before and after each line of pen or eraser that takes it to another class, or `target`.
 * Null where no few lines do. @throws LabError 'cancelled' soon after `signal` is aborted.
 */
export async function inkChange(
  run: Run,
  image: ImageSet,
  { drawn, target }: { readonly drawn: DrawnImage | null; readonly target: number | null },
  signal: AbortSignal,
): Promise<readonly InkFrame[] | null> {
  const { sites } = await subjectOf(run, image);
  const { pixels, height, width } = image;
  const scale = scaleOf(run, pixels.length);
  const scene = drawn
    ? drawingScene(drawn, new Uint8Array(pixels.length))
    : pictureScene(pixels, height, width);
  if (!scene) return null;
  return findInk(scene, {
    target,
    scale: outputScaleOf(run.setup.experiment),
    ask: async (images) => {
      await run.setup.courtesy.turn();
      if (signal.aborted) throw new LabError('cancelled', t('This was stopped.'));
      return outputsFor(run, image, images);
    },
    slope(now, from, to) {
      const trace = forward(sites, inputFor(run, now));
      const wanted = oneHot(logitsOf(trace).length, to);
      wanted[from] = -1;
      return slopeByInput(sites, trace, wanted).map((value, at) => value * scale.slope[at]!);
    },
  });
}
