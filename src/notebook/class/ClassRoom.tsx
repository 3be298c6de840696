import { lazy, Suspense } from 'react';
import { useClassPart } from '../../state/class/class-shown.ts';

const ClassDialog = lazy(async () => ({
  default: (await import('./ClassDialog.tsx')).ClassDialog,
}));

/** What a class is taught with, over the page; its code comes when it is first opened. */
export function ClassRoom() {
  return <Suspense fallback={null}>{useClassPart() !== null && <ClassDialog />}</Suspense>;
}
