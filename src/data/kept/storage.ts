import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';

/** Files in a folder of the origin private file system, with typed failures. */

/** What a file's handle gives in a worker; TypeScript's library for pages does not know it. */
interface SyncAccess {
  truncate(size: number): void;
  write(bytes: Uint8Array, options: { at: number }): number;
  flush(): void;
  close(): void;
}
interface WorkerFileHandle {
  createSyncAccessHandle(): Promise<SyncAccess>;
}

const isWorkerHandle = (handle: object): handle is WorkerFileHandle =>
  'createSyncAccessHandle' in handle;

const isMissing = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'NotFoundError';

/** The failure that a thrown value of the file system stands for. */
export function storageFailure(cause: unknown, name: string): LabError {
  if (cause instanceof LabError) return cause;
  if (cause instanceof DOMException && cause.name === 'QuotaExceededError') {
    return new LabError('storage-full', t('There is no room to keep {name}.', { name }), { cause });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LabError(
    'storage-unavailable',
    t('{name} could not be kept or read: {reason}', { name, reason }),
    {
      cause,
    },
  );
}

/** The browser's storage, in full or in part; undefined outside of browsers. */
export const browserStorage = (): Partial<StorageManager> | undefined =>
  (globalThis as { navigator?: { storage?: Partial<StorageManager> } }).navigator?.storage;

export async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** A file to be read in part, or null if it is not there. @throws LabError 'storage-unavailable'. */
export async function openFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<File | null> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (thrown) {
    if (isMissing(thrown)) return null;
    throw storageFailure(thrown, name);
  }
}

/** A file's bytes, or null if it is not there. @throws LabError 'storage-unavailable'. */
export async function readFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const file = await openFile(folder, name);
    return file && new Uint8Array(await file.arrayBuffer());
  } catch (thrown) {
    if (isMissing(thrown)) return null;
    throw storageFailure(thrown, name);
  }
}

/** Written at once and in place: the way that every browser has in a worker, and the fastest. */
function writeSync(access: SyncAccess, bytes: Uint8Array<ArrayBuffer>, name: string): void {
  try {
    access.truncate(0);
    const written = access.write(bytes, { at: 0 });
    if (written < bytes.length) {
      throw new LabError('storage-full', t('There is no room to keep {name}.', { name }));
    }
    access.flush();
  } finally {
    access.close();
  }
}

/** @throws LabError 'storage-full' or 'storage-unavailable'. */
export async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  try {
    const handle = await folder.getFileHandle(name, { create: true });
    if (isWorkerHandle(handle)) {
      writeSync(await handle.createSyncAccessHandle(), bytes, name);
      return;
    }
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
  } catch (cause) {
    throw storageFailure(cause, name);
  }
}

/** Deletes a file; one that is not there is deleted already. @throws LabError 'storage-unavailable'. */
export async function deleteFile(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (thrown) {
    if (!isMissing(thrown)) throw storageFailure(thrown, name);
  }
}
