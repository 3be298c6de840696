import type { BroughtFile } from '../../state/notebook/import-files.ts';

/** No folder of pictures that a page can hold has more files. */
const mostFiles = 300_000;

/** What macOS and Windows put beside the files. */
const isClutter = (name: string): boolean =>
  name.startsWith('.') || name === '__MACOSX' || name === 'Thumbs.db';

/** Files from a file picker; one for folders says in which each of them lies. */
export function pickedFiles(files: readonly File[]): BroughtFile[] {
  const brought = files.map((file) => ({ file, path: file.webkitRelativePath || file.name }));
  return brought.filter(({ path }) => !path.split('/').some(isClutter));
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder gives its entries in batches, until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return entries;
    entries.push(...batch);
  }
}

async function collect(entry: FileSystemEntry, into: BroughtFile[]): Promise<void> {
  if (into.length >= mostFiles || isClutter(entry.name)) return;
  if (entry.isDirectory) {
    for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) {
      await collect(inner, into);
    }
  } else {
    const file = await fileOf(entry as FileSystemFileEntry);
    into.push({ file, path: entry.fullPath.replace(/^\//, '') });
  }
}

/**
 * What was dropped: files, and the files in folders with their paths. Must be called while the drop
 * event is handled; its data are gone afterwards.
 */
export function droppedFiles(data: DataTransfer): Promise<BroughtFile[]> {
  const files = [...data.files];
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
  if (entries.length === 0) return Promise.resolve(pickedFiles(files));
  return (async () => {
    const brought: BroughtFile[] = [];
    for (const entry of entries) if (entry) await collect(entry, brought);
    return brought;
  })();
}
