/** Data sets that something besides lessons and runs works on: they stay open meanwhile. */
const holds = new Map<string, number>();

/** Keeps a data set open. Returns how to let it go, which may be called again. */
export function holdDataset(id: string): () => void {
  holds.set(id, (holds.get(id) ?? 0) + 1);
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    const left = (holds.get(id) ?? 1) - 1;
    if (left > 0) holds.set(id, left);
    else holds.delete(id);
  };
}

export const heldDatasets = (): readonly string[] => [...holds.keys()];
