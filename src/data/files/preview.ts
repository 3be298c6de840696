import { t } from '../../domain/language.ts';
import type { Dataset, LabelledImages } from '../../domain/data/dataset.ts';
import { pick } from '../../domain/data/dataset.ts';
import type { ReadingQuestion } from '../../domain/data/reading-questions.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { AppliedMapping } from './assemble.ts';
import { throwIfCancelled } from '../formats/bytes/byte-stream.ts';
import type { FormatName } from './formats.ts';
import { formats as known } from './formats.ts';
import type { OpenFile } from './open-files.ts';
import type { ArrayPreview } from './read-arrays.ts';
import { describeArrays } from './read-arrays.ts';
import type { ReadFilesOptions, ReadResult } from './read-files.ts';
import { previewFiles, readFiles } from './read-files.ts';

/** What the page shows of files before they are used. */
export interface FilesPreview {
  /** How many files of each kind there are, those inside archives counted one by one. */
  readonly formats: readonly FormatCount[];
  /** The arrays to choose from, where the files hold arrays. */
  readonly arrays: readonly ArrayPreview[];
  /** What was chosen where the user has not said it; null where nothing could be read. */
  readonly applied: AppliedMapping | null;
  /** The first training image of each class, at most twenty. */
  readonly samples: LabelledImages | null;
  /** What the files leave open, with the likelier answer chosen. */
  readonly questions: readonly ReadingQuestion[];
  /** Why these files cannot be used as they are. */
  readonly failure: Failure | null;
}

export interface FormatCount {
  readonly format: FormatName;
  /** One such file in words: "IDX file". */
  readonly words: string;
  readonly files: number;
  readonly bytes: number;
}

const mostSamples = 20;

function firstOfEach({ train, classNames }: Dataset): LabelledImages {
  const indices = classNames.map((_, label) => train.labels.indexOf(label));
  return pick(train, indices.filter((index) => index >= 0).slice(0, mostSamples));
}

/** Counts the files as they come, and collects their arrays. */
function createCensus() {
  const formats = new Map<FormatCount['format'], FormatCount>();
  const arrays: ArrayPreview[] = [];
  return {
    add(opened: OpenFile) {
      const { format, file } = opened;
      const { files, bytes } = formats.get(format) ?? { files: 0, bytes: 0 };
      const { words } = known[format];
      formats.set(format, { format, words, files: files + 1, bytes: bytes + file.size });
      if ('arrays' in opened) arrays.push(...describeArrays(opened.arrays));
    },
    result: () => ({ formats: [...formats.values()], arrays }),
  };
}

/** All arrays of all files, also of those that reading did not come to. */
async function allArrays(files: readonly File[], options: ReadFilesOptions) {
  const previews = await previewFiles(files, options).catch(() => []);
  return previews.flatMap(({ arrays }) => arrays);
}

/**
 * Reads files as they would be used, and tells what a reader should see first. Files
 * that cannot be used are an answer too: with `failure`, and no data set.
 * @throws LabError 'cancelled'.
 */
export async function previewData(
  files: readonly File[],
  options: ReadFilesOptions,
): Promise<{ readonly dataset: Dataset | null; readonly preview: FilesPreview }> {
  const census = createCensus();
  let read: ReadResult;
  try {
    read = await readFiles(files, { ...options, onOpened: (opened) => census.add(opened) });
  } catch (thrown) {
    throwIfCancelled(options.signal, t('Looking into the files'));
    const { formats, arrays } = census.result();
    const shown = arrays.length > 0 ? await allArrays(files, options) : [];
    const nothing = { applied: null, samples: null, questions: [], failure: toFailure(thrown) };
    return { dataset: null, preview: { formats, arrays: shown, ...nothing } };
  }
  const { dataset, applied, questions } = read;
  const samples = firstOfEach(dataset);
  return { dataset, preview: { ...census.result(), applied, samples, questions, failure: null } };
}
