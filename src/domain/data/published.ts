import published from './published-files.json' with { type: 'json' };

export type PublishedSet = keyof typeof published;

/** A file of a published data set: what it holds when unpacked, and about how large it is packed. */
export interface PublishedFile {
  /** Without .gz. */
  readonly name: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** Of the unpacked content: two mirrors may pack the same file differently. */
  readonly sha256: string;
}

/** What a download would fetch: from where, and how much. */
export interface DownloadPlan {
  readonly name: string;
  /** In the order in which they are tried; each ends with a slash. */
  readonly mirrors: readonly string[];
  readonly files: readonly PublishedFile[];
  readonly bytes: number;
}

/** The files, mirrors and size of a published data set; the same list serves scripts/datasets.mjs. */
export function downloadPlan(id: PublishedSet): DownloadPlan {
  const { name, mirrors, files } = published[id];
  return { name, mirrors, files, bytes: files.reduce((sum, file) => sum + file.gzipBytes, 0) };
}
