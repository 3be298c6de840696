import type { InsideReplies, InsideRequest } from '../protocol/inside.ts';
import { part } from '../../domain/part.ts';
import type { Run } from '../runs/run.ts';
import { explainHandlers } from './explain/handlers.ts';

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
    ...explainHandlers(runOf),
    firstKernel: async ({ runId }) => {
      const { firstKernel } = await part(import('../../inside/first-kernel.ts'));
      return firstKernel(await runOf(runId).ask((network) => network.weights()));
    },
    evidence: async ({ runId, image }, signal) => {
      const { findEvidence } = await part(import('./evidence.ts'));
      return findEvidence(runOf(runId), image, signal);
    },
    attribution: async ({ runId, image, label, method }, signal) => {
      const { attribute } = await part(import('./evidence.ts'));
      return attribute(runOf(runId), image, { label, method }, signal);
    },
    unitSum: async ({ runId, image, layer, at, label }) => {
      const { findSum } = await part(import('./unit-sum.ts'));
      return findSum(runOf(runId), image, { layer, at, label });
    },
    learningStep: async (request, signal) => {
      const { stepOf } = await part(import('./step.ts'));
      return stepOf(runOf(request.runId), request, signal);
    },
    smallestChange: async ({ runId, image, target }, signal) => {
      const { smallestChange } = await part(import('./change.ts'));
      return smallestChange(runOf(runId), image, target, signal);
    },
    inkChange: async ({ runId, image, drawn, target }, signal) => {
      const { inkChange } = await part(import('./change.ts'));
      return inkChange(runOf(runId), image, { drawn, target }, signal);
    },
    momentGradients: async ({ runId, moment }, signal) => {
      const { gradientsAt } = await part(import('./course/gradients.ts'));
      return gradientsAt(runOf(runId), moment, signal);
    },
    weightPath: async ({ runId }, signal) => {
      const { pathOf } = await part(import('./course/landscape.ts'));
      return pathOf(runOf(runId), signal);
    },
    landscapeLosses: async ({ runId, places }, signal) => {
      const { lossesAt } = await part(import('./course/landscape.ts'));
      return lossesAt(runOf(runId), places, signal);
    },
    breakRun: async ({ runId, damage, images }, signal) => {
      const { measureBroken } = await part(import('./broken.ts'));
      return measureBroken(runOf(runId), damage, images, signal);
    },
    pocketNetwork: async ({ runId, mostBytes }) => {
      const { makePocket } = await part(import('./pocket.ts'));
      const run = runOf(runId);
      const { experiment, prepared } = run.setup;
      const weights = await run.ask((network) => network.weights());
      return makePocket({ experiment, data: prepared.data, weights, mostBytes });
    },
    featureMap: async ({ runId }, signal) => {
      const { mapImages } = await part(import('./map.ts'));
      return mapImages(runOf(runId), signal);
    },
    mapPlace: async ({ runId, image, moment }, signal) => {
      const { placeOnMap } = await part(import('./map.ts'));
      return placeOnMap(runOf(runId), image, signal, moment);
    },
    mapMoment: async ({ runId, moment }, signal) => {
      const { mapAtMoment } = await part(import('./map.ts'));
      return mapAtMoment(runOf(runId), moment, signal);
    },
  };
}
