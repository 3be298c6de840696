/** Asks before something is lost that only this page has: a training under way. */
import { isTraining, listRuns } from './runs.ts';

/** Whether leaving now would end work that cannot be had again: a stored training goes on later. */
export const wouldLose = (): boolean =>
  listRuns().some((run) => isTraining(run) && run.keptAt === null);

/** From now on the browser asks before a training under way is left. Returns how to stop. */
export function askBeforeLeaving(target: EventTarget = globalThis.window): () => void {
  const stop = new AbortController();
  const ask = (event: Event) => {
    if (wouldLose()) event.preventDefault();
  };
  target.addEventListener('beforeunload', ask, { signal: stop.signal });
  return () => stop.abort();
}
