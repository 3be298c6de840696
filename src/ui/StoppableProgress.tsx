import { Square } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Progress } from './Progress.tsx';
import styles from './Progress.module.css';

interface StoppableProgressProps {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  /** What the button says. */
  readonly stop: string;
  readonly onStop: () => void;
  /** How far it is, in words. */
  readonly children: ReactNode;
}

/** How far some long work is, and what ends it. */
export function StoppableProgress(props: StoppableProgressProps) {
  const { label, share, stop, onStop, children } = props;
  return (
    <div className={styles.stoppable}>
      <Progress label={label} share={share} />
      <Button small icon={<Square />} onClick={onStop}>
        {stop}
      </Button>
      {children}
    </div>
  );
}
