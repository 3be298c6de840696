import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';
import type { LabClient } from '../../worker/protocol/client.ts';

let client: LabClient | null = null;

/** Gives the stores their worker; page.tsx (or a test, with a double) calls it once. */
export function link(to: LabClient): void {
  client = to;
}

/** Asks the worker. @throws LabError with the worker's failure. */
export const ask: LabClient['call'] = (request, options) =>
  client
    ? client.call(request, options)
    : Promise.reject(new LabError('worker-died', t('The worker has not been started.')));

/** Hears what the worker says unasked. Returns how to stop. */
export const hear: LabClient['subscribe'] = (listener) =>
  client ? client.subscribe(listener) : () => undefined;

/** What shows whether the worker still does anything. */
export const workerSigns = (): ReturnType<LabClient['signs']> =>
  client?.signs() ?? { waiting: [], messages: 0 };

export const restartWorker = (): void => client?.restart();
