import { t } from '../../domain/language.ts';
import { joinBytes } from '../../domain/bytes.ts';
import { LabError } from '../../domain/failure.ts';
import { sha256 } from '../../data/kept/hash.ts';
import { deleteFile, openFile, readFile, writeFile } from '../../data/kept/storage.ts';

/** What one slot of a file holds, and its place in the order of writing. */
export interface Slot<T> {
  readonly sequence: number;
  /** What is told of the bytes, small, readable without them. */
  readonly about: T;
  readonly payload: Uint8Array<ArrayBuffer>;
}

/** A slot without its payload, and how long that is. */
export interface SlotHead<T> extends Omit<Slot<T>, 'payload'> {
  readonly bytes: number;
}

const names = ['a', 'b'] as const;
const hashLength = 64; // hexadecimal digits
const largestAbout = 4 * 1024 * 1024; // bytes

/**
 * Length of the head, the head, the hash of that and the payload, the payload. The head is what is told
 * as JSON, a line break and a hash of its own: so it can be trusted where the payload is not read.
 */
export async function encodeSlot<T>({
  sequence,
  about,
  payload,
}: Slot<T>): Promise<Uint8Array<ArrayBuffer>> {
  const head = JSON.stringify({ sequence, about, bytes: payload.length });
  const told = encoder.encode(`${head}\n${await hashOf(encoder.encode(head))}`);
  const hash = encoder.encode(await hashOf(joinBytes([told, payload])));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, told.length, true);
  return joinBytes([length, told, hash, payload]);
}

const encoder = new TextEncoder();

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await sha256(bytes);
  if (hash !== null) return hash;
  throw new LabError(
    'storage-unavailable',
    t('This page is not served securely: nothing is kept.'),
  );
}

/** How long the head is that begins with these bytes; null where there can be none such. */
function headLength(bytes: Uint8Array<ArrayBuffer>): number | null {
  if (bytes.length < 4) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  return length > largestAbout ? null : length;
}

/** A slot that is whole, or null: torn by a crash while it was written, or altered since. */
export async function decodeSlot<T>(
  bytes: Uint8Array<ArrayBuffer> | null,
): Promise<Slot<T> | null> {
  if (!bytes) return null;
  const length = headLength(bytes);
  if (length === null || bytes.length < 4 + length + hashLength) return null;
  const told = bytes.subarray(4, 4 + length);
  const hash = new TextDecoder().decode(bytes.subarray(4 + length, 4 + length + hashLength));
  const payload = bytes.subarray(4 + length + hashLength);
  if ((await sha256(joinBytes([told, payload]))) !== hash) return null;
  const [head = ''] = new TextDecoder().decode(told).split('\n');
  const { sequence, about } = JSON.parse(head) as Omit<Slot<T>, 'payload'>;
  return { sequence, about, payload };
}

/** What the head of a file says, the payload unread; undefined where an older version wrote it. */
async function decodeHead<T>(file: Blob): Promise<SlotHead<T> | null | undefined> {
  const part = async (from: number, to: number) =>
    new Uint8Array(await file.slice(from, to).arrayBuffer());
  const length = headLength(await part(0, 4));
  if (length === null || file.size < 4 + length + hashLength) return null;
  const [head = '', hash] = new TextDecoder().decode(await part(4, 4 + length)).split('\n');
  if (hash === undefined) return undefined;
  if ((await sha256(encoder.encode(head))) !== hash) return null;
  const read = JSON.parse(head) as SlotHead<T>;
  return file.size === 4 + length + hashLength + read.bytes ? read : null;
}

async function readHead<T>(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<SlotHead<T> | null> {
  const file = await openFile(folder, name);
  if (!file) return null;
  const head = await decodeHead<T>(file);
  if (head !== undefined) return head;
  const slot = await decodeSlot<T>(await readFile(folder, name));
  return slot && { sequence: slot.sequence, about: slot.about, bytes: slot.payload.length };
}

async function readBoth<T>(
  folder: FileSystemDirectoryHandle,
  key: string,
): Promise<(Slot<T> | null)[]> {
  return Promise.all(
    names.map(async (name) => decodeSlot<T>(await readFile(folder, `${key}.${name}`))),
  );
}

function newest<S extends { readonly sequence: number }>(slots: readonly (S | null)[]): S | null {
  const whole = slots.filter((slot) => slot !== null);
  return whole.reduce<S | null>(
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

/**
 * What the newest slot says of itself, or null. Payloads are not read: one that is as long as it
 * should be passes as whole here. @throws LabError 'storage-unavailable'.
 */
export async function readHeads<T>(
  folder: FileSystemDirectoryHandle,
  key: string,
): Promise<SlotHead<T> | null> {
  return newest(await Promise.all(names.map((name) => readHead<T>(folder, `${key}.${name}`))));
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
  await writeFile(folder, `${key}.${names[slot]}`, await encodeSlot({ ...content, sequence }));
  return { sequence: sequence + 1, slot: slot === 0 ? 1 : 0 };
}

export async function deleteSlots(folder: FileSystemDirectoryHandle, key: string): Promise<void> {
  for (const name of names) await deleteFile(folder, `${key}.${name}`);
}

/** Deletes what was written before the newest, if that is whole. Gives the bytes that are free now. */
export async function deleteOlder(folder: FileSystemDirectoryHandle, key: string): Promise<number> {
  const slots = await readBoth(folder, key);
  const last = newest(slots);
  const older = `${key}.${names[slots[0] === last ? 1 : 0]}`;
  const file = last && (await openFile(folder, older));
  if (!file) return 0;
  await deleteFile(folder, older);
  return file.size;
}

/** The keys of a folder's slots. */
export const keysOf = (files: readonly string[]): string[] => [
  ...new Set(files.flatMap((name) => /^(.+)\.[ab]$/.exec(name)?.[1] ?? [])),
];
