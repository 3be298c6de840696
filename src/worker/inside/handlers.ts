import type { InsideReplies, InsideRequest } from '../protocol/inside.ts';
import type { Run } from '../runs/run.ts';

type Handlers = {
  [K in InsideRequest['kind']]: (
    request: Extract<InsideRequest, { readonly kind: K }>,
    signal: AbortSignal,
  ) => Promise<InsideReplies[K]>;
};

/**
 * Answers what is asked about the inside of a network. What computes it is loaded when it is first
 * asked. All of it is patient: a training goes on at its pace.
 */
export function insideHandlers(runOf: (runId: string) => Run): Handlers {
  return {
    firstKernel: async ({ runId }) => {
      const { firstKernel } = await import('../../inside/first-kernel.ts');
      return firstKernel(await runOf(runId).ask((network) => network.weights()));
    },
    pocketNetwork: async ({ runId, mostBytes }) => {
      const { makePocket } = await import('./pocket.ts');
      const run = runOf(runId);
      const { experiment, prepared } = run.setup;
      const weights = await run.ask((network) => network.weights());
      return makePocket({ experiment, data: prepared.data, weights, mostBytes });
    },
  };
}
