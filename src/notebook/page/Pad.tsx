import { t } from '../../domain/language.ts';
import { lazy, Suspense } from 'react';
import { sheetIsKept } from '../../state/pad/sheet-is-kept.ts';
import { CellBoundary } from '../frame/CellBoundary.tsx';
import styles from './App.module.css';

/**
 * The pad brings its own code: it comes with the first look at it, and after what an earlier visit
 * left on it.
 */
const PadPanel = lazy(async () => {
  const [{ PadPanel: Panel }] = await Promise.all([
    import('../../pad/PadPanel.tsx'),
    sheetIsKept(),
  ]);
  return { default: Panel };
});

const SmallPad = lazy(async () => {
  const [{ SmallPad: Small }] = await Promise.all([
    import('../../pad/SmallPad.tsx'),
    sheetIsKept(),
  ]);
  return { default: Small };
});

interface OpeningPadProps {
  /** The whole pad lies over the page: there is one pad at a time. */
  readonly covered: boolean;
}

/** A pad and its reading at the head of the first lesson, on screens without room beside it. */
export function OpeningPad({ covered }: OpeningPadProps) {
  return (
    <div className={styles.opening}>
      <CellBoundary title={t('the drawing pad')}>
        <Suspense fallback={null}>{!covered && <SmallPad />}</Suspense>
      </CellBoundary>
    </div>
  );
}

/** The drawing pad, wherever it is shown. */
export function Pad({ heading }: { readonly heading?: string }) {
  return (
    <>
      {heading && <h2 className={styles.padHeading}>{heading}</h2>}
      <CellBoundary title={t('the drawing pad')}>
        <Suspense fallback={null}>
          <PadPanel />
        </Suspense>
      </CellBoundary>
    </>
  );
}
