/** Files on their way into a lesson: looked at first, used only when the reader says so. */
import { create } from 'zustand';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { FileMapping } from '../../domain/data/dataset-source.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { DataPreview } from '../../worker/protocol/protocol.ts';
import type { BroughtKind } from '../../worker/protocol/saved-models.ts';
import { adopt, forgetProgress } from '../data/datasets.ts';
import { refreshKept } from '../data/kept-datasets.ts';
import { ask } from '../page/link.ts';
import { getSession } from './notebook.ts';

export type { ArrayRole, FileMapping } from '../../domain/data/dataset-source.ts';
export type { DataPreview } from '../../worker/protocol/protocol.ts';
export type { BroughtKind } from '../../worker/protocol/saved-models.ts';

/** A file that the reader has brought, with its folders where they are known. */
export interface BroughtFile {
  readonly file: File;
  readonly path: string;
}

export interface FileImport {
  readonly lessonId: LessonId;
  readonly files: readonly BroughtFile[];
  readonly mapping: FileMapping;
  /** 'reading' also while the files are read again with another mapping. */
  readonly phase: 'reading' | 'ready' | 'using';
  /** What was read last; null until then. */
  readonly preview: DataPreview | null;
  /** Why looking or using went wrong altogether. */
  readonly failure: Failure | null;
}

const useImports = create<{ readonly current: FileImport | null }>(() => ({ current: null }));

export const useFileImport = (): FileImport | null => useImports(({ current }) => current);

export const currentImport = (): FileImport | null => useImports.getState().current;

let stop = new AbortController();

function patch(changes: Partial<FileImport>): void {
  useImports.setState(({ current }) => ({ current: current && { ...current, ...changes } }));
}

/** MNIST's own share, unless the lesson measures on validation data of its own, as Kaggle's does. */
const testShareFor = ({ validation }: Experiment): number =>
  validation.kind === 'none' || validation.kind === 'testSet' ? 1 / 7 : 0;

/** Reads the files as they would be used; an earlier reading that is still going on is given up. */
async function look(): Promise<void> {
  stop.abort();
  stop = new AbortController();
  const { signal } = stop;
  const { current } = useImports.getState();
  if (!current) return;
  patch({ phase: 'reading', failure: null });
  const { files, mapping } = current;
  const source = {
    kind: 'files',
    files: files.map(({ file }) => file),
    paths: files.map(({ path }) => path),
    mapping,
  } as const;
  try {
    const preview = await ask({ kind: 'previewFiles', source }, { signal });
    patch({ phase: 'ready', preview });
  } catch (thrown) {
    if (!signal.aborted) patch({ phase: 'ready', failure: toFailure(thrown) });
  } finally {
    if (!signal.aborted) forgetProgress('files');
  }
}

/** Of more files than these, nothing is anything but data: a folder of pictures has thousands. */
const mostTold = 40;

/** What each of these files is for: a model, a saved training, a picture, data. */
export async function tellFiles(files: readonly BroughtFile[]): Promise<readonly BroughtKind[]> {
  if (files.length > mostTold) return files.map(() => 'data');
  return ask({ kind: 'tellFiles', files: files.map(({ file }) => file) });
}

/** Opens the dialog that shows what files hold; what the lesson has stays as it is. */
export async function bringFiles(lessonId: LessonId, files: readonly BroughtFile[]): Promise<void> {
  if (files.length === 0 || useImports.getState().current?.phase === 'using') return;
  const mapping = { testShare: testShareFor(getSession(lessonId).experiment) };
  useImports.setState({
    current: { lessonId, files, mapping, phase: 'reading', preview: null, failure: null },
  });
  await look();
}

/** Says what the files do not say themselves, and reads them again. */
export async function changeMapping(changes: Partial<FileMapping>): Promise<void> {
  const { current } = useImports.getState();
  if (!current || current.phase === 'using') return;
  patch({ mapping: { ...current.mapping, ...changes } });
  await look();
}

/** Makes the files the data of the lesson, keeps them in this browser, and loads them. */
export async function acceptImport(): Promise<void> {
  const { current } = useImports.getState();
  if (!current?.preview?.info || current.phase !== 'ready') return;
  patch({ phase: 'using' });
  try {
    const info = await ask({ kind: 'usePreview' });
    const choice = adopt(current.lessonId, info);
    useImports.setState({ current: null });
    void refreshKept();
    const { loadData } = await import('./run-cells.ts');
    await loadData(current.lessonId, choice);
  } catch (thrown) {
    patch({ phase: 'ready', failure: toFailure(thrown) });
  }
}

/** Leaves everything as it was. */
export function cancelImport(): void {
  if (useImports.getState().current?.phase === 'using') return;
  stop.abort();
  forgetProgress('files');
  useImports.setState({ current: null });
  ask({ kind: 'dropPreview' }).catch(() => undefined); // nothing is lost but memory
}
