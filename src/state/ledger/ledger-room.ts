/** How safe what this browser keeps is, and how much room there is for it. */
import { create } from 'zustand';

export interface LedgerRoom {
  /** Whether the browser has promised not to clear it by itself; null until that is known. */
  readonly persisted: boolean | null;
  /** Bytes that the page uses, and that it may use; null where the browser does not say. */
  readonly usage: number | null;
  readonly quota: number | null;
}

const useRoom = create<LedgerRoom>(() => ({ persisted: null, usage: null, quota: null }));

export const useLedgerRoom = (): LedgerRoom => useRoom();

/** Absent where a page comes over plain http. */
const storage = (): StorageManager | null => (navigator as Partial<Navigator>).storage ?? null;

/** Looks again at how safe things are and how much room they take. */
export async function refreshRoom(): Promise<void> {
  const manager = storage();
  if (!manager) return;
  try {
    const [persisted, { usage, quota }] = await Promise.all([
      manager.persisted(),
      manager.estimate(),
    ]);
    useRoom.setState({ persisted, usage: usage ?? null, quota: quota ?? null });
  } catch {
    // A browser that keeps nothing says nothing; the notice of the failed writing does.
  }
}

let asked = false;

/** Asks the browser once to clear nothing by itself. Some ask the reader. */
export async function askToStay(): Promise<void> {
  const manager = storage();
  if (asked || !manager) return;
  asked = true;
  try {
    if (!(await manager.persisted())) await manager.persist();
  } catch {
    // Then it stays as it was: kept until the browser needs the room.
  }
  await refreshRoom();
}
