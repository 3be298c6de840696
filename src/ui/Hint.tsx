import type { HTMLAttributes, ReactElement } from 'react';
import { cloneElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './Hint.module.css';

interface HintProps {
  readonly text: string;
  readonly shortcut?: string;
  readonly children: ReactElement<HTMLAttributes<HTMLElement>>;
}

/** Whoever only passes over an element is not told what it does. */
const delay = 350; // milliseconds

/** Between the element and its hint, and between the hint and the window's edge, in pixels. */
const gap = 6;

/**
 * A line that explains the element on hover and focus. It only repeats the element's own label, so
 * it is hidden from screen readers.
 */
export function Hint({ text, shortcut, children }: HintProps) {
  const [target, setTarget] = useState<Element | null>(null);
  const hide = () => setTarget(null);
  return (
    <>
      {cloneElement(children, {
        onPointerEnter: ({ currentTarget, pointerType }) => {
          if (pointerType === 'mouse') setTarget(currentTarget);
        },
        onPointerLeave: hide,
        onPointerDown: hide,
        onFocus: ({ currentTarget }) => {
          if (currentTarget.matches(':focus-visible')) setTarget(currentTarget);
        },
        onBlur: hide,
      })}
      {target && createPortal(<Tip {...{ target, text, shortcut, hide }} />, document.body)}
    </>
  );
}

interface TipProps extends Pick<HintProps, 'text' | 'shortcut'> {
  readonly target: Element;
  readonly hide: () => void;
}

/** The line itself, after a moment: above its element or, where there is no room, below it; never cut off. */
function Tip({ target, text, shortcut, hide }: TipProps) {
  const tip = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), delay);
    return () => clearTimeout(timer);
  }, []);
  useLayoutEffect(() => {
    if (!tip.current) return;
    const at = target.getBoundingClientRect();
    const { width, height } = tip.current.getBoundingClientRect();
    const middle = at.left + (at.width - width) / 2;
    const left = Math.min(Math.max(gap, middle), window.innerWidth - width - gap);
    const above = at.top - height - gap;
    const top = above >= gap ? above : at.bottom + gap;
    tip.current.style.translate = `${left}px ${top}px`;
  }, [target, text, shown]);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') hide();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('scroll', hide, { capture: true, passive: true });
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('scroll', hide, { capture: true });
    };
  });
  if (!shown) return null;
  return (
    <div ref={tip} className={styles.popup} aria-hidden="true">
      {text}
      {shortcut && <kbd className={styles.keys}>{shortcut}</kbd>}
    </div>
  );
}
