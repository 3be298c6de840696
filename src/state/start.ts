import type { LabClient } from '../worker/protocol/client.ts';
import { followOpenData, hearOpenData } from './notebook/open-data.ts';
import { sheetIsKept } from './pad/sheet-is-kept.ts';
import { fetchRunning } from './notebook/running.ts';
import { openReaderAfterPaint } from './pad/shipped-reader.ts';
import { chooseBackend, hearBackendEvent, readBackendChoice } from './page/backend.ts';
import { findDatasets, hearDatasetEvent } from './data/datasets.ts';
import { refreshKept } from './data/kept-datasets.ts';
import { askBeforeLeaving } from './runs/leaving.ts';
import { link } from './page/link.ts';
import { addNotice } from './page/notices.ts';
import { getSettings } from './page/settings.ts';
import { hearRunEvent, isTraining, listRuns } from './runs/runs.ts';
import { hearBuiltinEvent } from './data/whole-set.ts';

const goingOn = () => import('./ledger/going-on.ts');

/**
 * Brings the stores to life: worker, address bar, and the first looks at device and data. Resolves when
 * the lesson that the address or this browser's memory asks for is the open one.
 */
export async function startState(client: LabClient): Promise<void> {
  link(client);
  client.subscribe((event) => {
    if (event.kind === 'notice' || event.kind === 'runNotKept') addNotice(event.failure);
    const training = event.kind === 'workerReplaced' ? listRuns().filter(isTraining) : [];
    hearDatasetEvent(event);
    hearBuiltinEvent(event);
    hearRunEvent(event);
    if (event.kind === 'searchProgress') {
      void import('./data/duplicates.ts').then(({ hearSearchEvent }) => hearSearchEvent(event));
    }
    hearOpenData(event);
    hearBackendEvent(event);
    if (event.kind === 'workerReplaced') {
      void import('./runs/example.ts').then(({ loseExample }) => loseExample());
    }
    if (training.length > 0) void goingOn().then(({ goOnAfterLoss }) => goOnAfterLoss(training));
  });
  const address = import('./notebook/address.ts').then(({ followAddress }) => followAddress());
  askBeforeLeaving();
  followOpenData();
  // A page that shows a part of this one has a pad of its own.
  if (!new URLSearchParams(location.search).has('embed')) void sheetIsKept();
  // Not needed for the first picture, and in time for the first training.
  fetchRunning();
  void import('./ledger/ledger.ts').then(({ keepRuns }) => keepRuns());
  void goingOn().then(({ findInterrupted }) => findInterrupted());
  void import('./notebook/kept-drawings-use.ts').then(({ ageWithDrawings }) => ageWithDrawings());
  void import('./pad/kept-drawings.ts').then(({ openKeptDrawings }) => openKeptDrawings());
  void import('./runs/awake.ts').then(({ canKeepAwake, followAwake }) => {
    if (canKeepAwake()) followAwake();
  });
  openReaderAfterPaint();
  const asked = new URLSearchParams(location.search).get('backend');
  void chooseBackend(readBackendChoice(asked));
  void findDatasets();
  void refreshKept();
  // Whoever comes for the first time, by no link, gets the first lesson, and nothing waits.
  if (location.hash !== '' || getSettings().lastLesson !== null) await address;
}
