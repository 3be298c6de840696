import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import styles from './Chip.module.css';
import type { ChipFaceProps } from './ChipFace.tsx';
import { ChipFace } from './ChipFace.tsx';

interface ChipProps extends ChipFaceProps {
  readonly tone?: 'calm' | 'warn' | 'bad';
  readonly title: string;
  readonly children: ReactNode;
}

const OpeningChip = lazy(async () => ({
  default: (await import('./OpeningChip.tsx')).OpeningChip,
}));

/** A fact that is always in sight; pressed, it explains itself. What opens comes after the page. */
export function Chip(props: ChipProps) {
  const [pressed, setPressed] = useState(false);
  const early = (
    <button
      type="button"
      className={styles.chip}
      data-tone={props.tone ?? 'calm'}
      aria-haspopup="dialog"
      aria-expanded="false"
      onClick={() => setPressed(true)}
    >
      <ChipFace {...props} />
    </button>
  );
  return (
    <Suspense fallback={early}>
      <OpeningChip {...props} openAtOnce={pressed} />
    </Suspense>
  );
}
