/** What the page asks for the explanations that one plays with. */
import { useEffect } from 'react';
import type { ImageSet } from '../../domain/data/dataset.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type {
  BendPlane,
  ChannelPlace,
  DropoutDraws,
  HiddenUnits,
  NormalisedChannel,
  WindowForm,
  WindowMap,
  WithoutUnits,
} from '../../worker/protocol/explain.ts';
import type { BrokenAccuracy } from '../../worker/protocol/inside.ts';
import { useSession } from '../notebook/notebook.ts';
import { ask } from '../page/link.ts';
import { bringExample, useExample } from '../runs/example.ts';
import type { Run } from '../runs/runs.ts';
import { isTrained, useRun } from '../runs/runs.ts';

export type * from '../../worker/protocol/explain.ts';

export const askWindow = (
  runId: string,
  image: ImageSet,
  form: WindowForm,
): Promise<WindowMap | null> => ask({ kind: 'windowMap', runId, image, form });

export interface DropoutQuestion {
  readonly runId: string;
  readonly image: ImageSet;
  readonly rate: number | null;
  readonly draws: number;
  readonly seed: number;
}

export const askDropouts = (question: DropoutQuestion): Promise<DropoutDraws> =>
  ask({ kind: 'dropoutDraws', ...question });

export const askChannel = (
  runId: string,
  place: ChannelPlace,
  images: number,
): Promise<NormalisedChannel | null> => ask({ kind: 'channelFaces', runId, place, images });

export interface EarlyQuestion {
  readonly runId: string;
  readonly steps: number;
  readonly momentum: number | null;
  readonly images: number;
}

export const askEarly = (question: EarlyQuestion): Promise<BrokenAccuracy> =>
  ask({ kind: 'earlyAverages', ...question });

export interface PlaneQuestion {
  readonly runId: string;
  readonly corners: readonly [ImageSet, ImageSet, ImageSet];
  readonly side: number;
  readonly bent: boolean;
}

export const askPlane = (question: PlaneQuestion): Promise<BendPlane | null> =>
  ask({ kind: 'bendPlane', ...question });

export const askUnits = (runId: string): Promise<HiddenUnits | null> =>
  ask({ kind: 'hiddenUnits', runId });

export const askWithout = (
  runId: string,
  off: readonly number[],
  image: ImageSet | null,
): Promise<WithoutUnits | null> => ask({ kind: 'withoutUnits', runId, off, image });

/** The reader's own trained network of a lesson; before there is one, the one made beforehand. */
export function useOwnOrExample(lessonId: LessonId, wanted: boolean): Run | null {
  const run = useRun(useSession(lessonId, (session) => session.runId));
  const example = useExample(lessonId);
  const own = run && isTrained(run) ? run : null;
  const missing = wanted && own === null;
  useEffect(() => {
    if (missing) bringExample(lessonId);
  }, [missing, lessonId]);
  return own ?? example?.run ?? null;
}
