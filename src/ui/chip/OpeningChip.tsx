import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import type { ChipFaceProps } from './ChipFace.tsx';
import { ChipFace } from './ChipFace.tsx';

interface OpeningChipProps extends ChipFaceProps {
  readonly tone?: 'calm' | 'warn' | 'bad';
  readonly title: string;
  readonly children: ReactNode;
  /** It was pressed before its code was there. */
  readonly openAtOnce: boolean;
}

/** A chip with what it opens. */
export function OpeningChip(props: OpeningChipProps) {
  const { topic, icon, text, tone = 'calm', title, children, openAtOnce } = props;
  return (
    <Popover.Root defaultOpen={openAtOnce}>
      <Popover.Trigger className={styles.chip} data-tone={tone}>
        <ChipFace {...{ topic, icon, text }} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} sideOffset={6} align="end">
          <Popover.Popup className={styles.popup}>
            <Popover.Title className={styles.title}>{title}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
