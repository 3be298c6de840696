import { joinBytes } from '../../domain/bytes.ts';
import { LabError } from '../../domain/failure.ts';
import { sha256 } from '../../data/kept/hash.ts';
import { deleteFile, readFile, writeFile } from '../../data/kept/storage.ts';

/** What one slot of a file holds, and its place in the order of writing. */
export interface Slot<T> {
  readonly sequence: number;
  /** What is told of the bytes, small, readable without them. */
  readonly about: T;
  readonly payload: Uint8Array<ArrayBuffer>;
}

const names = ['a', 'b'] as const;
const hashLength = 64; // hexadecimal digits
const largestAbout = 4 * 1024 * 1024; // bytes

/** Length of what is told, what is told as JSON, the hash of that and the payload, the payload. */
async function encode<T>({ sequence, about, payload }: Slot<T>): Promise<Uint8Array<ArrayBuffer>> {
  const told = new TextEncoder().encode(JSON.stringify({ sequence, about }));
  const hash = await sha256(joinBytes([told, payload]));
  if (hash === null) {
    throw new LabError('storage-unavailable', 'This page is not served securely: nothing is kept.');
  }
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, told.length, true);
  return joinBytes([length, told, new TextEncoder().encode(hash), payload]);
}

/** A slot that is whole, or null: torn by a crash while it was written, or altered since. */
async function decode<T>(bytes: Uint8Array<ArrayBuffer> | null): Promise<Slot<T> | null> {
  if (!bytes || bytes.length < 4 + hashLength) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (length > largestAbout || bytes.length < 4 + length + hashLength) return null;
  const told = bytes.subarray(4, 4 + length);
  const hash = new TextDecoder().decode(bytes.subarray(4 + length, 4 + length + hashLength));
  const payload = bytes.subarray(4 + length + hashLength);
  if ((await sha256(joinBytes([told, payload]))) !== hash) return null;
  const { sequence, about } = JSON.parse(new TextDecoder().decode(told)) as Omit<
    Slot<T>,
    'payload'
  >;
  return { sequence, about, payload };
}

async function readBoth<T>(
  folder: FileSystemDirectoryHandle,
  key: string,
): Promise<(Slot<T> | null)[]> {
  return Promise.all(
    names.map(async (name) => decode<T>(await readFile(folder, `${key}.${name}`))),
  );
}

function newest<T>(slots: readonly (Slot<T> | null)[]): Slot<T> | null {
  const whole = slots.filter((slot) => slot !== null);
  return whole.reduce<Slot<T> | null>(
    (best, slot) => (best && best.sequence > slot.sequence ? best : slot),
    null,
  );
}

/** The newest slot that is whole, or null. @throws LabError 'storage-unavailable'. */
export async function readSlots<T>(
  folder: FileSystemDirectoryHandle,
  key: string,
): Promise<Slot<T> | null> {
  return newest(await readBoth<T>(folder, key));
}

/** Where something is written next. */
export interface NextSlot {
  readonly sequence: number;
  readonly slot: 0 | 1;
}

/** The slot that does not hold the newest. @throws LabError 'storage-unavailable'. */
export async function nextSlot(folder: FileSystemDirectoryHandle, key: string): Promise<NextSlot> {
  const slots = await readBoth(folder, key);
  const last = newest(slots);
  const slot = last !== null && slots[0] === last ? 1 : 0;
  return { sequence: (last?.sequence ?? 0) + 1, slot };
}

/**
 * Writes into the slot that is not the newest: whenever the browser is ended meanwhile, the one that
 * was written before is still there, whole. Gives where to write after that.
 * @throws LabError 'storage-full' or 'storage-unavailable'; then what was there before still is.
 */
export async function writeSlot<T>(
  folder: FileSystemDirectoryHandle,
  key: string,
  { sequence, slot }: NextSlot,
  content: Pick<Slot<T>, 'about' | 'payload'>,
): Promise<NextSlot> {
  await writeFile(folder, `${key}.${names[slot]}`, await encode({ ...content, sequence }));
  return { sequence: sequence + 1, slot: slot === 0 ? 1 : 0 };
}

export async function deleteSlots(folder: FileSystemDirectoryHandle, key: string): Promise<void> {
  for (const name of names) await deleteFile(folder, `${key}.${name}`);
}

/** The keys of a folder's slots. */
export const keysOf = (files: readonly string[]): string[] => [
  ...new Set(files.flatMap((name) => /^(.+)\.[ab]$/.exec(name)?.[1] ?? [])),
];
