/**
 * The app without network. After the first visit a service worker keeps the page's own files, those
 * of its later parts too. A new version is fetched beside the old one, and only the reader brings it
 * in: never while anything trains, and not under another open tab, which still needs the old files.
 */
import { create } from 'zustand';

/** 'none': this browser or this address has no storage for it. */
export type OfflinePhase = 'none' | 'storing' | 'ready' | 'failed';

interface Offline {
  readonly phase: OfflinePhase;
  /** A newer version that waits to be let in. */
  readonly update: boolean;
}

const useOfflineStore = create<Offline>(() => ({ phase: 'none', update: false }));

export const useOffline = (): Offline => useOfflineStore();

const openTabs = 'digit-lab/open';
const training = 'digit-lab/run/';
const lookEvery = 60 * 60 * 1000; // milliseconds

let registration: ServiceWorkerRegistration | null = null;

/** Keeps the app's files from now on. Does nothing where they cannot be kept. */
export async function goOffline(): Promise<void> {
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (!serviceWorker || registration) return;
  // Held as long as the page is open: tabs are counted by it.
  void navigator.locks?.request(openTabs, { mode: 'shared' }, () => new Promise(() => undefined));
  useOfflineStore.setState({ phase: 'storing' });
  try {
    registration = await serviceWorker.register(new URL('sw.js', document.baseURI));
    registration.addEventListener('updatefound', () => registration && follow(registration));
    follow(registration);
    await serviceWorker.ready;
    useOfflineStore.setState({ phase: 'ready' });
    // A page that stays open for days hears of new versions, too.
    setInterval(() => void registration?.update().catch(() => undefined), lookEvery);
  } catch {
    // The page works as before; the list of kept data says that it needs the network.
    useOfflineStore.setState({ phase: 'failed' });
  }
}

/** Hears when a newer worker has everything and waits. */
function follow({ installing, waiting, active }: ServiceWorkerRegistration): void {
  if (waiting && active) useOfflineStore.setState({ update: true });
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed' && navigator.serviceWorker.controller) {
      useOfflineStore.setState({ update: true });
    }
    if (installing.state === 'redundant' && !active) useOfflineStore.setState({ phase: 'failed' });
  });
}

/** What keeps a new version out just now. */
export type Obstacle = 'training' | 'other-tabs';

/** Whether anything on the page would have the browser ask before it is left: what is kept nowhere. */
const wouldAsk = (): boolean =>
  globalThis.window?.dispatchEvent(new Event('beforeunload', { cancelable: true })) === false;

async function obstacle(): Promise<Obstacle | null> {
  if (wouldAsk()) return 'training';
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  if (held.some(({ name }) => name?.startsWith(training))) return 'training';
  return held.filter(({ name }) => name === openTabs).length > 1 ? 'other-tabs' : null;
}

/** Lets the new version in and reloads with it, or says what is in its way. */
export async function letUpdateIn(): Promise<Obstacle | null> {
  const found = await obstacle();
  const waiting = registration?.waiting;
  if (found || !waiting) return found;
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  waiting.postMessage({ type: 'SKIP_WAITING' });
  return null;
}

/** Not now: it is told again at the next visit. */
export const putUpdateOff = (): void => useOfflineStore.setState({ update: false });
