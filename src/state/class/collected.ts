/** Reports that a teacher has collected, in this page only; and whether they are what they claim. */
import { t } from '../../domain/language.ts';
import { create } from 'zustand';
import type { SealedReport } from '../../classroom/report/report-file.ts';
import { mostReportBytes, readReportFile } from '../../classroom/report/report-file.ts';
import type { Agreement, LastEpochAgreement } from '../../classroom/report/agreement.ts';
import { agreementOf, lastEpochOf } from '../../classroom/report/agreement.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import { confusionMatrix } from '../../domain/metrics/confusion.ts';
import type { Failure } from '../../domain/failure.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import { readChoice } from '../data/data-choice.ts';
import { findDatasets, getAvailableDatasets, openDataset, sourceOf } from '../data/datasets.ts';
import { lessonOf } from '../notebook/notebook.ts';
import { getBackendChoice } from '../page/backend.ts';
import { ask } from '../page/link.ts';
import { newId } from '../page/new-id.ts';
import type { LessonId } from '../../lessons/lesson.ts';

/** What measuring the enclosed network again has said. */
export type Check =
  | { readonly kind: 'waiting' | 'running' }
  | ({ readonly kind: 'measured' } & Agreement & { readonly lastEpoch: LastEpochCheck })
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What training the last epoch again has said. */
export type LastEpochCheck =
  | { readonly kind: 'notEnclosed' }
  | LastEpochAgreement
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Collected extends SealedReport {
  readonly id: string;
  readonly file: string;
  readonly check: Check;
}

/** A file that is no report. */
export interface Refused {
  readonly file: string;
  readonly failure: Failure;
}

interface CollectedState {
  readonly reports: readonly Collected[];
  readonly refused: readonly Refused[];
}

const useCollected = create<CollectedState>(() => ({ reports: [], refused: [] }));

export const useReports = (): readonly Collected[] => useCollected(({ reports }) => reports);
export const useRefused = (): readonly Refused[] => useCollected(({ refused }) => refused);

/** So many reports are held; more than a school has in one lesson. */
const mostReports = 300;

function put(id: string, change: Partial<Collected>): void {
  useCollected.setState(({ reports }) => ({
    reports: reports.map((one) => (one.id === id ? { ...one, ...change } : one)),
  }));
}

async function take(file: File): Promise<void> {
  try {
    if (file.size > mostReportBytes) {
      throw new LabError('file-unreadable', t('The file is larger than any report.'));
    }
    const sealed = readReportFile(new Uint8Array(await file.arrayBuffer()));
    const entry: Collected = {
      ...sealed,
      id: newId(),
      file: file.name,
      check: { kind: 'waiting' },
    };
    useCollected.setState(({ reports }) => ({ reports: [...reports, entry].slice(-mostReports) }));
  } catch (thrown) {
    const entry = { file: file.name, failure: toFailure(thrown) };
    useCollected.setState(({ refused }) => ({ refused: [...refused, entry].slice(-mostReports) }));
  }
}

/** Takes files in, one after another, and then measures what is enclosed in them. */
export async function collectFiles(files: readonly File[]): Promise<void> {
  for (const file of files) await take(file);
  await checkAll();
}

export function forgetReports(): () => void {
  const before = useCollected.getState();
  useCollected.setState({ reports: [], refused: [] });
  return () => useCollected.setState(before);
}

/** The same data that a report is about. @throws LabError where they are not here. */
async function openData({ report }: SealedReport): Promise<string> {
  const choice = readChoice(report.data.choice);
  if (choice === 'own') throw notHere(report.data.name);
  if (getAvailableDatasets() === null) await findDatasets();
  const lesson = lessonOf(report.lesson as LessonId);
  const { id } = await openDataset(sourceOf(lesson, choice, getAvailableDatasets() ?? []));
  if (id !== report.data.id) throw notHere(report.data.name);
  return id;
}

const notHere = (name: string) =>
  new LabError('dataset-gone', t('The data “{name}” of this report are not here.', { name }));

/** Trains the last epoch again, in the worker, where the state in which it began is enclosed. */
async function trainAgain(entry: Collected, datasetId: string): Promise<LastEpochCheck> {
  const { report, model, state } = entry;
  if (!state || !report.lastEpoch) return { kind: 'notEnclosed' };
  try {
    const again = await ask({
      ...{ kind: 'lastEpochAgain', datasetId, choice: getBackendChoice() },
      ...{ experiment: report.experiment, state, steps: report.lastEpoch.steps },
      files: [{ name: 'model.zip', bytes: model }],
    });
    return lastEpochOf(report.history, again);
  } catch (thrown) {
    return { kind: 'failed', failure: toFailure(thrown) };
  }
}

/** Checks all that can be checked of a report. */
async function checkOf(entry: Collected): Promise<Check> {
  try {
    const datasetId = await openData(entry);
    const agreement = await measure(entry, datasetId);
    return { kind: 'measured', ...agreement, lastEpoch: await trainAgain(entry, datasetId) };
  } catch (thrown) {
    return { kind: 'failed', failure: toFailure(thrown) };
  }
}

/** Measures the enclosed network on the same images, in the worker. */
async function measure(entry: Collected, datasetId: string): Promise<Agreement> {
  const { report, model } = entry;
  const runId = `report-${entry.id}`;
  try {
    await ask({
      ...{ kind: 'loadModel', runId, datasetId, choice: getBackendChoice() },
      experiment: report.experiment,
      files: [{ name: 'model.zip', bytes: model }],
    });
    const { split } = report.figures;
    const { accuracy, outputs, labels } = await ask({ kind: 'evaluate', runId, split });
    const classes = report.data.classes.length;
    const matrix = confusionMatrix(labels, argmaxRows(outputs, classes), classes);
    return agreementOf(report.figures, { accuracy, matrix });
  } finally {
    await ask({ kind: 'disposeRun', runId });
  }
}

let checking: Promise<void> | null = null;

/** One after another: a class has more networks than a graphics card has room. */
function checkAll(): Promise<void> {
  checking ??= (async () => {
    for (;;) {
      const next = useCollected.getState().reports.find(({ check }) => check.kind === 'waiting');
      if (!next) break;
      put(next.id, { check: { kind: 'running' } });
      const check = await checkOf(next);
      put(next.id, { check });
    }
    checking = null;
  })();
  return checking;
}
