/** Gathers what a student hands in: a training of the lesson with its network, answers and drawings. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { toBase64 } from '../../classroom/base64.ts';
import type { Enclosed } from '../../classroom/report/report-file.ts';
import type { Report, ReportFigures, ReportPicture } from '../../classroom/report/report.ts';
import {
  longestName,
  longestNotes,
  mostDrawings,
  mostErrors,
} from '../../classroom/report/report.ts';
import { imageAt } from '../../domain/data/dataset.ts';
import { experimentDifferences } from '../../domain/experiment/differences.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import { confusionMatrix } from '../../domain/metrics/confusion.ts';
import { confidentErrors } from '../../domain/metrics/errors.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { writeChoice } from '../data/data-choice.ts';
import { getDataset } from '../data/datasets.ts';
import { getHandout } from '../notebook/handout.ts';
import { getSession, lessonOf, originalExperiment } from '../notebook/notebook.ts';
import { ask } from '../page/link.ts';
import { checkedStorage, fieldsOf } from '../page/memory.ts';
import { judgeDrawings } from '../pad/judge-drawings.ts';
import { getKeptDrawings, openKeptDrawings } from '../pad/kept-drawings.ts';
import type { Run, SplitEvaluation } from '../runs/runs.ts';
import { evaluateRun } from '../runs/runs.ts';
import { allSaid } from './said.ts';
import { getWork } from './tasks.ts';

/** What a student writes on a report; remembered until it is changed. */
interface Words {
  readonly name: string;
  readonly notes: string;
}

function readWords(content: unknown): Words | null {
  const { name, notes } = fieldsOf(content) ?? {};
  return typeof name === 'string' && typeof notes === 'string' ? { name, notes } : null;
}

const useWords = create<Words>()(
  persist((): Words => ({ name: '', notes: '' }), {
    name: 'digit-lab/report',
    version: 1,
    storage: checkedStorage(readWords),
  }),
);

export const useReportWords = (): Words => useWords();

export function setReportWords(words: Partial<Words>): void {
  useWords.setState(words);
}

/** A run measured on images that it never learned from. @throws LabError where there are none. */
async function measure(run: Run): Promise<SplitEvaluation> {
  const tests = getDataset(run.datasetId)?.testLabels.length ?? 0;
  return evaluateRun(run.id, tests > 0 ? 'test' : 'validation');
}

function figuresOf(measured: SplitEvaluation, classes: number): ReportFigures {
  const { loss, accuracy, count, labels, outputs, split } = measured;
  return {
    split: split === 'test' ? 'test' : 'validation',
    loss: Number.isFinite(loss) ? loss : null,
    ...{ accuracy, count, matrix: confusionMatrix(labels, argmaxRows(outputs, classes), classes) },
  };
}

async function errorsOf(
  run: Run,
  { outputs, labels, indices, from }: SplitEvaluation,
  classes: number,
): Promise<ReportPicture[]> {
  const worst = confidentErrors(outputs, labels, classes).slice(0, mostErrors);
  if (worst.length === 0) return [];
  const images = await ask({
    ...{ kind: 'readImages', datasetId: run.datasetId, split: from },
    indices: worst.flatMap(({ index }) => indices[index] ?? []),
  });
  return worst.map(({ truth, predicted }, at) => ({
    ...{ truth, read: predicted, pixels: toBase64(imageAt(images, at)) },
  }));
}

/** The newest drawings that were kept since the lesson was handed out, and what the network says. */
async function drawingsOf(run: Run): Promise<ReportPicture[]> {
  await openKeptDrawings();
  const since = getWork()?.openedAt ?? 0;
  const drawings = getKeptDrawings()
    .filter(({ at }) => at >= since)
    .slice(-mostDrawings);
  const said = await judgeDrawings(run, drawings);
  return drawings.map(({ label, pixels }, at) => ({
    ...{ truth: label, read: said[at] ?? null, pixels: toBase64(Uint8Array.from(pixels)) },
  }));
}

function startOf(id: LessonId): Run['experiment'] {
  const start = getHandout(id)?.start;
  return start?.experiment ?? originalExperiment(lessonOf(id), getSession(id).variantId);
}

/** States up to this size are enclosed unless the student says otherwise. In bytes. */
export const modestState = 4_000_000;

/** The size in bytes of the state in which the last epoch of a run began; null where it is not known. */
export async function stateBytes(run: Run): Promise<number | null> {
  const state = await ask({ kind: 'lastEpochState', runId: run.id, withFile: false });
  return state?.bytes ?? null;
}

/** What a report is of, and what is enclosed. @throws LabError where it cannot be measured. */
export async function gatherReport(
  run: Run,
  withState: boolean,
): Promise<{ report: Report } & Enclosed> {
  const figures = await gatherFigures(run);
  const { bytes: model } = await ask({ kind: 'writeModel', runId: run.id, format: 'tfjs' });
  const known = withState
    ? await ask({ kind: 'lastEpochState', runId: run.id, withFile: true })
    : null;
  if (!known?.file) return { report: figures, model, state: null };
  return { report: { ...figures, lastEpoch: { steps: known.steps } }, model, state: known.file };
}

/** What a report is of, without the network. @throws LabError where it cannot be measured. */
export async function gatherFigures(run: Run): Promise<Report> {
  const { lessonId, experiment, history, seconds, backend, datasetId } = run;
  const data = getDataset(datasetId);
  const classNames = data?.classNames ?? Array.from({ length: 10 }, (_, digit) => String(digit));
  const measured = await measure(run);
  const handout = getHandout(lessonId);
  const { name, notes } = useWords.getState();
  return {
    version: 1,
    ...{ name: name.slice(0, longestName), notes: notes.slice(0, longestNotes), at: Date.now() },
    ...{ lesson: lessonId, title: handout?.title || run.title, handout: handout?.code ?? null },
    data: {
      ...{ id: datasetId, name: data?.name ?? datasetId, generated: data?.origin === 'generated' },
      choice: writeChoice(getSession(lessonId).datasetChoice) ?? 'auto',
      classes: classNames,
    },
    ...{
      experiment,
      history,
      seconds,
      changed: experimentDifferences(startOf(lessonId), experiment),
    },
    backend: backend && { name: backend.backend, adapter: backend.adapter },
    figures: figuresOf(measured, classNames.length),
    errors: await errorsOf(run, measured, classNames.length),
    drawings: await drawingsOf(run),
    tasks: allSaid(),
  };
}
