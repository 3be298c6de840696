import { Progress as BaseProgress } from '@base-ui/react/progress';
import styles from './Progress.module.css';

interface ProgressProps {
  readonly label: string;
  /** 0 to 1; null while nobody knows. */
  readonly share: number | null;
  readonly still?: boolean;
}

/** A bar that fills. */
export function Progress({ label, share, still }: ProgressProps) {
  const value = share === null ? null : Math.round(share * 1000) / 10;
  return (
    <BaseProgress.Root value={value} aria-label={label} className={styles.progress}>
      <BaseProgress.Track className={styles.track}>
        <BaseProgress.Indicator className={styles.fill} data-still={still ? '' : undefined} />
      </BaseProgress.Track>
    </BaseProgress.Root>
  );
}
