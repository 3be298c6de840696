import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';
import { nextTask } from '../../training/next-task.ts';

/** Trainings and predictions get in so often. */
const slice = 12; // milliseconds

/**
 * Carries out work that rests now and then, and lets others in between; `onRest` hears each rest.
 * @throws LabError 'cancelled' soon after `signal` is aborted.
 */
export async function inSlices<Rest, T>(
  work: Generator<Rest, T>,
  signal: AbortSignal,
  onRest: (rest: Rest) => void = () => undefined,
): Promise<T> {
  let lastTask = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    onRest(step.value);
    if (performance.now() - lastTask < slice) continue;
    await nextTask();
    lastTask = performance.now();
    if (signal.aborted) throw new LabError('cancelled', t('This was stopped.'));
  }
}
