import type { Attribute, Dataset as H5Dataset, File as H5File, Group as H5Group } from 'h5wasm';

/** HDF5 files as bytes: h5wasm works on a file system in memory, which nobody else need know. */

/**
 * The library, 4.8 MB, whole and only like this: then the builds of the two workers that use it have
 * the same file of it, and the browser fetches it once.
 */
export async function loadH5() {
  const h5 = await import('h5wasm');
  await h5.ready;
  return h5;
}

type Entity = ReturnType<H5Group['get']>;

export const isDataset = (entity: Entity): entity is H5Dataset =>
  entity !== null && 'slice' in entity;

export const isGroup = (entity: Entity): entity is H5Group =>
  entity !== null && 'create_group' in entity;

let opened = 0;
const nextName = () => `/model-${++opened}.h5`;

/** Runs `fill` on a new file and gives the file's bytes. */
export async function writeH5(fill: (file: H5File) => void): Promise<Uint8Array> {
  const { File, Module } = await loadH5();
  const { FS } = Module;
  const name = nextName();
  const file = new File(name, 'w');
  try {
    try {
      fill(file);
    } finally {
      file.close();
    }
    return FS.readFile(name);
  } finally {
    FS.unlink(name);
  }
}

/** Throws on a damaged file, where HDF5 itself prints its stack and goes on with a file of no use. */
async function openForReading(name: string): Promise<H5File> {
  const { File, Module } = await loadH5();
  Module.activate_throwing_error_handler();
  try {
    return new File(name, 'r');
  } finally {
    Module.deactivate_throwing_error_handler();
  }
}

/** Runs `read` on the file that these bytes are; whatever it gives must be copied out. */
export async function readH5<T>(bytes: Uint8Array, read: (file: H5File) => T): Promise<T> {
  const { FS } = (await loadH5()).Module;
  const name = nextName();
  FS.writeFile(name, bytes);
  try {
    const file = await openForReading(name);
    try {
      return read(file);
    } finally {
      file.close();
    }
  } finally {
    FS.unlink(name);
  }
}

/** A text attribute, or null where there is none. */
export function textAttribute(attributes: Record<string, Attribute>, name: string): string | null {
  const value = attributes[name]?.value;
  return typeof value === 'string' ? value : null;
}

/** An attribute that lists names; an absent or empty one is an empty list. */
export function namesAttribute(attributes: Record<string, Attribute>, name: string): string[] {
  const value = attributes[name]?.value;
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
}
