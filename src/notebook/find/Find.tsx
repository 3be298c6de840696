import type { ComponentProps } from 'react';
import { lazy, Suspense, useState } from 'react';

const FindDialog = lazy(async () => ({
  default: (await import('./FindDialog.tsx')).FindDialog,
}));

/** The line that finds everything, over the page; its code comes when it is first asked for. */
export function Find(props: ComponentProps<typeof FindDialog>) {
  const [asked, setAsked] = useState(false);
  if (props.open && !asked) setAsked(true);
  return <Suspense fallback={null}>{asked && <FindDialog {...props} />}</Suspense>;
}
