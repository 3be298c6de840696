import { t } from '../../domain/language.ts';
import type { RatePoint } from '../../domain/compare/rate-range.ts';
import { ratesTried, searchedRates } from '../../domain/compare/rate-range.ts';
import { LabError } from '../../domain/failure.ts';
import { prepareData } from '../../training/prepare.ts';
import { searchRates } from '../../training/rate-search.ts';
import type { PlacedNetwork } from '../gpu/backends.ts';
import type { ReplyTo, RequestOf } from '../protocol/protocol.ts';
import type { RunsSetup } from './runs.ts';

/** At most so often is told how far it is. */
const postEvery = 100; // milliseconds

/**
 * Looks for a learning rate with a network of its own, which is freed whatever comes: no run hears of
 * it. Readings of drawings go first, as with any training.
 * @throws LabError as a training does, or 'cancelled'.
 */
export function findRate(
  request: RequestOf<'findRate'>,
  signal: AbortSignal,
  setup: Omit<RunsSetup, 'store'>,
): Promise<ReplyTo['findRate']> {
  return setup.courtesy.training(() => search(request, signal, setup));
}

async function search(
  { datasetId, experiment, choice, searchId }: RequestOf<'findRate'>,
  signal: AbortSignal,
  { shelf, backends, courtesy, emit }: Omit<RunsSetup, 'store'>,
): Promise<ReplyTo['findRate']> {
  const goOn = shelf.builtin.rest();
  const lease = shelf.lease(datasetId);
  try {
    // The search sets the rate of every step itself.
    const constant = { ...experiment, schedule: null, reduceLearningRate: null };
    const { data } = prepareData(lease.dataset, constant);
    const placed = await backends.place(choice, constant, data);
    const { network, info } = placed;
    const trouble = troubleOf(placed);
    try {
      const [low, high] = searchedRates(experiment.optimizer);
      const rates = { low, high, steps: ratesTried };
      const stepper = courtesy.trainingOf(network);
      const points: RatePoint[] = [];
      const found = searchRates(network, data, rates, stepper);
      let posted = performance.now();
      for (;;) {
        if (signal.aborted) throw new LabError('cancelled', t('This was stopped.'));
        const next = await Promise.race([found.next(), trouble.rejects]);
        if (next.done) return { backend: info, points };
        points.push(next.value);
        if (performance.now() - posted < postEvery) continue;
        posted = performance.now();
        emit({ kind: 'rateProgress', searchId, points: [...points] });
      }
    } finally {
      trouble.forget();
      network.dispose();
    }
  } finally {
    lease.release();
    goOn();
  }
}

/** Rejects when the network's device is lost; what waits for one of its steps would wait for ever. */
function troubleOf(placed: PlacedNetwork) {
  let reject: (failure: LabError) => void = () => undefined;
  const rejects = new Promise<never>((_, fail) => (reject = fail));
  rejects.catch(() => undefined);
  const forget = placed.onTrouble(({ code, message }) => reject(new LabError(code, message)));
  return { rejects, forget };
}
