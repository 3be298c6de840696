/** Runs whose networks came from files: nothing is trained. */
import { t } from '../../domain/language.ts';
import type { TriedForm } from '../../domain/experiment/forms-trial.ts';
import type { NamedBytes } from '../../worker/protocol/protocol.ts';
import { noteBackend } from '../page/backend.ts';
import { ask } from '../page/link.ts';
import type { Run, RunOrder } from './runs.ts';
import { addRun, fill } from './runs.ts';

/** The files of a saved model, under the name of the first. */
export interface ModelFiles {
  readonly name: string;
  readonly files: readonly NamedBytes[];
}

/**
 * Makes a run of a saved model; `onStart` hears its id at once.
 * @throws LabError when it cannot be read or does not fit the data; the run then holds the failure.
 */
export async function loadRun(
  order: RunOrder,
  { name, files }: ModelFiles,
  onStart: (id: string) => void,
): Promise<void> {
  const { id: runId } = addRun({ ...order, title: t('{name} (from a file)', { name }) }, name);
  onStart(runId);
  const { datasetId, experiment, choice } = order;
  await fill(runId, async () => {
    const request = { runId, datasetId, experiment, files, choice };
    const placed = await ask({ kind: 'loadModel', ...request });
    noteBackend(placed.backend);
    return { ...placed, status: 'loaded' };
  });
}

/**
 * Makes a run of another one's network, which is given its images in another form; its experiment says
 * in which. @throws LabError, and the run then holds the failure.
 */
export async function adaptRun(
  order: RunOrder,
  of: Run,
  tried: TriedForm,
  onStart: (id: string) => void,
): Promise<void> {
  const { id: runId } = addRun(
    { ...order, title: t('{source} (from a file)', { source: of.source }) },
    of.source,
  );
  onStart(runId);
  await fill(runId, async () => {
    const placed = await ask({ kind: 'adaptModel', runId, of: of.id, tried });
    return { ...placed, status: 'loaded' };
  });
}
