import { t } from '../../domain/language.ts';
import { Drawer } from '@base-ui/react/drawer';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../Button.tsx';
import { classes } from '../classes.ts';
import styles from './Sheet.module.css';

interface SheetProps {
  readonly title: string;
  readonly from: 'left' | 'right' | 'bottom';
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly children: ReactNode;
  /** For content that is dragged itself (a drawing pad): only the head moves the sheet. */
  readonly still?: boolean;
}

const directions = { left: 'left', right: 'right', bottom: 'down' } as const;

/** A panel that slides in over the page from an edge; Escape, a swipe or its button closes it. */
export function Sheet({ title, from, open, onOpenChange, children, still }: SheetProps) {
  return (
    <Drawer.Root open={open} onOpenChange={onOpenChange} swipeDirection={directions[from]}>
      <Drawer.Portal>
        <Drawer.Backdrop className={styles.backdrop} />
        <Drawer.Viewport className={classes(styles.viewport, styles[from])}>
          <Drawer.Popup className={styles.popup}>
            <div className={styles.head}>
              <Drawer.Title className={styles.title}>{title}</Drawer.Title>
              <Drawer.Close render={<IconButton bare label={t('Close')} icon={<X />} />} />
            </div>
            <Drawer.Content
              className={styles.content}
              data-base-ui-swipe-ignore={still ? '' : undefined}
            >
              {children}
            </Drawer.Content>
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  );
}
