import { t } from '../../domain/language.ts';
import { joinBytes } from '../../domain/bytes.ts';
import type { Dataset, ImageSet, LabelledImages } from '../../domain/data/dataset.ts';
import { LabError } from '../../domain/failure.ts';
import { sha256 } from './hash.ts';
import {
  browserStorage,
  deleteFile,
  namesIn,
  readFile,
  storageFailure,
  writeFile,
} from './storage.ts';

/** A data set that this browser keeps. */
export interface KeptDataset {
  readonly key: string;
  readonly name: string;
  /** Where it came from, as shown: file names, mirrors, "generated". */
  readonly source: string;
  /** Of the kept bytes. */
  readonly sha256: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly trainCount: number;
  readonly testCount: number;
}

export interface DatasetCache {
  /** What is kept, the newest first. */
  list(): Promise<KeptDataset[]>;
  /** A kept data set; null if it is not there, or was damaged and has been dropped. */
  read(key: string): Promise<Dataset | null>;
  /** @throws LabError 'storage-full' or 'storage-unavailable'; then nothing is kept. */
  write(key: string, dataset: Dataset, source: string): Promise<KeptDataset>;
  delete(key: string): Promise<void>;
}

type Shape = Pick<ImageSet, 'count' | 'height' | 'width'>;

/** What lies beside the bytes, as JSON. The bytes are pixels and labels, in the order of `shapes`. */
interface Description extends KeptDataset {
  readonly version: number;
  readonly dataset: Pick<Dataset, 'id' | 'name' | 'origin' | 'classNames' | 'problems'>;
  readonly shapes: { readonly train: Shape; readonly test: Shape; readonly unlabelled?: Shape };
}

const version = 1;
const folderName = 'datasets';

const shapeOf = ({ count, height, width }: ImageSet): Shape => ({ count, height, width });
const pixelBytes = ({ count, height, width }: Shape): number => count * height * width;

function packBytes({ train, test, unlabelled }: Dataset): Uint8Array<ArrayBuffer> {
  const parts = [train.pixels, train.labels, test.pixels, test.labels];
  if (unlabelled) parts.push(unlabelled.pixels);
  return joinBytes(parts);
}

/** The sets as views of the one array that was read. */
function unpackBytes(bytes: Uint8Array, { dataset, shapes }: Description): Dataset {
  let at = 0;
  const take = (length: number) => bytes.subarray(at, (at += length));
  const labelled = (shape: Shape): LabelledImages => {
    const pixels = take(pixelBytes(shape));
    return { ...shape, pixels, labels: take(shape.count) };
  };
  const [train, test] = [labelled(shapes.train), labelled(shapes.test)];
  if (!shapes.unlabelled) return { ...dataset, train, test };
  const unlabelled = { ...shapes.unlabelled, pixels: take(pixelBytes(shapes.unlabelled)) };
  return { ...dataset, train, test, unlabelled };
}

function describe(
  kept: Omit<KeptDataset, 'trainCount' | 'testCount' | 'name'>,
  { id, name, origin, classNames, problems, train, test, unlabelled }: Dataset,
): Description {
  return {
    ...kept,
    version,
    name,
    trainCount: train.count,
    testCount: test.count,
    dataset: { id, name, origin, classNames, problems },
    shapes: {
      train: shapeOf(train),
      test: shapeOf(test),
      ...(unlabelled && { unlabelled: shapeOf(unlabelled) }),
    },
  };
}

/** The description if it is whole and of this version; it was written by us, or damaged. */
function parseDescription(bytes: Uint8Array): Description | null {
  try {
    const description = JSON.parse(new TextDecoder().decode(bytes)) as Description;
    return description.version === version ? description : null;
  } catch {
    return null;
  }
}

async function requireHash(bytes: Uint8Array): Promise<string> {
  const hash = await sha256(bytes);
  if (hash !== null) return hash;
  throw new LabError(
    'storage-unavailable',
    t('This page is not served securely: nothing is kept.'),
  );
}

function checkKey(key: string): void {
  if (!/^[\w.-]{1,120}$/.test(key)) {
    throw new LabError('storage-unavailable', `"${key}" cannot name a kept data set.`);
  }
}

/**
 * A cache in a folder: <key>.json describes <key>.bin, and is written after it. `onDamaged` hears
 * the name of what was dropped because its bytes are no longer those that were written.
 */
export function cacheIn(
  folder: FileSystemDirectoryHandle,
  onDamaged?: (name: string) => void,
): DatasetCache {
  async function drop(key: string): Promise<void> {
    checkKey(key);
    await deleteFile(folder, `${key}.json`);
    await deleteFile(folder, `${key}.bin`);
  }

  async function describeKept(key: string): Promise<Description | null> {
    const bytes = await readFile(folder, `${key}.json`);
    return bytes && parseDescription(bytes);
  }

  async function read(key: string): Promise<Dataset | null> {
    checkKey(key);
    const described = await readFile(folder, `${key}.json`);
    const description = described && parseDescription(described);
    const bytes = description && (await readFile(folder, `${key}.bin`));
    const whole = bytes?.length === description?.bytes;
    if (bytes && whole && (await sha256(bytes)) === description?.sha256) {
      return unpackBytes(bytes, description);
    }
    await drop(key);
    if (described) onDamaged?.(description?.name ?? key);
    return null;
  }

  async function write(key: string, dataset: Dataset, source: string): Promise<KeptDataset> {
    checkKey(key);
    const bytes = packBytes(dataset);
    const hash = await requireHash(bytes);
    const kept = { key, source, sha256: hash, bytes: bytes.length, savedAt: Date.now() };
    const description = describe(kept, dataset);
    try {
      await deleteFile(folder, `${key}.json`);
      await writeFile(folder, `${key}.bin`, bytes);
      await writeFile(folder, `${key}.json`, new TextEncoder().encode(JSON.stringify(description)));
    } catch (thrown) {
      await drop(key).catch(() => undefined); // what failed is worth more than this
      throw thrown;
    }
    return description;
  }

  async function list(): Promise<KeptDataset[]> {
    const found: KeptDataset[] = [];
    for (const name of await namesIn(folder)) {
      const key = /^(.*)\.json$/.exec(name)?.[1];
      const description = key === undefined ? null : await describeKept(key);
      if (description) found.push(toKept(description));
    }
    return found.sort((a, b) => b.savedAt - a.savedAt);
  }

  return { list, read, write, delete: drop };
}

function toKept(description: Description): KeptDataset {
  const { key, name, source, sha256: hash, bytes, savedAt, trainCount, testCount } = description;
  return { key, name, source, sha256: hash, bytes, savedAt, trainCount, testCount };
}

/** The folder of the origin private file system where data sets are kept. */
export async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const storage = browserStorage();
  if (!storage?.getDirectory) {
    throw new LabError('storage-unavailable', t('This browser has no file system for pages.'));
  }
  try {
    const root = await storage.getDirectory();
    return await root.getDirectoryHandle(folderName, { create: true });
  } catch (cause) {
    throw await whyNoFolder(cause);
  }
}

/** Private windows (Firefox, Safari) refuse the file system alone; where sites may keep nothing, databases are refused as well. */
async function whyNoFolder(cause: unknown): Promise<LabError> {
  const failure = storageFailure(cause, folderName);
  if (failure.code !== 'storage-unavailable' || !(await databaseOpens())) return failure;
  const message = t('The browser gives this page no files: that is so in private windows.');
  return new LabError('private-window', message, { cause });
}

function databaseOpens(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open('digit-lab-storage-check');
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase('digit-lab-storage-check');
        resolve(true);
      };
      request.onerror = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}

/** @throws LabError 'private-window' or 'storage-unavailable'. */
export async function openCache(): Promise<DatasetCache> {
  return cacheIn(await openFolder());
}
