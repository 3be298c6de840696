/** What a student's page tells the teacher's: read from the stores, as it stands now. */
import type { LiveRun, LiveScreen } from '../../../classroom/live/message.ts';
import { mostLiveDrawings, thinCurve } from '../../../classroom/live/message.ts';
import type { Report, ReportPicture } from '../../../classroom/report/report.ts';
import { toBase64 } from '../../../classroom/base64.ts';
import { experimentSettings } from '../../../domain/experiment/differences.ts';
import { summarize } from '../../../domain/model/shapes.ts';
import { idleCell } from '../../notebook/cell-machine.ts';
import { getHandout, shownCells } from '../../notebook/handout.ts';
import { getLessonId, getSession, lessonOf } from '../../notebook/notebook.ts';
import { judgeDrawings } from '../../pad/judge-drawings.ts';
import { getKeptDrawings } from '../../pad/kept-drawings.ts';
import { liveSeries } from '../../runs/live.ts';
import type { Run } from '../../runs/runs.ts';
import { isActive, isTrained, listRuns, runName } from '../../runs/runs.ts';
import { gatherFigures } from '../hand-in.ts';

const finite = (value: number | null | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** A share; rounding may bring one a little above 1. */
const shareOf = (value: number | null | undefined): number | null => {
  const number = finite(value);
  return number === null ? null : Math.min(1, Math.max(0, number));
};

/** The newest training of the lesson that is open. */
export const newestRun = (): Run | undefined =>
  listRuns().findLast((run) => run.lessonId === getLessonId() && run.source === null);

function statusOf(run: Run): LiveRun['status'] {
  if (isTrained(run)) return 'ended';
  return run.status === 'starting' || run.status === 'running' || run.status === 'paused'
    ? run.status
    : 'failed';
}

function liveRun(run: Run): LiveRun {
  const { history, experiment, evaluations } = run;
  const validated = history.some(({ validationAccuracy }) => validationAccuracy !== null);
  const progress = isActive(run) ? liveSeries(run.id).progress : null;
  const curve = history.map(({ epoch, accuracy, validationAccuracy }): [number, number] => [
    epoch,
    (validated ? validationAccuracy : accuracy) ?? 0,
  ]);
  return {
    ...{ title: runName(run).slice(0, 200), status: statusOf(run) },
    ...{ epoch: history.length, epochs: Math.max(experiment.epochs, history.length) },
    loss: finite(progress?.loss ?? history.at(-1)?.loss),
    accuracy: shareOf(progress?.accuracy ?? history.at(-1)?.accuracy),
    tested: shareOf(evaluations.test?.accuracy),
    ...{ parameters: summarize(experiment.model).totalParameters, validated },
    curve: thinCurve(curve.filter(([, value]) => Number.isFinite(value))),
  };
}

export const titleNow = (): string => {
  const lesson = lessonOf(getLessonId());
  return (getHandout(lesson.id)?.title || lesson.title).slice(0, 200);
};

/** How the newest training stands. */
export function runNow(): LiveRun | null {
  const run = newestRun();
  return run ? liveRun(run) : null;
}

/** The newest drawings that were kept since `since` (milliseconds), and what the network says of them. */
export async function drawingsNow(since: number): Promise<ReportPicture[]> {
  const drawings = getKeptDrawings()
    .filter(({ at }) => at >= since)
    .slice(-mostLiveDrawings);
  const run = newestRun();
  const asked = run && isTrained(run);
  const said = asked ? await judgeDrawings(run, drawings).catch(() => []) : [];
  return drawings.map(({ label, pixels }, at) => ({
    ...{ truth: label, read: said[at] ?? null, pixels: toBase64(Uint8Array.from(pixels)) },
  }));
}

let figures: { readonly of: Run; readonly report: Report } | null = null;

/** The figures of a run, gathered once; what a student noted for the report is not in it. */
async function figuresOf(run: Run): Promise<Report | null> {
  if (figures?.of.id === run.id) return figures.report;
  try {
    const report = { ...(await gatherFigures(run)), notes: '', tasks: [], drawings: [] };
    report.history = thinCurve(report.history);
    figures = { of: run, report };
    return report;
  } catch {
    return null;
  }
}

/** The page as data: what a teacher's board shows of it where the student agrees. */
export async function screenNow(): Promise<LiveScreen> {
  const lesson = lessonOf(getLessonId());
  const { cells, experiment } = getSession(lesson.id);
  const run = newestRun();
  return {
    title: titleNow(),
    cells: shownCells(lesson.cells, getHandout(lesson.id)).map(({ id, title }) => ({
      ...{ title, phase: (cells[id] ?? idleCell).phase },
    })),
    settings: experimentSettings(experiment).map(({ name, text }) => ({
      ...{ name: name.slice(0, 200), text: text.slice(0, 4000) },
    })),
    report: run && isTrained(run) ? await figuresOf(run) : null,
  };
}
