/** Reports as files: sealed when they are written, and told apart from altered ones when they are read. */
import { t } from '../../domain/language.ts';
import { deflateSync, inflateSync } from 'fflate';
import { LabError } from '../../domain/failure.ts';
import { fromBase64, toBase64 } from '../base64.ts';
import type { Report } from './report.ts';
import { readReport } from './report.ts';
import { reportHtml } from './report-html.ts';
import { sha256 } from './sha256.ts';

/** Larger files are no reports: the largest network of a lesson makes one of 4 MB. */
export const mostReportBytes = 40_000_000;

/** Into so many bytes the figures of one may unpack. */
const mostUnpacked = 4_000_000;

const [opening, closing] = ['<pre id="digit-lab-report" hidden>', '</pre>'];
const seal = (hash: string): string => `<!--digit-lab-report:1:${hash}-->\n`;
const sealLength = seal('0'.repeat(64)).length;

/** A network's file, as TensorFlow.js opens it. */
export interface SealedReport {
  readonly report: Report;
  readonly model: Uint8Array;
  /** The training's state as its last epoch began (safetensors); null where it is not enclosed. */
  readonly state: Uint8Array | null;
  /** Whether it is, byte for byte, what was sealed. */
  readonly whole: boolean;
}

/** What is enclosed in a report besides its figures. */
export type Enclosed = Pick<SealedReport, 'model' | 'state'>;

/** The file to hand in. `curves` is an SVG drawing of the training. */
export function writeReportFile(
  report: Report,
  { model, state }: Enclosed,
  curves: string,
): Uint8Array {
  const json = deflateSync(new TextEncoder().encode(JSON.stringify(report)), { level: 9 });
  const parts = [json, model, ...(state ? [state] : [])];
  const html = reportHtml(report, curves, parts.map(toBase64).join('.'));
  const body = new TextEncoder().encode(html);
  return new TextEncoder().encode(html + seal(sha256(body)));
}

const unreadable = (message: string, cause?: unknown) =>
  new LabError('file-unreadable', message, { cause });

function unpack(packed: Uint8Array): unknown {
  try {
    const json = inflateSync(packed, { out: new Uint8Array(mostUnpacked) });
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)) as unknown;
  } catch (cause) {
    throw unreadable(t('The figures in this report cannot be unpacked.'), cause);
  }
}

/** Whether a file is what was sealed: everything before the seal, which is the last thing in it. */
function isWhole(bytes: Uint8Array): boolean {
  const body = bytes.subarray(0, bytes.length - sealLength);
  const end = new TextDecoder().decode(bytes.subarray(body.length));
  return end === seal(sha256(body));
}

/**
 * What a file holds that was handed in, altered or not.
 * @throws LabError 'file-unreadable' for anything else.
 */
export function readReportFile(bytes: Uint8Array): SealedReport {
  if (bytes.length > mostReportBytes) throw unreadable(t('The file is larger than any report.'));
  const text = new TextDecoder().decode(bytes);
  const from = text.indexOf(opening);
  const to = text.indexOf(closing, from);
  if (from < 0 || to < 0) throw unreadable(t('The file is no report of Digit Lab.'));
  const enclosed = text.slice(from + opening.length, to).split('.');
  const [packed = null, model = null, state = null] = enclosed.map(fromBase64);
  if (!packed || !model || (enclosed.length > 2 && !state)) {
    throw unreadable(t('What is enclosed in this report is damaged.'));
  }
  const report = readReport(unpack(packed));
  if (!report) throw unreadable(t('What is enclosed in this file is no report.'));
  return { report, model, state, whole: isWhole(bytes) };
}
