import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import styles from './PrintSheet.module.css';

interface PrintSheetProps {
  /** Called when the browser has printed, or was told not to. */
  readonly onDone: () => void;
  /** One child a page. */
  readonly children: ReactNode;
}

/** Prints these pages alone, whatever else is open; they are never seen on the screen. */
export function PrintSheet({ onDone, children }: PrintSheetProps) {
  useEffect(() => {
    document.body.dataset.printing = '';
    window.addEventListener('afterprint', onDone);
    // After the frame that brings the pages: they must be there when the browser looks.
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', onDone);
      delete document.body.dataset.printing;
    };
  }, [onDone]);
  return createPortal(<div className={styles.sheets}>{children}</div>, document.body);
}
