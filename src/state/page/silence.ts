/** Notices a worker that hangs: in an endless loop, or waiting for a graphics device that never answers. */
import { create } from 'zustand';
import type { WorkerSigns } from '../../worker/protocol/client.ts';
import type { Request } from '../../worker/protocol/protocol.ts';
import { getRun } from '../runs/runs.ts';
import { ask, restartWorker, workerSigns } from './link.ts';

/** Who gives no sign of life. */
export type Silent = 'worker' | 'device';

interface SilenceState {
  readonly silent: Silent | null;
}

const useStore = create<SilenceState>(() => ({ silent: null }));

export const useSilent = (): Silent | null => useStore(({ silent }) => silent);

/** How often it is looked. */
const every = 5000; // milliseconds
/** A worker that is asked answers between two steps of its work: its longest silence was 2 s. */
const workerPatience = 30_000; // milliseconds
/** Shaders that are compiled and large images on slow devices have taken half a minute. */
const devicePatience = 120_000; // milliseconds

const onDevice: readonly Request['kind'][] = [
  'train',
  'evaluate',
  'predict',
  'activations',
  'viewMoment',
];

export interface WatchSetup {
  readonly signs: () => WorkerSigns;
  /** Asks for a sign of life; settles with it, whatever it is. */
  readonly ping: () => Promise<unknown>;
  readonly isPaused: (runId: string) => boolean;
  readonly tell: (silent: Silent | null) => void;
}

/**
 * Counts how long nothing was heard while an answer was due. Time in which the page itself stood still
 * (a sleeping computer, a hidden tab) counts for little, and a silence that ended by itself makes it
 * wait for longer ones, so that a slow device is not taken for a dead one.
 */
export class Watch {
  private readonly setup: WatchSetup;
  private heard = 0;
  /** Milliseconds since anything but answers to pings came. */
  private quiet = 0;
  /** Milliseconds that a ping has waited; null where none is under way. */
  private pinged: number | null = null;
  /** Answers to pings that were not counted yet. */
  private pongs = 0;
  private told: Silent | null = null;
  private patience = { worker: workerPatience, device: devicePatience };

  constructor(setup: WatchSetup) {
    this.setup = setup;
  }

  /** So many milliseconds have gone by. */
  tick(elapsed: number): void {
    const passed = Math.min(elapsed, 2 * every);
    const { waiting, messages } = this.setup.signs();
    const spoke = messages - this.heard - this.pongs > 0;
    [this.heard, this.pongs] = [messages, 0];
    if (spoke) this.hear();
    else this.quiet += passed;
    if (this.pinged !== null) this.pinged += passed;
    const due = waiting.some((request) => this.isDue(request));
    if (!due) this.quiet = 0;
    if (due && this.quiet >= every && this.pinged === null) this.ping();
    this.say(this.judge(waiting));
  }

  /** The reader would rather wait: as long again. */
  wait(): void {
    if (this.told) this.patience[this.told] *= 2;
    [this.quiet, this.told] = [0, null];
    if (this.pinged !== null) this.pinged = 0;
    this.setup.tell(null);
  }

  /** Another worker: nothing of the one before counts. */
  begin(): void {
    [this.quiet, this.pinged, this.pongs] = [0, null, 0];
    this.say(null);
  }

  private judge(waiting: readonly Request[]): Silent | null {
    if ((this.pinged ?? 0) >= this.patience.worker) return 'worker';
    const asked = waiting.some((one) => onDevice.includes(one.kind) && this.isDue(one));
    return asked && this.quiet >= this.patience.device ? 'device' : null;
  }

  /** A paused training is not expected to say anything. */
  private isDue(request: Request): boolean {
    return request.kind !== 'train' || !this.setup.isPaused(request.runId);
  }

  private hear(): void {
    if (this.told === 'device')
      this.patience.device = Math.max(this.patience.device, 3 * this.quiet);
    this.quiet = 0;
  }

  private ping(): void {
    this.pinged = 0;
    const mine = () => {
      if (this.pinged === null) return;
      if (this.told === 'worker') {
        this.patience.worker = Math.max(this.patience.worker, 3 * this.pinged);
      }
      this.pinged = null;
      this.pongs++;
    };
    this.setup.ping().then(mine, mine);
  }

  private say(silent: Silent | null): void {
    if (silent === this.told) return;
    this.told = silent;
    this.setup.tell(silent);
  }
}

let watch: Watch | null = null;

/** From now on a silence is noticed. Returns how to stop. */
export function watchWorker(): () => void {
  const own = new Watch({
    signs: workerSigns,
    ping: () => ask({ kind: 'census' }),
    isPaused: (runId) => getRun(runId)?.status === 'paused',
    tell: (silent) => useStore.setState({ silent }),
  });
  watch = own;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    own.tick(now - last);
    last = now;
  }, every);
  return () => clearInterval(timer);
}

export const waitLonger = (): void => watch?.wait();

/** Ends the silent worker and starts another: trainings go on from what was kept last. */
export function startAnew(): void {
  restartWorker();
  watch?.begin();
}
