import { lazy, Suspense } from 'react';
import { useRunsShown } from '../../state/ledger/ledger-shown.ts';

const RunsPanel = lazy(async () => ({ default: (await import('./RunsPanel.tsx')).RunsPanel }));

/** The list of runs over the page; its code comes when it is first opened. */
export function RunsDialog() {
  return <Suspense fallback={null}>{useRunsShown() && <RunsPanel />}</Suspense>;
}
