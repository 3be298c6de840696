import { t } from '../../domain/language.ts';
import type { ImageSet } from '../../domain/data/dataset.ts';
import { scaleImages } from '../../domain/data/scaling.ts';
import { LabError } from '../../domain/failure.ts';
import type { ModelSpec } from '../../domain/model/model.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import type { Sites } from '../../inside/interpreter/interpreter.ts';
import { placeLayers } from '../../inside/interpreter/interpreter.ts';
import type { Run } from '../runs/run.ts';

/** A network as it is now and an image for it, ready to be looked into. */
export interface Subject {
  readonly model: ModelSpec;
  readonly sites: Sites;
  /** The image scaled as the run scales: [pixels]. */
  readonly input: Float64Array;
}

/** Bytes of one image as the run's network is given them. */
export const inputFor = (run: Run, pixels: Uint8Array): Float64Array =>
  Float64Array.from(scaleImages(pixels, run.setup.prepared.data.scaler));

/** The layers of a run with its weights as they are now. */
export async function sitesOf(run: Run): Promise<Sites> {
  const weights = await run.ask((network) => network.weights());
  return placeLayers(run.setup.experiment.model, weights);
}

/** @throws LabError 'model-input-differs' */
export async function subjectOf(run: Run, image: ImageSet): Promise<Subject> {
  const { model } = run.setup.experiment;
  if (image.pixels.length !== sizeOf(model.inputShape)) {
    throw new LabError(
      'model-input-differs',
      t('The network takes {inputShape} pixels, not {count}.', {
        inputShape: sizeOf(model.inputShape),
        count: image.pixels.length,
      }),
    );
  }
  return { model, sites: await sitesOf(run), input: inputFor(run, image.pixels) };
}
