import { lazy, Suspense } from 'react';
import { useClassPart, useIsInClass } from '../../state/class/class-shown.ts';

const ClassDialog = lazy(async () => ({
  default: (await import('./ClassDialog.tsx')).ClassDialog,
}));

/** What a class is taught with, over the page; its code comes when it is first opened. */
export function ClassRoom() {
  return <Suspense fallback={null}>{useClassPart() !== null && <ClassDialog />}</Suspense>;
}

const InClass = lazy(async () => ({ default: (await import('./live/InClass.tsx')).InClass }));

/** At the head of the notebook, where the page is in a live lesson. */
export function LiveStrip() {
  return <Suspense fallback={null}>{useIsInClass() && <InClass />}</Suspense>;
}
