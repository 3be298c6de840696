import { useEffect, useState } from 'react';
import type { KeptDrawing } from '../../state/pad/kept-drawings.ts';
import { judgeDrawings } from '../../state/pad/judge-drawings.ts';
import { getRun, runName, useTrainedIds } from '../../state/runs/runs.ts';

/** How one network does on the kept drawings. */
export interface Verdict {
  readonly runId: string;
  readonly name: string;
  /** What it says of each; null where it cannot take such a drawing. */
  readonly said: readonly (number | null)[];
  readonly right: number;
}

async function judge(runId: string, drawings: readonly KeptDrawing[]): Promise<Verdict | null> {
  const run = getRun(runId);
  if (!run) return null;
  const said = await judgeDrawings(run, drawings);
  const right = said.filter((digit, index) => digit === drawings[index]?.label).length;
  return { runId, name: runName(run), said, right };
}

/** The verdict of every trained run on `drawings`, newest run first; a run that fails has none. */
export function useVerdicts(drawings: readonly KeptDrawing[]): readonly Verdict[] {
  const [verdicts, setVerdicts] = useState<readonly Verdict[]>([]);
  const ids = useTrainedIds();
  useEffect(() => {
    let current = true;
    const judging = ids.map((id) => judge(id, drawings));
    void Promise.allSettled(judging).then((settled) => {
      const known = settled.map((one) => (one.status === 'fulfilled' ? one.value : null));
      if (current) setVerdicts(known.filter((one) => one !== null).reverse());
    });
    return () => {
      current = false;
    };
  }, [ids, drawings]);
  return verdicts;
}
