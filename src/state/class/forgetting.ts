/** Makes this browser as new for the next class: everything that the app has kept in it goes. */
import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';
import { browserStorage } from '../page/memory.ts';
import { forgetPlace } from '../reading/place.ts';

/** Everything of this app is named so; other pages of the same origin keep what is theirs. */
const own = (name: string): boolean => name.startsWith('digit-lab');

/** Folders of the origin private file system: stored trainings, and data sets. */
const folders = ['runs', 'datasets'] as const;

function forgetTexts(): void {
  const storage = browserStorage() as Storage | null;
  if (!storage) return;
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  for (const name of names.filter(own)) storage.removeItem(name);
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database did not answer.'));
  });

/** Empties a database; deleting it would wait for every page that has it open. */
async function emptyDatabase(name: string): Promise<void> {
  const database = await done(indexedDB.open(name));
  try {
    const stores = [...database.objectStoreNames];
    if (stores.length === 0) return;
    const change = database.transaction(stores, 'readwrite');
    await Promise.all(stores.map((store) => done(change.objectStore(store).clear())));
  } finally {
    database.close();
  }
}

async function forgetDatabases(): Promise<void> {
  const known = await indexedDB.databases();
  const names = known.flatMap(({ name }) => (name !== undefined && own(name) ? [name] : []));
  for (const name of names) await emptyDatabase(name);
}

async function forgetFolders(names: readonly string[]): Promise<void> {
  const root = await navigator.storage.getDirectory();
  for (const name of names) {
    await root.removeEntry(name, { recursive: true }).catch((thrown: unknown) => {
      if (!(thrown instanceof DOMException && thrown.name === 'NotFoundError')) throw thrown;
    });
  }
}

/**
 * Deletes everything that this app keeps in the browser; the page is to be loaded anew then.
 * @throws LabError 'storage-unavailable' where a part of it could not be deleted.
 */
export async function forgetEverything(): Promise<void> {
  const results = await Promise.allSettled([forgetDatabases(), forgetFolders(folders)]);
  forgetTexts();
  forgetPlace();
  if (results.some(({ status }) => status === 'rejected')) {
    throw new LabError(
      'storage-unavailable',
      t('Not everything could be deleted: something is still in use, perhaps in another tab.'),
    );
  }
}
