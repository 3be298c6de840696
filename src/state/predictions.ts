import { predictionCsv } from '../domain/export/csv.ts';
import { ask } from './link.ts';
import { predictWithRun } from './runs.ts';

/** Images that cross to the page and back at a time: a few megabytes. */
const portion = 2000;

/** Index of the largest of `count` values from `start`. */
function argmax(values: Float32Array, start: number, count: number): number {
  let best = 0;
  for (let at = 1; at < count; at++) if (values[start + at] > values[start + best]) best = at;
  return best;
}

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
    const classes = outputs.length / size;
    for (let row = 0; row < size; row++) labels.push(argmax(outputs, row * classes, classes));
  }
  return predictionCsv(labels);
}
