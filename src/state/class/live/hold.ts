/** Keeps trainings waiting while the teacher has paused everybody: those under way, and those begun meanwhile. */
import { controlRun, isActive, listRuns, onRunsChange } from '../../runs/runs.ts';
import type { Run } from '../../runs/runs.ts';

/** Runs that wait because everybody is paused. */
let held: readonly string[] = [];
/** Told to pause, and not heard to have done so yet. */
let told: readonly string[] = [];
let unwatch = () => {};

const learns = ({ source, status }: Run): boolean =>
  source === null && (status === 'starting' || status === 'running');

function pauseAll(): void {
  const learning = listRuns()
    .filter(learns)
    .map(({ id }) => id);
  // One that was made to go on by hand is told again.
  told = told.filter((id) => learning.includes(id));
  const news = learning.filter((id) => !told.includes(id));
  told = [...told, ...news];
  held = [...new Set([...held, ...news])];
  for (const id of news) void controlRun(id, 'pause').catch(() => undefined);
}

/** From now on whatever learns waits; what begins to waits before its first step. */
export function holdTrainings(): void {
  unwatch();
  unwatch = onRunsChange(pauseAll);
  pauseAll();
}

/** What waited for the teacher goes on; what the student had paused stays so. */
export async function letTrainingsGo(): Promise<void> {
  unwatch();
  unwatch = () => {};
  const waiting = listRuns().filter((run) => held.includes(run.id) && isActive(run));
  [held, told] = [[], []];
  await Promise.all(waiting.map(({ id }) => controlRun(id, 'resume').catch(() => undefined)));
}
