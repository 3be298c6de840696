import type { LabClient } from '../worker/client.ts';
import { followAddress } from './address.ts';
import { chooseBackend, readBackendChoice } from './backend.ts';
import { findDatasets, hearDatasetEvent } from './datasets.ts';
import { hearSearchEvent } from './duplicates.ts';
import { hearCurveEvent } from './learning-curves.ts';
import { refreshKept } from './kept.ts';
import { link } from './link.ts';
import { addNotice } from './notices.ts';
import { hearRunEvent } from './runs.ts';
import { hearBuiltinEvent } from './whole-set.ts';

/** Brings the stores to life: worker, address bar, and the first looks at device and data. */
export function startState(client: LabClient): void {
  link(client);
  client.subscribe((event) => {
    if (event.kind === 'notice') addNotice(event.failure);
    hearDatasetEvent(event);
    hearBuiltinEvent(event);
    hearRunEvent(event);
    hearSearchEvent(event);
    hearCurveEvent(event);
  });
  followAddress();
  const asked = new URLSearchParams(location.search).get('backend');
  void chooseBackend(readBackendChoice(asked));
  void findDatasets();
  void refreshKept();
}
