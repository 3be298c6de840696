/** Requests that have files of their own, together: types only. */
import type { FormsRequest, FormsTrial } from './forms.ts';
import type { InsideReplies, InsideRequest } from './inside.ts';
import type { ProjectReplies, ProjectRequest } from './project.ts';
import type { BroughtKind, InspectModel, SavedModelInfo, TellFiles } from './saved-models.ts';
import type { TimeReplies, TimeRequest } from './time.ts';

export type FurtherRequest =
  FormsRequest | InspectModel | InsideRequest | TellFiles | TimeRequest | ProjectRequest;

export type FurtherReplies = InsideReplies &
  TimeReplies &
  ProjectReplies & {
    tryForms: FormsTrial;
    inspectModel: SavedModelInfo;
    tellFiles: readonly BroughtKind[];
  };
