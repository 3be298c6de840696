import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import styles from './Hint.module.css';

interface HintProps {
  readonly text: string;
  readonly shortcut?: string;
  readonly children: ReactElement<Record<string, unknown>>;
}

/**
 * A line that explains the element on hover and focus. It only repeats the element's own label, so
 * it is hidden from screen readers.
 */
export function Hint({ text, shortcut, children }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} delay={350} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className={styles.positioner}>
          <Tooltip.Popup className={styles.popup} aria-hidden="true">
            {text}
            {shortcut && <kbd className={styles.keys}>{shortcut}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
