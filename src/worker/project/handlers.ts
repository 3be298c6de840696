import type { ProjectRun } from '../../data/project/project.ts';
import { fileOnDisk } from '../../data/formats/bytes/data-file.ts';
import type { FailureCode } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import { oneOfForm, orNull } from '../../domain/forms.ts';
import { part } from '../../domain/part.ts';
import { decodeRunState, encodeRunState } from '../../training/run-state.ts';
import type { ProjectReplies, ProjectRequest } from '../protocol/project.ts';
import type { RunEnd, StoredRun } from '../protocol/protocol.ts';
import type { RunStore } from '../store/run-store.ts';

type Handlers = {
  [K in ProjectRequest['kind']]: (
    request: Extract<ProjectRequest, { readonly kind: K }>,
  ) => Promise<ProjectReplies[K]>;
};

/** Writes and reads project files. What packs and unpacks them is loaded when it is first needed. */
export function projectHandlers(store: RunStore): Handlers {
  return {
    writeProject: async ({ runs, drawings }) => {
      const { writeProject } = await part(import('../../data/project/project.ts'));
      const stored = await store.list().catch((): StoredRun[] => []);
      const told = runs.map((run): ProjectRun => {
        const state = stored.find(({ key }) => key === run.id);
        return { ...run, state: state ? { datasetId: state.datasetId, end: state.end } : null };
      });
      return writeProject(told, drawings, (run) =>
        store.read(run.id).then(encodeRunState, () => null),
      );
    },
    readProject: async ({ file }) => {
      const { readProject } = await part(import('../../data/project/project.ts'));
      const { runs, ...content } = await readProject(fileOnDisk(file));
      return {
        ...content,
        runs: runs.map(({ id, name, record, network }) => ({ id, name, record, network })),
      };
    },
    storeNetworks: async ({ file, keys }) => {
      const { readProjectStates } = await part(import('../../data/project/project.ts'));
      const done: string[] = [];
      const ids = keys.map(({ id }) => id);
      await readProjectStates(fileOnDisk(file), ids, async (run, bytes) => {
        const key = keys.find(({ id }) => id === run.id)?.key;
        if (key !== undefined && (await storeOne(store, key, run, bytes))) done.push(run.id);
      });
      return done;
    },
  };
}

/** These end nothing: the network is left out, and the page says so. */
const passing: readonly FailureCode[] = [
  ...(['storage-full', 'storage-unavailable', 'model-file-invalid', 'saved-run-invalid'] as const),
];

const endForm = orNull(oneOfForm('completed', 'stopped', 'earlyStopped'));
const isEnd = (end: string | null): end is RunEnd | null => endForm(end, 'end') === null;

async function storeOne(
  store: RunStore,
  key: string,
  { state }: ProjectRun,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (!state || !isEnd(state.end)) return false;
  try {
    const { datasetId, end } = state;
    await store.add(key, decodeRunState(bytes), { datasetId, end });
    return true;
  } catch (thrown) {
    if (passing.includes(toFailure(thrown).code)) return false;
    throw thrown;
  }
}
