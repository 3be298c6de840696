import type { LabClient } from '../worker/protocol/client.ts';
import { followAddress } from './notebook/address.ts';
import { followOpenData, hearOpenData } from './notebook/open-data.ts';
import { keepSheet } from './pad/kept-sheet.ts';
import { openReaderAfterPaint } from './pad/shipped-reader.ts';
import { chooseBackend, hearBackendEvent, readBackendChoice } from './page/backend.ts';
import { findDatasets, hearDatasetEvent } from './data/datasets.ts';
import { hearSearchEvent } from './data/duplicates.ts';
import { refreshKept } from './data/kept-datasets.ts';
import { askBeforeLeaving } from './runs/leaving.ts';
import { link } from './page/link.ts';
import { addNotice } from './page/notices.ts';
import { followExample, loseExample } from './runs/example.ts';
import { hearRunEvent, isTraining, listRuns } from './runs/runs.ts';
import { hearBuiltinEvent } from './data/whole-set.ts';

const goingOn = () => import('./ledger/going-on.ts');

/** Brings the stores to life: worker, address bar, and the first looks at device and data. */
export function startState(client: LabClient): void {
  link(client);
  client.subscribe((event) => {
    if (event.kind === 'notice' || event.kind === 'runNotKept') addNotice(event.failure);
    const training = event.kind === 'workerReplaced' ? listRuns().filter(isTraining) : [];
    hearDatasetEvent(event);
    hearBuiltinEvent(event);
    hearRunEvent(event);
    hearSearchEvent(event);
    hearOpenData(event);
    hearBackendEvent(event);
    if (event.kind === 'workerReplaced') loseExample();
    if (training.length > 0) void goingOn().then(({ goOnAfterLoss }) => goOnAfterLoss(training));
  });
  followAddress();
  askBeforeLeaving();
  followOpenData();
  // A page that shows a part of this one has a pad of its own.
  if (!new URLSearchParams(location.search).has('embed')) keepSheet();
  followExample();
  // Not needed for the first picture, and in time for the first training.
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
}
