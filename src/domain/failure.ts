/**
 * Everything that can go wrong in a way a user can do something about. The page turns a code into
 * words and a remedy (ui/failure-words.ts); nothing ever matches on a message text.
 */
export type FailureCode =
  // data files
  | 'idx-not-idx'
  | 'idx-truncated'
  | 'idx-trailing-bytes'
  | 'idx-wrong-size'
  | 'labels-count-differs'
  | 'labels-out-of-range'
  | 'gzip-damaged'
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-unknown-format'
  | 'file-too-large'
  | 'csv-malformed'
  | 'hdf5-malformed'
  | 'npz-malformed'
  | 'mat-malformed'
  | 'parquet-malformed'
  | 'zip-malformed'
  | 'file-needs-mapping'
  | 'image-unreadable'
  | 'dataset-empty'
  | 'dataset-hash-differs'
  | 'dataset-damaged'
  | 'dataset-gone'
  | 'download-refused'
  | 'fetch-failed'
  | 'server-failed'
  | 'fetch-stalled'
  | 'address-refused'
  | 'storage-full'
  | 'storage-unavailable'
  | 'private-window'
  | 'memory-damaged'
  // models and training
  | 'model-invalid'
  | 'model-input-differs'
  | 'model-file-invalid'
  | 'model-layer-unknown'
  | 'model-data-differ'
  | 'reader-damaged'
  | 'experiment-invalid'
  | 'engine-unsupported'
  | 'training-diverged'
  | 'nothing-to-measure'
  | 'state-mismatch'
  | 'saved-run-invalid'
  // devices
  | 'page-insecure'
  | 'webgpu-missing'
  | 'webgpu-blocked'
  | 'acceleration-off'
  | 'virtual-machine'
  | 'webgpu-no-adapter'
  | 'webgpu-device-lost'
  | 'device-busy'
  | 'gpu-out-of-memory'
  | 'gpu-error'
  | 'backend-unavailable'
  // the page and its worker
  | 'address-unclear'
  | 'class-unreachable'
  | 'class-code-unclear'
  | 'page-updated'
  | 'part-unreachable'
  | 'worker-died'
  | 'run-unknown'
  | 'run-elsewhere'
  | 'run-damaged'
  | 'dataset-unknown'
  | 'cancelled'
  | 'unexpected';

/** A failure as data: crosses the worker boundary and is kept in state. */
export interface Failure {
  readonly code: FailureCode;
  /** What happened, in plain words, naming the value that was wrong. */
  readonly message: string;
}

/** More than this of a message is no sentence any more: a value that came from a file, say. */
const longest = 400;

/** A message that can be read: a long one is cut, and says so. */
const short = (message: string): string =>
  message.length <= longest ? message : `${message.slice(0, longest)}… (cut off)`;

/** Thrown where something goes wrong; caught at the boundary, where it becomes a `Failure`. */
export class LabError extends Error {
  override readonly name = 'LabError';
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(short(message), options);
    this.code = code;
  }
}

/** The failure that any thrown value stands for. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof LabError) return { code: thrown.code, message: thrown.message };
  if (thrown instanceof Error) return { code: 'unexpected', message: short(thrown.message) };
  return { code: 'unexpected', message: short(String(thrown)) };
}
