import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';

/** Whether an element is on the screen or nearly so: what nobody sees asks for nothing. */
export function useOnScreen<T extends Element>(): readonly [RefObject<T | null>, boolean] {
  const element = useRef<T>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const sight = new IntersectionObserver(
      (entries) => setSeen(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: '200px' },
    );
    sight.observe(element.current);
    return () => sight.disconnect();
  }, []);
  return [element, seen];
}
