import { Collapsible } from '@base-ui/react/collapsible';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Fold.module.css';

interface FoldProps {
  readonly icon: ReactNode;
  readonly label: ReactNode;
  /** Words in the text, bold ones, small ones, or a whole line whose icon turns. */
  readonly look?: 'plain' | 'bold' | 'small' | 'line';
  /** Opens and closes by and by. */
  readonly smooth?: boolean;
  readonly className?: string;
  readonly panelClassName?: string;
  readonly children: ReactNode;
}

/** Something that is folded away until its words are pressed. */
export function Fold(props: FoldProps) {
  const { icon, label, look = 'plain', smooth, className, panelClassName, children } = props;
  return (
    <Collapsible.Root className={classes(styles.fold, className)}>
      <Collapsible.Trigger className={classes(styles.trigger, styles[look])} data-control="">
        {icon}
        {label}
      </Collapsible.Trigger>
      <Collapsible.Panel className={classes(smooth && styles.smooth, panelClassName)}>
        {children}
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
