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
  | 'zip-malformed'
  | 'file-needs-mapping'
  | 'image-unreadable'
  | 'dataset-empty'
  | 'dataset-hash-differs'
  | 'dataset-damaged'
  | 'dataset-gone'
  | 'download-refused'
  | 'address-refused'
  | 'storage-full'
  | 'storage-unavailable'
  // models and training
  | 'model-invalid'
  | 'model-input-differs'
  | 'model-file-invalid'
  | 'model-layer-unknown'
  | 'model-data-differ'
  | 'experiment-invalid'
  | 'engine-unsupported'
  | 'training-diverged'
  | 'nothing-to-measure'
  | 'state-mismatch'
  // devices
  | 'webgpu-missing'
  | 'webgpu-no-adapter'
  | 'webgpu-device-lost'
  | 'gpu-out-of-memory'
  | 'gpu-error'
  | 'backend-unavailable'
  // the page and its worker
  | 'worker-died'
  | 'run-unknown'
  | 'dataset-unknown'
  | 'cancelled'
  | 'unexpected';

/** A failure as data: crosses the worker boundary and is kept in state. */
export interface Failure {
  readonly code: FailureCode;
  /** What happened, in plain words, naming the value that was wrong. */
  readonly message: string;
}

/** Thrown where something goes wrong; caught at the boundary, where it becomes a `Failure`. */
export class LabError extends Error {
  override readonly name = 'LabError';
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The failure that any thrown value stands for. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof LabError) return { code: thrown.code, message: thrown.message };
  if (thrown instanceof Error) return { code: 'unexpected', message: thrown.message };
  return { code: 'unexpected', message: String(thrown) };
}
