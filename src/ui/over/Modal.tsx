import { t } from '../../domain/language.ts';
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../Button.tsx';
import { classes } from '../classes.ts';
import styles from './Modal.module.css';

interface ModalProps {
  readonly title: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** For tables and pictures; with "whole" as wide as the page allows. */
  readonly wide?: boolean | 'whole';
  readonly children: ReactNode;
}

/** A dialog in the middle of the page. */
export function Modal({ title, open, onOpenChange, wide, children }: ModalProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={classes(styles.popup, wide && styles.wide, wide === 'whole' && styles.whole)}
        >
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <Dialog.Close render={<IconButton bare label={t('Close')} icon={<X />} />} />
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
