/** Keys that are pressed while the page is on its way: they are heard when it is there. */

const held: KeyboardEvent[] = [];
let listening: AbortController | null = null;

/** From the entry on: keeps what is pressed. */
export function holdKeys(): void {
  listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('keydown', (event) => held.push(event), { capture: true, signal });
}

/** Once the page hears keys by itself: gives it those that were pressed before, in their order. */
export function releaseKeys(): void {
  listening?.abort();
  listening = null;
  for (const { key, code, altKey, ctrlKey, metaKey, shiftKey } of held.splice(0)) {
    const target = document.activeElement ?? document.body;
    const keys = { key, code, altKey, ctrlKey, metaKey, shiftKey };
    target.dispatchEvent(
      new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }),
    );
  }
}
