/** Runs and models as files: what is written of a run, and what a file says before it is used. */
import type {
  NamedBytes,
  ReplyTo,
  Request,
  SavedModelInfo,
} from '../../worker/protocol/protocol.ts';
import type { ModelSpec } from '../../domain/model/model.ts';
import { ask } from '../page/link.ts';
import type { SavedRun } from './runs.ts';

type ModelFormat = Extract<Request, { readonly kind: 'writeModel' }>['format'];
type ModelFile = ReplyTo['writeModel'];

/** The whole training in one file, to go on from another day. It must be paused or ended. */
export const exportRun = (runId: string): Promise<Uint8Array> => ask({ kind: 'exportRun', runId });

/** @throws LabError when the bytes are no run that was saved here. */
export async function inspectRun(bytes: Uint8Array): Promise<SavedRun> {
  return { bytes, info: await ask({ kind: 'inspectRun', bytes }) };
}

/**
 * What the files of a model hold; weights alone are those of the network that is `open`.
 * @throws LabError when the files are no model that can be read here.
 */
export const inspectModel = (
  files: readonly NamedBytes[],
  open: ModelSpec,
): Promise<SavedModelInfo> => ask({ kind: 'inspectModel', files, open });

/** The network of a run as a file for Keras or TensorFlow.js. */
export const writeModel = (runId: string, format: ModelFormat): Promise<ModelFile> =>
  ask({ kind: 'writeModel', runId, format });
