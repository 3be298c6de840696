import type { Dataset } from '../../domain/data/dataset.ts';
import { LabError } from '../../domain/failure.ts';
import type { DownloadPlan, PublishedFile } from '../../domain/data/published.ts';
import type { PublishedSet } from '../../domain/data/published-names.ts';
import { downloadPlan } from '../../domain/data/published.ts';
import type { ReadOptions } from '../formats/bytes/byte-stream.ts';
import { readAll, throttleProgress, throwIfCancelled } from '../formats/bytes/byte-stream.ts';
import { fileInMemory } from '../formats/bytes/data-file.ts';
import { openContent } from '../formats/bytes/gzip.ts';
import { sha256 } from '../kept/hash.ts';
import { readIdxSet } from './idx-sets.ts';
import type { PartStore } from './part-store.ts';
import { partsInMemory } from './part-store.ts';
import { resumeDownload } from './resume-download.ts';

export interface DownloadOptions extends ReadOptions {
  /** Keeps what has come of a file that was cut off; in memory when not given. */
  readonly parts?: PartStore;
  /** Where to fetch from; the published list when not given. */
  readonly plan?: DownloadPlan;
  /** Milliseconds without a byte after which a mirror is given up. */
  readonly silence?: number;
}

const defaultSilence = 20_000;

/**
 * Whether bytes have a hash, where one is published. Without crypto.subtle (a page that is not served
 * securely) the size and the format must do.
 */
async function hasHash(
  bytes: Uint8Array<ArrayBuffer>,
  published: string | undefined,
): Promise<boolean> {
  if (published === undefined) return true;
  const hash = await sha256(bytes);
  return hash === null || hash === published;
}

/**
 * The unpacked content if it is the published file, else null. A file whose hash is known only as it
 * was packed must come as it lies on the mirror, without a content encoding.
 */
async function verified(
  packed: Uint8Array<ArrayBuffer>,
  file: PublishedFile,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    if (!(await hasHash(packed, file.packedSha256))) return null;
    const { reader } = await openContent(fileInMemory(file.name, packed));
    const content = await readAll(reader, file.bytes, file.name);
    const right = content.length === file.bytes && (await hasHash(content, file.sha256));
    return right ? content : null;
  } catch (thrown) {
    if (thrown instanceof LabError) return null;
    throw thrown;
  }
}

interface Refusal {
  readonly code: 'download-refused' | 'dataset-hash-differs';
  readonly text: string;
}

function refused(plan: DownloadPlan, refusals: readonly Refusal[]): LabError {
  const wrong = refusals.every(({ code }) => code === 'dataset-hash-differs');
  const reasons = refusals.map(({ text }) => text).join('; ');
  return new LabError(
    wrong && refusals.length > 0 ? 'dataset-hash-differs' : 'download-refused',
    `${plan.name} could not be fetched: ${reasons || 'it has no mirrors'}.`,
  );
}

/** One file from the first mirror that gives it right. */
async function downloadFile(
  file: PublishedFile,
  plan: DownloadPlan,
  options: Required<Pick<DownloadOptions, 'parts' | 'silence'>> & ReadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const refusals: Refusal[] = [];
  for (const mirror of plan.mirrors) {
    const url = `${mirror}${file.name}.gz`;
    const { host } = new URL(url);
    try {
      const packed = await resumeDownload(url, file.gzipBytes * 4 + 2 ** 20, options);
      const content = await verified(packed, file);
      await options.parts.drop(url);
      if (content) return content;
      refusals.push({ code: 'dataset-hash-differs', text: `${host} gave other bytes` });
    } catch (thrown) {
      if (!(thrown instanceof LabError) || thrown.code !== 'download-refused') throw thrown;
      refusals.push({ code: 'download-refused', text: thrown.message });
    }
  }
  throw refused(plan, refusals);
}

/**
 * Downloads a published data set: only ever called because the user has just asked for it. Goes on
 * where an earlier download was cut off, tries mirror after mirror, and takes nothing whose content
 * is not the published one.
 * @throws LabError 'download-refused' (no connection, no CORS, not there), 'dataset-hash-differs' or
 * 'cancelled'.
 */
export async function downloadSet(
  id: PublishedSet,
  options: DownloadOptions = {},
): Promise<Dataset> {
  const { signal, parts = partsInMemory(), plan = downloadPlan(id) } = options;
  const { silence = defaultSilence } = options;
  const report = options.onProgress && throttleProgress(options.onProgress);
  const sources = [];
  let before = 0;
  for (const file of plan.files) {
    throwIfCancelled(signal, `Fetching ${plan.name}`);
    const onProgress = (done: number) => {
      report?.(Math.min(plan.bytes, before + Math.min(done, file.gzipBytes)), plan.bytes);
    };
    const content = await downloadFile(file, plan, { parts, silence, signal, onProgress });
    sources.push(fileInMemory(file.name, content));
    before += file.gzipBytes;
  }
  report?.(plan.bytes, plan.bytes);
  return readIdxSet(id, sources, { signal });
}
