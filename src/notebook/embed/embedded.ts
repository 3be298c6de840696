/** A part of the page that stands alone: `?embed=pad`, or `?embed=cell&cell=train`. */
export interface Embedded {
  readonly kind: 'pad' | 'cell';
  readonly cell: string | null;
}

/** What an address asks for; null for the whole page. */
export function embeddedIn(search: string): Embedded | null {
  const asked = new URLSearchParams(search);
  const kind = asked.get('embed');
  return kind === 'pad' || kind === 'cell' ? { kind, cell: asked.get('cell') } : null;
}
