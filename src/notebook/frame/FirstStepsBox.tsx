import { t } from '../../domain/language.ts';
import { Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './FirstSteps.module.css';

/** Where the first lesson's next step stands. */
export function FirstStepsBox({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.first} role="group" aria-label={t('First steps')}>
      {children}
    </div>
  );
}

interface TrainFirstProps {
  readonly onTrain?: () => void;
  /** What is known of earlier trainings. */
  readonly children?: ReactNode;
}

/** The very first step. */
export function TrainFirst({ onTrain, children }: TrainFirstProps) {
  return (
    <>
      <p>
        {t('Train a network of your own, and the drawing pad reads with it while it learns.')}{' '}
        {children}
      </p>
      <Button look="primary" icon={<Play />} onClick={onTrain}>
        {t('Train the first network')}
      </Button>
    </>
  );
}
