import { t } from '../../domain/language.ts';
import type { ReactNode } from 'react';
import { useHandout } from '../../state/notebook/handout.ts';
import { useLesson } from '../../state/notebook/notebook.ts';
import styles from './Held.module.css';

interface HeldProps {
  /** The control's name (classroom/handout/handout.ts). */
  readonly of: string;
  readonly children: ReactNode;
}

/** Controls that a handed-out lesson may show without letting them be changed, or not at all. */
export function Held({ of, children }: HeldProps) {
  const rule = useHandout(useLesson().id)?.rules[of];
  if (rule === 'hidden') return null;
  if (rule !== 'fixed') return children;
  return (
    <fieldset disabled className={styles.held} title={t('Your teacher has set this for everybody')}>
      {children}
    </fieldset>
  );
}
