/** Follows a student's page and says what has changed: at most a few times a second, each part once. */
import type { FromStudent } from '../../../classroom/live/message.ts';
import { notebookStore } from '../../notebook/notebook.ts';
import { followKeptDrawings, openKeptDrawings } from '../../pad/kept-drawings.ts';
import { join } from '../../runs/join.ts';
import { subscribeLive } from '../../runs/live.ts';
import { isActive, onRunsChange } from '../../runs/runs.ts';
import { allSaid, followSaid } from '../said.ts';
import { drawingsNow, newestRun, runNow, screenNow, titleNow } from './snapshot.ts';

/** What a student's page may tell. */
export interface Shares {
  /** As the student likes to be called; may be empty. */
  readonly name: string;
  readonly progress: boolean;
  readonly said: boolean;
  readonly drawings: boolean;
}

interface Following {
  /** Drawings that were kept earlier are not told. In milliseconds. */
  readonly since: number;
  readonly send: (message: FromStudent) => void;
  readonly now: () => {
    readonly shares: Shares;
    readonly held: boolean;
    readonly screen: 'no' | 'asked' | 'shown';
  };
}

/** Between two looks at what has changed, in milliseconds. */
const gap = 300;

/** Says what there is, and from then on what changes. */
export function followPage({ since, send, now }: Following): { ask(): void; stop(): void } {
  const before = new Map<string, string>();
  let stopped = false;

  function tell(message: FromStudent): void {
    const text = JSON.stringify(message);
    if (stopped || before.get(message.kind) === text) return;
    before.set(message.kind, text);
    send(message);
  }

  /** What takes the worker a moment, one at a time; what changes meanwhile is looked at afterwards. */
  let busy = false;
  let again = false;
  async function tellSlow(): Promise<void> {
    again = true;
    if (busy) return;
    busy = true;
    while (again && !stopped) {
      again = false;
      const { shares, screen } = now();
      if (shares.drawings) tell({ kind: 'drawings', drawings: await drawingsNow(since) });
      if (screen === 'shown') {
        const seen = await screenNow();
        if (now().screen === 'shown') tell({ kind: 'screen', screen: seen });
      } else before.delete('screen');
    }
    busy = false;
  }

  function look(): void {
    const { shares, held } = now();
    if (shares.progress) tell({ kind: 'progress', lesson: titleNow(), run: runNow(), held });
    if (shares.said) tell({ kind: 'said', said: allSaid() });
    followRun();
    void tellSlow().catch(() => undefined);
  }

  const joined = join(look, gap);
  let stopRun = () => {};
  let followed: string | null = null;
  /** The training that learns now is followed step by step. */
  function followRun(): void {
    const run = newestRun();
    const id = run && isActive(run) ? run.id : null;
    if (id === followed) return;
    stopRun();
    followed = id;
    stopRun = id === null ? () => {} : subscribeLive(id, joined.ask);
  }

  const stops = [
    onRunsChange(joined.ask),
    notebookStore.subscribe(joined.ask),
    followSaid(joined.ask),
    followKeptDrawings(joined.ask),
  ];
  void openKeptDrawings().then(joined.ask);
  joined.ask();
  return {
    ask: joined.ask,
    stop() {
      stopped = true;
      joined.drop();
      stopRun();
      for (const stop of stops) stop();
    },
  };
}
