import { t } from '../../domain/language.ts';
import { memo, useId, useLayoutEffect, useRef } from 'react';
import { takeFirstStrokes, useIsBlank } from '../../state/pad/drawing.ts';
import { leaveFirstSheet } from '../opening/first-sheet.ts';
import styles from './DrawingPad.module.css';
import { usePadCanvas } from './use-pad-canvas.ts';
import { usePadKeys } from './use-pad-keys.ts';
import { usePen } from './use-pen.ts';

/** The paper: draws with mouse, pen, finger or keyboard into state/drawing. */
export const DrawingPad = memo(function DrawingPad() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const help = useId();
  const blank = useIsBlank();
  const pen = usePen();
  const keys = usePadKeys();
  usePadCanvas(canvas, keys.cursor);
  useLayoutEffect(() => leaveFirstSheet(takeFirstStrokes), []);
  return (
    <div className="paper">
      <canvas
        ref={canvas}
        tabIndex={0}
        role="application"
        aria-roledescription={t('drawing pad')}
        aria-label={t('Drawing pad')}
        aria-describedby={help}
        {...pen}
        {...keys.handlers}
        onPointerDown={(event) => {
          keys.hide();
          pen.onPointerDown(event);
        }}
      />
      {blank && keys.cursor === null && (
        <p className="paper-invitation" aria-hidden>
          {t('Draw a digit here')}
          <span>{t('or several, side by side')}</span>
        </p>
      )}
      <p id={help} className={styles.spoken}>
        {t(
          'Draw a digit with mouse, pen or finger. By keyboard: the arrow keys move over a grid of 14 by 14 cells, space inks a cell or clears it, shift with an arrow draws, delete clears all.',
        )}
      </p>
      <p className={styles.spoken} aria-live="assertive">
        {keys.spoken}
      </p>
    </div>
  );
});
