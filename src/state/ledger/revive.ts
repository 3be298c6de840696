/** The networks of trainings that this browser stores, brought back. */
import type { StoredRun } from '../../worker/protocol/protocol.ts';
import { noteBackend } from '../page/backend.ts';
import { ask } from '../page/link.ts';
import type { Run, RunOrder } from '../runs/runs.ts';
import { addRun, fill } from '../runs/runs.ts';

/** What of a run its stored state does not hold. */
type RunWords = Pick<Run, 'notices' | 'seconds'>;

/**
 * Makes a run of the network of a stored training, to be asked; nothing is trained. Resolves with its
 * id. @throws LabError as the worker does; the run then holds the failure.
 */
export async function reviveRun(
  order: RunOrder & { readonly stored: StoredRun },
  { notices, seconds }: RunWords,
): Promise<string> {
  const { id: runId } = addRun(order);
  const { datasetId, choice, stored } = order;
  await fill(runId, async () => {
    const request = { runId, datasetId, choice, stored: stored.key };
    const placed = await ask({ kind: 'reviveRun', ...request });
    noteBackend(placed.backend);
    return { ...placed, notices, seconds, status: stored.end ?? 'stopped' };
  });
  return runId;
}
