import { Popover } from '@base-ui/react/popover';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';

interface ChipProps {
  /** Says what the chip is about, for those who do not see its icon: "Data", "Computing". */
  readonly topic: string;
  readonly icon: ReactNode;
  readonly text: string;
  readonly tone?: 'calm' | 'warn' | 'bad';
  readonly title: string;
  readonly children: ReactNode;
}

/** A fact that is always in sight; pressed, it explains itself. */
export function Chip({ topic, icon, text, tone = 'calm', title, children }: ChipProps) {
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.chip} data-tone={tone}>
        {icon}
        <span className={styles.topic}>{topic}: </span>
        <span className={styles.text}>{text}</span>
        <ChevronDown className={styles.more} />
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
