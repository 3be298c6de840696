/** Advice of the coach that was taken: a training with other settings, beside the one it was for. */
import { create } from 'zustand';
import type { Advice, AdviceCode } from '../../domain/coach/advice.ts';
import type { FindingCode } from '../../domain/coach/finding.ts';
import type { Measured } from '../../domain/coach/outcome.ts';
import type { SplitName } from '../../domain/data/dataset.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { LessonSession } from '../notebook/notebook.ts';
import {
  editExperiment,
  getSession,
  lessonOf,
  patchSession,
  tellCells,
} from '../notebook/notebook.ts';
import { interrupt, runCell, whenDrained } from '../notebook/run-cells.ts';
import type { Run } from '../runs/runs.ts';
import { evaluateRun, getRun, isTrained } from '../runs/runs.ts';

export interface Try {
  readonly finding: FindingCode;
  readonly advice: AdviceCode;
  /** The run that the advice was for, and the one that followed it; null until that begins. */
  readonly from: string;
  readonly to: string | null;
  /** Both measured on the same images; null where one of them could not be. */
  readonly result: {
    readonly split: SplitName;
    readonly before: Measured | null;
    readonly after: Measured | null;
  } | null;
}

interface TriesState {
  readonly tries: Readonly<Partial<Record<LessonId, Try>>>;
}

const useTries = create<TriesState>(() => ({ tries: {} }));

/** What undoes the newest one of each lesson. */
const before = new Map<LessonId, LessonSession>();

/** The advice that a lesson's run came from, or comes from while it learns; null for others. */
export function useTryOf(id: LessonId, runId: string): Try | null {
  return useTries(({ tries }) => {
    const tried = tries[id];
    return tried && tried.from !== runId && (tried.to ?? runId) === runId ? tried : null;
  });
}

export const getTry = (id: LessonId): Try | null => useTries.getState().tries[id] ?? null;

function put(id: LessonId, tried: Try | undefined): void {
  useTries.setState(({ tries }) => ({ tries: { ...tries, [id]: tried } }));
}

/** Takes the advice: its settings become the lesson's, are trained with, and measured beside the others. */
export async function tryAdvice(run: Run, finding: FindingCode, advice: Advice): Promise<void> {
  const { lessonId: id } = run;
  const train = lessonOf(id).cells.find(({ kind }) => kind === 'train');
  if (!train) return;
  await whenDrained(id);
  before.set(id, getSession(id));
  editExperiment(id, () => advice.experiment);
  const tried: Try = { finding, advice: advice.code, from: run.id, to: null, result: null };
  put(id, tried);
  await runCell(id, train.id);
  if (getTry(id) !== tried) return;
  const { runId: to } = getSession(id);
  if (to === null || to === run.id) {
    put(id, undefined);
    return;
  }
  put(id, { ...tried, to });
  const result = await measure(run.id, to);
  if (getTry(id)?.to === to) put(id, { ...tried, to, result });
}

/** On validation images where both have them: the test set is for the end. */
async function measure(from: string, to: string): Promise<Try['result']> {
  const runs = [getRun(from), getRun(to)] as const;
  const validated = runs.every((run) => (run?.validationCount ?? 0) > 0);
  const split = validated ? 'validation' : 'test';
  const [first, second] = await Promise.all([measured(runs[0], split), measured(runs[1], split)]);
  return { split, before: first, after: second };
}

/** Null where a network cannot be asked: its numbers are none, or it is no longer here. */
async function measured(run: Run | null, split: SplitName): Promise<Measured | null> {
  if (!run || !isTrained(run)) return null;
  try {
    const { accuracy, count } = await evaluateRun(run.id, split);
    return count > 0 ? { accuracy, count } : null;
  } catch {
    return null;
  }
}

/** Puts back the settings and the training that were there before the advice was taken. */
export async function undoTry(id: LessonId): Promise<void> {
  const session = before.get(id);
  if (!session) return;
  await interrupt(id);
  await whenDrained(id);
  before.delete(id);
  put(id, undefined);
  patchSession(id, session);
  tellCells(id, Object.keys(session.cells), { kind: 'interrupt' });
}

/** For tests: as after opening the page. */
export function forgetTries(): void {
  before.clear();
  useTries.setState({ tries: {} });
}
