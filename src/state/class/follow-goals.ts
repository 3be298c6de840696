/** Looks, whenever a training, a drawing or an answer has changed, whether a goal is reached. */
import { reachedBy } from '../../classroom/handout/goals.ts';
import type { GoalFacts, TrainingFacts } from '../../classroom/handout/goals.ts';
import type { Handout } from '../../classroom/handout/handout.ts';
import { summarize } from '../../domain/model/shapes.ts';
import { judgeDrawings } from '../pad/judge-drawings.ts';
import { followKeptDrawings, getKeptDrawings } from '../pad/kept-drawings.ts';
import type { Run } from '../runs/runs.ts';
import { evaluateRun, isTrained, listRuns, onRunsChange, runName } from '../runs/runs.ts';
import { followTasks, getOpenTasks, getWork, noteTask } from './tasks.ts';

/** The trainings that a handout is about: those of its lesson that have ended, in this session. */
export const trainingsFor = ({ lesson }: Handout): readonly Run[] =>
  listRuns().filter((run) => run.lessonId === lesson && run.source === null && isTrained(run));

/** How often a run is right on images that it never learned from; null where there are none. */
async function accuracyOf(run: Run): Promise<number | null> {
  for (const split of ['test', 'validation'] as const) {
    try {
      return (await evaluateRun(run.id, split)).accuracy;
    } catch {
      // Data without such images, or a network that has made room for others.
    }
  }
  return null;
}

async function factsOf(run: Run, measured: boolean): Promise<TrainingFacts> {
  return {
    name: runName(run),
    parameters: summarize(run.experiment.model).totalParameters,
    accuracy: measured ? await accuracyOf(run) : null,
    history: run.history,
  };
}

async function misreadBy(run: Run | undefined, since: number): Promise<number> {
  const drawings = getKeptDrawings().filter(({ at }) => at >= since);
  if (!run || drawings.length === 0) return 0;
  const said = await judgeDrawings(run, drawings).catch(() => []);
  return said.filter((digit, at) => digit !== null && digit !== drawings[at]?.label).length;
}

/** What of the open handout is reached by now that was not before. */
async function look(): Promise<void> {
  const handout = getOpenTasks();
  const work = getWork();
  if (!handout || !work) return;
  const open = handout.tasks.flatMap(({ goal }, at) =>
    goal && !work.tasks[at]?.reached ? [{ goal, at }] : [],
  );
  if (open.length === 0) return;
  const asks = (kind: string) => open.some(({ goal }) => goal.kind === kind);
  const runs = trainingsFor(handout);
  const trainings = await Promise.all(runs.map((run) => factsOf(run, asks('accuracy'))));
  const misread = asks('misread') ? await misreadBy(runs.at(-1), work.openedAt) : 0;
  const now = getWork();
  if (now?.code !== work.code) return;
  for (const { goal, at } of open) {
    const task = now.tasks[at];
    if (!task) continue;
    const { guess, answer, reached } = task;
    const facts: GoalFacts = { trainings, misread, guess, answer };
    const by = reachedBy(goal, facts);
    if (by === null || reached) continue;
    noteTask(at, { reached: { at: Date.now(), by } });
  }
}

let looking: Promise<void> | null = null;
let again = false;

/** One look at a time; what changes meanwhile is looked at afterwards. */
async function lookSoon(): Promise<void> {
  again = true;
  looking ??= (async () => {
    while (again) {
      again = false;
      await look().catch(() => undefined);
    }
    looking = null;
  })();
  await looking;
}

let follows = false;

/** From now on goals are noticed, whichever handout is open. */
export function followGoals(): void {
  void lookSoon();
  if (follows) return;
  follows = true;
  onRunsChange(() => void lookSoon());
  followKeptDrawings(() => void lookSoon());
  followTasks(() => void lookSoon());
}
