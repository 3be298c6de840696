import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';

export interface ChipFaceProps {
  /** Says what the chip is about, for those who do not see its icon: "Data", "Computing". */
  readonly topic: string;
  readonly icon: ReactNode;
  readonly text: string;
}

/** What a chip shows while it is closed. */
export function ChipFace({ topic, icon, text }: ChipFaceProps) {
  return (
    <>
      {icon}
      <span className={styles.topic}>{topic}: </span>
      <span className={styles.text}>{text}</span>
      <ChevronDown className={styles.more} />
    </>
  );
}
