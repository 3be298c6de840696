import type { RefObject } from 'react';
import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

/** Whether something fills the screen, and how `element` comes to do so or stops; null without. */
export function useFullScreen(element: RefObject<HTMLElement | null>) {
  const on = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  async function toggle(): Promise<void> {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await element.current?.requestFullscreen();
  }
  // A refusal (a frame without the permission) leaves everything as it was.
  const press = () => void toggle().catch(() => undefined);
  return { on, toggle: document.fullscreenEnabled ? press : null };
}
