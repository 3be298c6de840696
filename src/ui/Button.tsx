import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import { Hint } from './Hint.tsx';

type Look = 'primary' | 'plain' | 'quiet';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: Look;
  readonly icon?: ReactNode;
  readonly small?: boolean;
}

/** A button with words, and an icon where it helps. */
export function Button({ look = 'plain', icon, small, className, ...props }: ButtonProps) {
  const { children, ...rest } = props;
  return (
    <button
      type="button"
      data-control=""
      className={classes(styles.button, styles[look], small && styles.small, className)}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does, in words: read out, and shown on hover and focus. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly look?: Look;
  readonly shortcut?: string;
  readonly small?: boolean;
  /** Without a tooltip, where the first Escape must close something else. */
  readonly bare?: boolean;
}

/** A button with only an icon; its label is its tooltip. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, look = 'quiet', shortcut, small, bare, className, ...rest } = props;
  const button = (
    <button
      type="button"
      aria-label={label}
      data-control=""
      className={classes(
        styles.button,
        styles.iconOnly,
        styles[look],
        small && styles.small,
        className,
      )}
      {...rest}
    >
      {icon}
    </button>
  );
  if (bare) return button;
  return (
    <Hint text={label} shortcut={shortcut}>
      {button}
    </Hint>
  );
}
