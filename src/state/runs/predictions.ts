import type { ImageSet } from '../../domain/data/dataset.ts';
import { predictionCsv } from '../../domain/figures/csv.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import { ask } from '../page/link.ts';

/**
 * Outputs of a run's network for images as bytes: [count, classes]. A `patient` question lets a
 * training go on at its pace.
 */
export function predictWithRun(
  runId: string,
  images: ImageSet,
  patient = false,
): Promise<Float32Array> {
  return ask({ kind: 'predict', runId, images, patient });
}

/** Images that cross to the page and back at a time: a few megabytes. */
const portion = 2000;

/** Lets a run predict the unlabelled images of a data set: Kaggle's submission file. */
export async function predictUnlabelled(
  runId: string,
  datasetId: string,
  count: number,
): Promise<string> {
  const labels: number[] = [];
  for (let first = 0; first < count; first += portion) {
    const size = Math.min(portion, count - first);
    const indices = Array.from({ length: size }, (_, index) => first + index);
    const images = await ask({ kind: 'readImages', datasetId, split: 'unlabelled', indices });
    const outputs = await predictWithRun(runId, images); // [size, classes]
    labels.push(...argmaxRows(outputs, outputs.length / size));
  }
  return predictionCsv(labels);
}
