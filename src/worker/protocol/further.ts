/** Requests that have files of their own, together: types only. */
import type { FormsRequest, FormsTrial } from './forms.ts';
import type { InsideReplies, InsideRequest } from './inside.ts';
import type { LastEpochReplies, LastEpochRequest } from './last-epoch.ts';
import type { MeasureProgress, MeasureReplies, MeasureRequest } from './measure.ts';
import type { PhotoReplies, PhotoRequest } from './photos.ts';
import type { ProjectReplies, ProjectRequest } from './project.ts';
import type { RateProgress } from './rates.ts';
import type { ReadSheet, ReadSheetRequest } from './sheets.ts';
import type { BroughtKind, InspectModel, SavedModelInfo, TellFiles } from './saved-models.ts';
import type { TimeReplies, TimeRequest } from './time.ts';

export type FurtherRequest =
  | FormsRequest
  | InspectModel
  | LastEpochRequest
  | InsideRequest
  | TellFiles
  | TimeRequest
  | ProjectRequest
  | MeasureRequest
  | PhotoRequest
  | ReadSheetRequest;

export type FurtherReplies = InsideReplies &
  LastEpochReplies &
  TimeReplies &
  ProjectReplies &
  MeasureReplies &
  PhotoReplies & {
    tryForms: FormsTrial;
    inspectModel: SavedModelInfo;
    tellFiles: readonly BroughtKind[];
    readSheet: ReadSheet;
  };

/** What is said of them without being asked. */
export type FurtherEvent = RateProgress | MeasureProgress;
