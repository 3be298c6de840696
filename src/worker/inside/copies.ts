import type { Experiment } from '../../domain/experiment/experiment.ts';
import { toFailure } from '../../domain/failure.ts';
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
  readonly leave: () => void;
}

/**
 * Networks with the layers of a run, on the run's backend, that may be damaged: one for a run and
 * purpose. They are freed when they were not used for a while, and with their run.
 */
export class Copies {
  private readonly made = new Map<Run, Copy>();
  private readonly of: (run: Run) => Promise<Network>;

  constructor(of: (run: Run) => Promise<Network>) {
    this.of = of;
  }

  /** Lets `work` have the copy of a run. One that failed is not kept. */
  async use<T>(run: Run, work: (network: Network) => Promise<T>): Promise<T> {
    const copy = this.made.get(run) ?? this.make(run);
    copy.users++;
    if (copy.timer !== null) clearTimeout(copy.timer);
    copy.timer = null;
    const mine = copy.turn.then(async () => work(await copy.placing));
    copy.turn = mine.catch(() => undefined);
    try {
      return await mine;
    } catch (thrown) {
      if (toFailure(thrown).code !== 'cancelled') this.free(run, copy);
      throw thrown;
    } finally {
      copy.users--;
      if (copy.users === 0 && this.made.get(run) === copy) {
        copy.timer = setTimeout(() => this.free(run, copy), idleTime);
      }
    }
  }

  private make(run: Run): Copy {
    const leave = () => this.free(run, copy);
    const copy: Copy = {
      placing: this.of(run),
      timer: null,
      users: 0,
      turn: Promise.resolve(),
      leave,
    };
    run.beside.add(leave);
    this.made.set(run, copy);
    return copy;
  }

  private free(run: Run, copy: Copy): void {
    if (this.made.get(run) !== copy) return;
    this.made.delete(run);
    if (copy.timer !== null) clearTimeout(copy.timer);
    run.beside.delete(copy.leave);
    copy.placing.then(
      (network) => network.dispose(),
      () => undefined,
    );
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
