import { toFailure } from '../../../domain/failure.ts';
import type { FoundArray } from '../arrays/found-array.ts';
import { fileOnDisk } from '../bytes/data-file.ts';
import type { ArrayDescription, Hdf5Answer, Hdf5Request } from './hdf5-apart.ts';
import type { Hdf5Arrays } from './hdf5.ts';
import { openHdf5 } from './hdf5.ts';

/** One HDF5 file in a worker of its own: see hdf5-apart.ts for why. */

let opened: Hdf5Arrays | undefined;
const reading = new Map<string, AsyncIterator<ArrayLike<number>>>();

function describeArray({ name, shape, transposed, type, malformed }: FoundArray): ArrayDescription {
  return { name, shape, transposed, type, malformed };
}

async function answer(request: Hdf5Request): Promise<Hdf5Answer> {
  if (request.kind === 'open') {
    opened = await openHdf5(fileOnDisk(request.file, request.file.name));
    return { arrays: opened.arrays.map(describeArray) };
  }
  const { name } = request;
  const pieces = reading.get(name) ?? start(name);
  const next = await pieces.next();
  if (next.done) reading.delete(name);
  return { piece: next.done ? null : next.value };
}

function start(name: string): AsyncIterator<ArrayLike<number>> {
  const array = opened?.arrays.find((each) => each.name === name);
  if (!array) throw new Error(`There is no array ${name}.`);
  const pieces = array.pieces()[Symbol.asyncIterator]();
  reading.set(name, pieces);
  return pieces;
}

/** The numbers are moved, not copied: the library has made an array of its own for them. */
function moved(value: Hdf5Answer): Transferable[] {
  const piece = 'piece' in value ? value.piece : null;
  return ArrayBuffer.isView(piece) ? [piece.buffer as ArrayBuffer] : [];
}

self.onmessage = ({ data }: MessageEvent<Hdf5Request>) => {
  answer(data).then(
    (value) => self.postMessage(value, { transfer: moved(value) }),
    (thrown: unknown) => self.postMessage({ failure: toFailure(thrown) } satisfies Hdf5Answer),
  );
};
