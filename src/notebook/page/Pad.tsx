import { lazy, Suspense } from 'react';
import { CellBoundary } from '../frame/CellBoundary.tsx';
import styles from './App.module.css';

/** The pad brings its own code: it comes with the first look at it. */
const PadPanel = lazy(async () => ({ default: (await import('../../pad/PadPanel.tsx')).PadPanel }));

/** The drawing pad, wherever it is shown. */
export function Pad({ heading }: { readonly heading?: string }) {
  return (
    <>
      {heading && <h2 className={styles.padHeading}>{heading}</h2>}
      <CellBoundary title="the drawing pad">
        <Suspense fallback={null}>
          <PadPanel />
        </Suspense>
      </CellBoundary>
    </>
  );
}
