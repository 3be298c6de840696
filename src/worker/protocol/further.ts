/** Requests that have files of their own, together: types only. */
import type { InsideReplies, InsideRequest } from './inside.ts';
import type { ProjectReplies, ProjectRequest } from './project.ts';
import type { TimeReplies, TimeRequest } from './time.ts';

export type FurtherRequest = InsideRequest | TimeRequest | ProjectRequest;

export type FurtherReplies = InsideReplies & TimeReplies & ProjectReplies;
