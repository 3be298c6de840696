/** A folder in memory with the part of FileSystemDirectoryHandle that the app uses, and faults. */
export interface MemoryFolder {
  readonly handle: FileSystemDirectoryHandle;
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  /** Bytes that fit in all. */
  quota: number;
  /** Thrown by whatever is done next, until it is null again. */
  fault: Error | null;
  /** Bytes that were read so far. */
  read: number;
}

export function memoryFolder(): MemoryFolder {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const folder: MemoryFolder = {
    files,
    quota: Infinity,
    fault: null,
    read: 0,
    handle: {} as never,
  };
  const check = () => {
    if (folder.fault) throw folder.fault;
  };
  const missing = () => new DOMException('no such file', 'NotFoundError');
  const used = () => [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);

  /** What is read of it is counted, in whole and in part. */
  function counted<B extends Blob>(blob: B): B {
    const slice = blob.slice.bind(blob);
    const arrayBuffer = blob.arrayBuffer.bind(blob);
    return Object.assign(blob, {
      slice: (from?: number, to?: number) => counted(slice(from, to)),
      arrayBuffer: () => {
        folder.read += blob.size;
        return arrayBuffer();
      },
    });
  }

  function fileHandle(name: string) {
    let pending = new Uint8Array(0);
    return {
      getFile: () =>
        Promise.resolve(counted(new File([files.get(name) ?? new Uint8Array(0)], name))),
      createWritable: () =>
        Promise.resolve({
          write: (bytes: Uint8Array<ArrayBuffer>) => {
            check();
            if (used() + bytes.length > folder.quota) {
              throw new DOMException('quota', 'QuotaExceededError');
            }
            pending = bytes.slice();
          },
          close: () => {
            files.set(name, pending);
          },
        }),
    };
  }

  const handle = {
    getFileHandle: (name: string, { create = false } = {}) => {
      check();
      if (!create && !files.has(name)) throw missing();
      if (!files.has(name)) files.set(name, new Uint8Array(0));
      return Promise.resolve(fileHandle(name));
    },
    removeEntry: (name: string) => {
      check();
      if (!files.delete(name)) throw missing();
      return Promise.resolve();
    },
    async *keys() {
      check();
      yield* [...files.keys()];
      await Promise.resolve();
    },
  };
  return Object.assign(folder, { handle: handle as unknown as FileSystemDirectoryHandle });
}
