import { part } from '../../../domain/part.ts';
import type { ExplainReplies, ExplainRequest } from '../../protocol/explain.ts';
import type { Run } from '../../runs/run.ts';

type Handlers = {
  [K in ExplainRequest['kind']]: (
    request: Extract<ExplainRequest, { readonly kind: K }>,
    signal: AbortSignal,
  ) => Promise<ExplainReplies[K]>;
};

/** Answers what the explanations ask that one plays with; each is loaded when it is first asked. */
export function explainHandlers(runOf: (runId: string) => Run): Handlers {
  return {
    windowMap: async ({ runId, image, form }) => {
      const { windowOf } = await part(import('./window.ts'));
      return windowOf(runOf(runId), image, form);
    },
    dropoutDraws: async ({ runId, image, ...wanted }, signal) => {
      const { dropoutDraws } = await part(import('./dropout.ts'));
      return dropoutDraws(runOf(runId), image, wanted, signal);
    },
    channelFaces: async ({ runId, place, images }, signal) => {
      const { normalisedChannel } = await part(import('./normalised.ts'));
      return normalisedChannel(runOf(runId), place, images, signal);
    },
    earlyAverages: async ({ runId, ...wanted }, signal) => {
      const { measureEarly } = await part(import('./normalised.ts'));
      return measureEarly(runOf(runId), wanted, signal);
    },
    bendPlane: async ({ runId, ...wanted }, signal) => {
      const { bendPlane } = await part(import('./plane.ts'));
      return bendPlane(runOf(runId), wanted, signal);
    },
    hiddenUnits: async ({ runId }, signal) => {
      const { hiddenUnits } = await part(import('./units.ts'));
      return hiddenUnits(runOf(runId), signal);
    },
    withoutUnits: async ({ runId, off, image }) => {
      const { withoutUnits } = await part(import('./units.ts'));
      return withoutUnits(runOf(runId), off, image);
    },
  };
}
