import type { ComponentType } from 'react';
import { lazy, Suspense } from 'react';

const found = import.meta.glob<{ PadPanel: ComponentType }>('../pad/PadPanel.tsx');
const load = found['../pad/PadPanel.tsx'];
const PadPanel = lazy(async () => ({ default: load ? (await load()).PadPanel : () => null }));

export function Pad() {
  return (
    <Suspense fallback={null}>
      <PadPanel />
    </Suspense>
  );
}
