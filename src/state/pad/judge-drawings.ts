/** What trained networks say of the kept drawings. */
import type { ImageSet } from '../../domain/data/dataset.ts';
import { hasDigits } from '../../domain/data/extend-dataset.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import type { HouseNumberLook } from '../../draw/houseNumber.ts';
import type { KeptDrawing } from '../../draw/kept/kept.ts';
import { keptHouseNumber, keptImage } from '../../draw/kept/kept.ts';
import { getDataset } from '../data/datasets.ts';
import type { Run } from '../runs/runs.ts';
import { predictWithRun } from '../runs/predictions.ts';
import { getRun } from '../runs/runs.ts';
import { drawingNow } from './drawing.ts';
import { inputFormOf, stack } from './readings.ts';

/** What a run said of drawings that looked so; asked again, it says the same. */
interface Judged {
  readonly look: HouseNumberLook;
  readonly said: WeakMap<KeptDrawing, number | null>;
}

const judged = new Map<string, Judged>();

function judgedBy({ id }: Run, look: HouseNumberLook): Judged['said'] {
  for (const other of judged.keys()) if (!getRun(other)) judged.delete(other);
  const before = judged.get(id);
  if (before?.look === look) return before.said;
  const said: Judged['said'] = new WeakMap();
  judged.set(id, { look, said });
  return said;
}

function imageFor(run: Run, drawing: KeptDrawing, look: HouseNumberLook): ImageSet | null {
  const data = getDataset(run.datasetId);
  if (data && !hasDigits(data)) return null;
  switch (inputFormOf(run)) {
    case 'digit':
      return keptImage(drawing);
    case 'houseNumber':
      return keptHouseNumber(drawing, look);
    case 'none':
      return null;
  }
}

/**
 * What a run says of each drawing: its class, or null where it cannot take such a drawing. Only those
 * that it has not seen yet are computed.
 */
export async function judgeDrawings(
  run: Run,
  drawings: readonly KeptDrawing[],
): Promise<readonly (number | null)[]> {
  const { look } = drawingNow();
  const said = judgedBy(run, look);
  const unseen = drawings.filter((drawing) => !said.has(drawing));
  const images = unseen.map((drawing) => imageFor(run, drawing, look));
  const readable = images.filter((image) => image !== null);
  const outputs = readable.length > 0 ? await predictWithRun(run.id, stack(readable)) : null;
  const classes = outputs ? argmaxRows(outputs, outputs.length / readable.length) : [];
  let next = 0;
  unseen.forEach((drawing, at) => said.set(drawing, images[at] ? (classes[next++] ?? null) : null));
  return drawings.map((drawing) => said.get(drawing) ?? null);
}
