/** What waits until its element comes near the screen. */
const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | null = null;

function onIntersect(entries: readonly IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    observer?.unobserve(target);
    waiting.get(target)?.();
    waiting.delete(target);
  }
}

/** Calls `paint` once `element` is on the screen or nearly so. Returns how to give up waiting. */
export function onceVisible(element: Element, paint: () => void): () => void {
  observer ??= new IntersectionObserver(onIntersect, { rootMargin: '300px' });
  waiting.set(element, paint);
  observer.observe(element);
  return () => {
    waiting.delete(element);
    observer?.unobserve(element);
  };
}
