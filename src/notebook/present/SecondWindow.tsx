import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';

/**
 * Another window of this page, with its styles; null where the browser does not let one open. Who
 * opens it closes it.
 */
export function openSecondWindow(name: string, title: string): Window | null {
  const other = window.open('', name, 'popup,width=1100,height=760');
  if (!other) return null;
  const { document: there } = other;
  there.title = title;
  there.documentElement.lang = document.documentElement.lang;
  Object.assign(there.documentElement.dataset, {
    theme: document.documentElement.dataset.theme ?? 'light',
  });
  there.body.replaceChildren();
  there.head.replaceChildren(
    ...[...document.querySelectorAll('style, link[rel="stylesheet"]')].map((style) => {
      const copy = there.importNode(style, true);
      // Its own address is about:blank.
      if (style instanceof HTMLLinkElement) copy.setAttribute('href', style.href);
      return copy;
    }),
  );
  there.title = title;
  return other;
}

interface SecondWindowProps {
  readonly other: Window;
  /** It was closed there. */
  readonly onClosed: () => void;
  readonly children: ReactNode;
}

/** Shows its children in the other window for as long as it is there, and closes that with itself. */
export function SecondWindow({ other, onClosed, children }: SecondWindowProps) {
  useEffect(() => {
    const close = () => other.close();
    // A window that opens may still replace its first, empty page: only a closed one is gone.
    const look = setInterval(() => {
      if (other.closed) onClosed();
    }, 500);
    window.addEventListener('pagehide', close);
    return () => {
      clearInterval(look);
      window.removeEventListener('pagehide', close);
      close();
    };
  }, [other, onClosed]);
  return createPortal(children, other.document.body);
}
