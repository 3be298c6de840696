/** Colours of the page's tokens as a canvas or a file takes them: rgb, whatever theme is in force. */
export type Palette = (token: string) => string;

/** Reads tokens where `place` stands, each once. Made anew when the theme changes. */
export function readPalette(place: HTMLElement): Palette {
  const known = new Map<string, string>();
  return (token) => {
    const before = known.get(token);
    if (before !== undefined) return before;
    const probe = document.createElement('span');
    // In forced colours the tokens name the system's colours; the probe itself must not be forced.
    probe.style.cssText = `position:absolute;forced-color-adjust:none;color:var(${token})`;
    place.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    known.set(token, color);
    return color;
  };
}

/** Calls `changed` whenever the page's colours become others. Returns how to stop. */
export function followColors(changed: () => void): () => void {
  const queries = ['(forced-colors: active)', '(prefers-contrast: more)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
    observer.disconnect();
  };
}
