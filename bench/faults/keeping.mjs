/* global navigator, indexedDB, localStorage, sessionStorage */
// Faults of what keeps: quota, IndexedDB, the origin private file system, records, states, settings.
import { beforeWorker } from './endings.mjs';
import { LabPage, missing } from './page.mjs';
import { afterwards, firstMessage, goOn, long, lostTraining } from './scene.mjs';

/** In a page where something refuses to keep, the long training is done all the same. */
async function trainUnder(scene, lab) {
  await lab.go(long);
  await lab.run('train');
  await lab.phase('train', 'done');
  return lostTraining(scene, lab);
}

async function quotaExceeded(scene, context) {
  const lab = await scene.owner(context);
  const before = await lab.stock();
  const session = await context.newCDPSession(lab.page);
  const origin = new URL(scene.server.url).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const wrong = await trainUnder(scene, lab);
  const message = await firstMessage(lab, 'storage-full');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  const lost = wrong + (await afterwards(scene, context, before));
  return { survived: await lab.works(), lost, message, nature };
}

const nature =
  'What is trained while nothing can be kept lasts as long as its page, as the page says; what was kept before stays.';

/** A page of the same browser in which `refuse` is done before anything else, and in its worker. */
async function refused(scene, context, refuse, { code, worker = true }) {
  const owner = await scene.owner(context);
  const before = await owner.stock();
  await owner.page.close();
  if (worker) await beforeWorker(context, refuse);
  const lab = await LabPage.open(context, scene.server.url, {}, refuse);
  const wrong = await trainUnder(scene, lab);
  const message = await firstMessage(lab, code);
  const survived = await lab.works();
  await lab.page.close();
  await context.unrouteAll();
  return { survived, lost: wrong + (await afterwards(scene, context, before)), message, nature };
}

function refuseDatabases() {
  globalThis.IDBFactory.prototype.open = () => {
    throw new DOMException('no', 'SecurityError');
  };
}

function refuseFiles() {
  globalThis.StorageManager.prototype.getDirectory = () =>
    Promise.reject(new DOMException('no', 'SecurityError'));
}

function refuseSettings() {
  const get = () => {
    throw new DOMException('no', 'SecurityError');
  };
  Object.defineProperty(globalThis, 'localStorage', { get });
}

function fillSettings() {
  globalThis.Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

/** What somebody else's page of the same origin may have left there. */
function poisonSettings() {
  if (sessionStorage.getItem('poisoned')) return;
  sessionStorage.setItem('poisoned', 'yes');
  for (const [name, text] of [
    ['digit-lab/drawings', '{"state":{"drawings":"abc","uses":null},"version":1}'],
    ['digit-lab/drawings-use', '{"state":{"uses":null},"version":1}'],
    ['digit-lab/settings', '{"state":{"theme":7,"addresses":null},"version":1}'],
  ]) {
    localStorage.setItem(name, text);
  }
}

const putDamaged = (id) =>
  new Promise((resolve) => {
    indexedDB.open('digit-lab-runs').onsuccess = ({ target: { result } }) => {
      const writing = result.transaction('records', 'readwrite');
      writing.objectStore('records').put({ id, at: 'yesterday' }, id);
      writing.oncomplete = () => resolve(result.close());
    };
  });

async function damagedRecord(scene, context) {
  const lab = await scene.owner(context);
  await lab.go(long);
  await lab.run('train');
  await lab.phase('train', 'done');
  const before = await lab.stock();
  await lab.page.evaluate(putDamaged, before.records[0]);
  await lab.reload();
  const message = await firstMessage(lab, 'memory-damaged');
  const lost = missing(before, await lab.stock());
  return { survived: await lab.works(), lost, message };
}

/** Turns a bit in the stored states of a key: of the newest, or of all. */
async function damageStates({ key, all }) {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('runs');
  const slots = [];
  for (const name of [`${key}.a`, `${key}.b`]) {
    const handle = await folder.getFileHandle(name);
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    const length = new DataView(bytes.buffer).getUint32(0, true);
    const [head] = new TextDecoder().decode(bytes.subarray(4, 4 + length)).split('\n');
    slots.push({ handle, bytes, sequence: JSON.parse(head).sequence });
  }
  slots.sort((a, b) => b.sequence - a.sequence);
  for (const { handle, bytes } of all ? slots : slots.slice(0, 1)) {
    bytes[bytes.length - 100] ^= 1;
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
  }
}

/** The key of the training that is under way. */
const keyOfNewest = (lab) => lab.ask({ kind: 'listStored' }).then(([{ key }]) => key);

async function damagedState(scene, context) {
  const lab = await scene.owner(context);
  await lab.go({ ...long, epochs: '400' });
  await lab.run('train');
  await lab.midEpoch();
  // Both copies hold a state by now, and the training goes on.
  await lab.kept(2);
  const before = await lab.stock();
  const key = await keyOfNewest(lab);
  await lab.reload();
  await lab.page.evaluate(damageStates, { key });
  const message = await goOn(lab);
  const lost = missing(before, await lab.stock()) + (await lostTraining(scene, lab));
  return { survived: await lab.works(), lost, message };
}

async function damagedStates(scene, context) {
  const lab = await scene.owner(context);
  await lab.go({ ...long, epochs: '400' });
  await lab.run('train');
  await lab.midEpoch();
  // Both copies hold a state by now, and the training goes on.
  await lab.kept(2);
  const before = await lab.stock();
  const key = await keyOfNewest(lab);
  await lab.reload();
  await lab.page.evaluate(damageStates, { key, all: true });
  await lab
    .cell('train')
    .getByRole('button', { name: /^Go on from epoch/ })
    .click();
  const message = await firstMessage(lab, 'run-damaged');
  const { drawings, records } = await lab.stock();
  const lost = missing({ ...before, states: [] }, { drawings, records, states: [] });
  return {
    survived: await lab.works(),
    lost,
    message,
    nature: 'Both copies of one state were altered: that network is gone, its record stays.',
  };
}

export const keeping = {
  'quota exceeded (Storage.overrideQuotaForOrigin)': quotaExceeded,
  'IndexedDB blocked': (scene, context) =>
    refused(scene, context, refuseDatabases, { code: 'storage-unavailable' }),
  'origin private file system blocked': (scene, context) =>
    refused(scene, context, refuseFiles, { code: 'storage-unavailable' }),
  'localStorage throws on access': (scene, context) =>
    refused(scene, context, refuseSettings, { code: 'storage-unavailable', worker: false }),
  'localStorage.setItem throws (full)': (scene, context) =>
    refused(scene, context, fillSettings, { code: 'storage-full', worker: false }),
  'localStorage holds something unexpected': (scene, context) =>
    refused(scene, context, poisonSettings, { code: 'memory-damaged', worker: false }),
  'a record is damaged': damagedRecord,
  'the newest state is damaged': damagedState,
  'both copies of a state are damaged': damagedStates,
};
