import { sha256 } from '../kept/hash.ts';
import { deleteFile, readFile, writeFile } from '../kept/storage.ts';

/** What has come of files whose download was cut off, by their address. */
export interface PartStore {
  load(url: string): Promise<Uint8Array<ArrayBuffer> | null>;
  save(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  drop(url: string): Promise<void>;
}

export function partsInMemory(): PartStore {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    load: (url) => Promise.resolve(parts.get(url) ?? null),
    save: (url, bytes) => {
      parts.set(url, bytes);
      return Promise.resolve();
    },
    drop: (url) => {
      parts.delete(url);
      return Promise.resolve();
    },
  };
}

/** Parts that outlive the page. Storage that fails only costs the part: it is fetched again. */
export function partsIn(folder: FileSystemDirectoryHandle): PartStore {
  const nameOf = async (url: string) =>
    `${(await sha256(new TextEncoder().encode(url)))?.slice(0, 32) ?? 'unnamed'}.part`;
  const ignore = () => undefined;
  return {
    load: async (url) => readFile(folder, await nameOf(url)).catch(() => null),
    save: async (url, bytes) => writeFile(folder, await nameOf(url), bytes).catch(ignore),
    drop: async (url) => deleteFile(folder, await nameOf(url)).catch(ignore),
  };
}
