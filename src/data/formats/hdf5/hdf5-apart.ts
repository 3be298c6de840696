import { t } from '../../../domain/language.ts';
import type { Failure } from '../../../domain/failure.ts';
import { LabError } from '../../../domain/failure.ts';
import type { FoundArray } from '../arrays/found-array.ts';
import type { DataFile } from '../bytes/data-file.ts';
import type { ArraysFormat } from '../format.ts';
import type { Hdf5Arrays } from './hdf5.ts';
import { isHdf5, openHdf5 } from './hdf5.ts';

/**
 * The HDF5 library is C: a damaged file can corrupt its memory or make it loop for ever. So each
 * file gets a worker of its own, with a fresh library, which is given up when it falls silent and
 * ended when the file is done. Without workers (in Node's tests) the file is read in place.
 */

/** An array as it crosses to the other worker: its numbers are asked for piece by piece. */
export type ArrayDescription = Omit<FoundArray, 'pieces'>;

export type Hdf5Request =
  | { readonly kind: 'open'; readonly file: File }
  /** The next piece of an array. */
  | { readonly kind: 'next'; readonly name: string };

export type Hdf5Answer =
  | { readonly arrays: readonly ArrayDescription[] }
  /** Null after the last one. */
  | { readonly piece: ArrayLike<number> | null }
  | { readonly failure: Failure };

/** Milliseconds without an answer after which a file is taken to be damaged. */
const patience = 30_000;

function stalled(file: DataFile, cause?: unknown): LabError {
  return new LabError(
    'hdf5-malformed',
    t('{name} is damaged: reading it comes to no end.', { name: file.name }),
    {
      cause,
    },
  );
}

/** One question to the worker at a time, answered within `patience` or failed. */
function ask(worker: Worker, request: Hdf5Request, file: DataFile): Promise<Hdf5Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(stalled(file)), patience);
    const settle = (work: () => void) => {
      clearTimeout(timer);
      work();
    };
    worker.onmessage = ({ data }: MessageEvent<Hdf5Answer>) => {
      settle(() => {
        if ('failure' in data) reject(new LabError(data.failure.code, data.failure.message));
        else resolve(data);
      });
    };
    worker.onerror = (event) => settle(() => reject(stalled(file, event.error)));
    worker.postMessage(request);
  });
}

function arrayFrom(worker: Worker, array: ArrayDescription, file: DataFile): FoundArray {
  async function* pieces() {
    for (;;) {
      const answer = await ask(worker, { kind: 'next', name: array.name }, file);
      if (!('piece' in answer) || !answer.piece) return;
      yield answer.piece;
    }
  }
  return { ...array, pieces };
}

/**
 * Opens the numeric arrays of an HDF5 file, apart from everything else.
 * @throws LabError as openHdf5 does.
 */
export async function openHdf5Apart(file: DataFile): Promise<Hdf5Arrays> {
  if (!('Worker' in globalThis)) return openHdf5(file);
  const worker = new Worker(new URL('./hdf5-worker.ts', import.meta.url), { type: 'module' });
  try {
    const request = { kind: 'open', file: new File([file.blob()], file.name) } as const;
    const answer = await ask(worker, request, file);
    if (!('arrays' in answer)) throw stalled(file);
    const arrays = answer.arrays.map((array) => arrayFrom(worker, array, file));
    return { arrays, close: () => worker.terminate() };
  } catch (thrown) {
    worker.terminate();
    throw thrown;
  }
}

export const hdf5Format: ArraysFormat = {
  words: t('HDF5 file'),
  endings: ['.h5', '.hdf5', '.hdf', '.he5'],
  sniff: isHdf5,
  gives: 'arrays',
  open: openHdf5Apart,
};
