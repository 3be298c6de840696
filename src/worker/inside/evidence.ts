import type { ImageSet } from '../../domain/data/dataset.ts';
import { outputScaleOf, sharesOf } from '../../domain/experiment/shares.ts';
import { evidenceIn } from '../../inside/evidence/evidence.ts';
import { gradCam } from '../../inside/evidence/grad-cam.ts';
import { integratedGradients } from '../../inside/evidence/integrated.ts';
import { costByPixel, wipedImages } from '../../inside/evidence/occlusion.ts';
import { inSlices } from '../data/slices.ts';
import type { Attribution, AttributionMethod, ImageEvidence } from '../protocol/inside.ts';
import type { Run } from '../runs/run.ts';
import { inputFor, subjectOf } from './subject.ts';

/** @throws LabError 'cancelled' soon after `signal` is aborted. */
export async function findEvidence(
  run: Run,
  image: ImageSet,
  signal: AbortSignal,
): Promise<ImageEvidence> {
  const { sites, input } = await subjectOf(run, image);
  const found = await inSlices(evidenceIn(sites, input), signal);
  const full = inputFor(run, new Uint8Array(image.pixels.length).fill(255));
  return { ...found, toInk: full.map((value, at) => value - input[at]!) };
}

interface Wanted {
  readonly label: number;
  readonly method: AttributionMethod;
}

/** @throws LabError 'cancelled' soon after `signal` is aborted. */
export async function attribute(
  run: Run,
  image: ImageSet,
  { label, method }: Wanted,
  signal: AbortSignal,
): Promise<Attribution | null> {
  switch (method) {
    case 'integrated': {
      const { sites, input } = await subjectOf(run, image);
      const blank = inputFor(run, new Uint8Array(image.pixels.length));
      const { parts, ...sum } = await inSlices(
        integratedGradients(sites, input, blank, label),
        signal,
      );
      const { height, width } = image;
      return { method, height, width, values: parts, sum, layer: null };
    }
    case 'gradCam': {
      const { sites, input } = await subjectOf(run, image);
      const found = gradCam(sites, input, label);
      return found && { method, ...found, sum: null };
    }
    case 'occlusion':
      return occlude(run, image, label);
  }
}

/** Asks the run's own network about the image with each patch wiped out. */
async function occlude(run: Run, image: ImageSet, label: number): Promise<Attribution> {
  const { height, width, pixels } = image;
  const patches = wipedImages(pixels, height, width);
  const count = patches.rows * patches.columns;
  const asked = { height, width, count, pixels: patches.pixels };
  const { own, wiped } = await run.ask(async (network) => ({
    own: await network.predict(image),
    wiped: await network.predict(asked),
  }));
  const scale = outputScaleOf(run.setup.experiment);
  const classes = own.length;
  const certainty = (outputs: Float32Array, row: number) =>
    sharesOf(outputs.subarray(row * classes, (row + 1) * classes), scale)[label] ?? 0;
  const before = certainty(own, 0);
  const costs = Float64Array.from({ length: count }, (_, at) => before - certainty(wiped, at));
  const values = costByPixel(patches, costs, height, width);
  return { method: 'occlusion', height, width, values, sum: null, layer: null };
}
