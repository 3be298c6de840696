/** The screen stays on while a training goes on, where the reader wishes it and the browser can. */
import { isBatchRunning, onBatchChange } from '../compare/unattended.ts';
import { followKeepAwake } from '../page/settings.ts';
import { isTraining, listRuns, onRunsChange } from './runs.ts';

/** What this needs of a wake lock; tests pass a double. */
export interface Awake {
  release(): Promise<void>;
  addEventListener(kind: 'release', listener: () => void): void;
}

export interface AwakePlace {
  readonly request: () => Promise<Awake>;
  /** The page: a hidden one has no screen to keep on, and the browser takes its lock away. */
  readonly page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
}

/** Absent in some browsers, and where a page comes over plain http. */
export const canKeepAwake = (): boolean => 'wakeLock' in navigator;

const browserPlace = (): AwakePlace => ({
  request: () => navigator.wakeLock.request('screen'),
  page: document,
});

/** From now on the screen is kept on as wished. Returns how to stop. */
export function followAwake({ request, page }: AwakePlace = browserPlace()): () => void {
  let wished = false;
  let held: Awake | null = null;
  let asking = false;
  let stopped = false;

  const due = () =>
    !stopped &&
    wished &&
    page.visibilityState === 'visible' &&
    (isBatchRunning() || listRuns().some(isTraining));

  async function take(): Promise<void> {
    asking = true;
    try {
      const taken = await request();
      held = taken;
      taken.addEventListener('release', () => {
        if (held === taken) held = null;
      });
    } catch {
      // A low battery, say: then the screen goes off as it always does.
    } finally {
      asking = false;
    }
    if (!due()) letGo();
  }

  function letGo(): void {
    void held?.release();
    held = null;
  }

  function look(): void {
    if (!due()) letGo();
    else if (!held && !asking) void take();
  }

  const stops = [
    followKeepAwake((keepAwake) => {
      wished = keepAwake;
      look();
    }),
    onRunsChange(look),
    onBatchChange(look),
    () => page.removeEventListener('visibilitychange', look),
  ];
  page.addEventListener('visibilitychange', look);
  return () => {
    stopped = true;
    letGo();
    for (const stop of stops) stop();
  };
}
