import type { PublishedSet } from './published-names.ts';
import published from './published-sets.json' with { type: 'json' };

/**
 * A file of a published data set: how long it is unpacked and packed, and by what it is known. At
 * least one of the hashes is given, and all that are given are checked.
 */
export interface PublishedFile {
  /** Without .gz. */
  readonly name: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** Of the unpacked content: two mirrors may pack the same file differently. */
  readonly sha256?: string;
  /** Of the file as its one maker packed it, where only that is published. */
  readonly packedSha256?: string;
}

/** All that tells one published data set from another: everything else reads it from here. */
export interface PublishedSpec {
  /** As an open set and its download are called: "MNIST". */
  readonly name: string;
  /** Whose work it is, and its licence where it has one: whole sentences. */
  readonly credit: string;
  /** In the order of the labels. */
  readonly classNames: readonly string[];
  /** Rows and columns of an image, in pixels. */
  readonly side: number;
  /** Where one pair of files holds both sets, the first so many images are the training set. */
  readonly trainCount?: number;
  /** Paths of files in which this pattern occurs, in any case, have these classes. */
  readonly fileNames?: string;
  /** Loads it in Python as x_train, y_train, x_test and y_test: lines of code. */
  readonly keras: readonly string[];
  /** In the order in which they are tried; each ends with a slash. None: a page cannot fetch it. */
  readonly mirrors: readonly string[];
  /** Images, labels, and again for the test set; beside the app in datasets/<id>/. */
  readonly files: readonly PublishedFile[];
}

/** The same table serves scripts/datasets.mjs and the page's content security policy. */
export const publishedSets: Readonly<Record<PublishedSet, PublishedSpec>> = published;

/** Whether a page may fetch the set: some mirror lets it. */
export const isFetchable = (id: PublishedSet): boolean => publishedSets[id].mirrors.length > 0;

/** Whether the images alone tell that they are this set, whatever file they came in. */
export const isKnownByContent = (id: PublishedSet): boolean =>
  publishedSets[id].files.every(({ sha256 }) => sha256 !== undefined);

/** What a download would fetch: from where, and how much. */
export interface DownloadPlan extends Pick<PublishedSpec, 'name' | 'mirrors' | 'files'> {
  /** Of all files as they are packed. */
  readonly bytes: number;
}

export function downloadPlan(id: PublishedSet): DownloadPlan {
  const { name, mirrors, files } = publishedSets[id];
  return { name, mirrors, files, bytes: files.reduce((sum, file) => sum + file.gzipBytes, 0) };
}
