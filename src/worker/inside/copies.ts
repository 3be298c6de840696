import { t } from '../../domain/language.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import type { Network, TrainingData } from '../../training/network.ts';
import type { Run } from '../runs/run.ts';

/** A copy that nobody asks anything for so long is freed. */
const idleTime = 20_000; // milliseconds

interface Copy {
  readonly placing: Promise<Network>;
  /** What frees it by itself, and what frees it with its run. */
  timer: ReturnType<typeof setTimeout> | null;
  users: number;
  /** Settles when nobody has it: its weights are set for one question at a time. */
  turn: Promise<unknown>;
  /** Its run is disposed of: what still asks it is to stop. */
  gone: boolean;
  readonly leave: () => Promise<void>;
}

/** What is computed with a copy; calls `check` between two parts of long work. */
type Work<T> = (network: Network, check: () => void) => Promise<T>;

/**
 * Networks with the layers of a run, on the run's backend, that may be damaged: one for a run and
 * purpose. They are freed when they were not used for a while, and with their run, and never while a
 * question is on its way in them.
 */
export class Copies {
  private readonly made = new Map<Run, Copy>();
  private readonly of: (run: Run) => Promise<Network>;

  constructor(of: (run: Run) => Promise<Network>) {
    this.of = of;
  }

  /**
   * Lets `work` have the copy of a run. One that failed is not kept.
   * @throws LabError 'cancelled' soon after `signal` is aborted, 'run-unknown' once the run is gone.
   */
  async use<T>(run: Run, signal: AbortSignal, work: Work<T>): Promise<T> {
    const known = this.made.get(run);
    const copy = known ?? this.make(run);
    copy.users++;
    if (copy.timer !== null) clearTimeout(copy.timer);
    copy.timer = null;
    const check = () => {
      if (signal.aborted) throw new LabError('cancelled', t('This was stopped.'));
      if (copy.gone) throw new LabError('run-unknown', t('This run is not here any more.'));
    };
    const mine = copy.turn.then(async () => {
      const network = await copy.placing;
      check();
      return work(network, check);
    });
    copy.turn = mine.catch(() => undefined);
    try {
      return await mine;
    } catch (thrown) {
      const { code } = toFailure(thrown);
      if (code !== 'cancelled') void this.free(run, copy);
      // A lost device took the copy with it: another is made, once.
      if (!known || copy.gone || code !== 'webgpu-device-lost') throw thrown;
      return await this.use(run, signal, work);
    } finally {
      copy.users--;
      if (copy.users === 0 && this.made.get(run) === copy) {
        copy.timer = setTimeout(() => void this.free(run, copy), idleTime);
      }
    }
  }

  private make(run: Run): Copy {
    const leave = () => {
      copy.gone = true;
      return this.free(run, copy);
    };
    const copy: Copy = {
      placing: this.of(run),
      ...{ timer: null, users: 0, turn: Promise.resolve(), gone: false },
      leave,
    };
    run.beside.add(leave);
    this.made.set(run, copy);
    return copy;
  }

  /** Settles when the copy is freed: after what is under way in it. */
  private async free(run: Run, copy: Copy): Promise<void> {
    if (this.made.get(run) !== copy) return;
    this.made.delete(run);
    if (copy.timer !== null) clearTimeout(copy.timer);
    run.beside.delete(copy.leave);
    await copy.turn;
    (await copy.placing.catch(() => null))?.dispose();
  }
}

/** The data of a network that is only asked: one image, which nobody looks at. */
export function oneImage(run: Run, classes = run.setup.prepared.data.classes): TrainingData {
  const { data } = run.setup.prepared;
  const { train } = data;
  const one = { ...train, count: 1, rows: train.rows.subarray(0, 1), labels: new Uint8Array(1) };
  return { ...data, train: one, validation: null, test: one, classes };
}

/** A network of `experiment` on the run's backend, with the run's data only as a form. */
export async function placeBeside(
  run: Run,
  experiment: Experiment,
  classes?: number,
): Promise<Network> {
  const { backends, choice } = run.setup;
  const placed = await backends.place(choice, experiment, oneImage(run, classes), {
    measure: false,
  });
  return placed.network;
}
