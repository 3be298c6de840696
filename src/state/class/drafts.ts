/** What a teacher is preparing to hand out, one draft a lesson, kept in this browser as its code. */
import type { Handout } from '../../classroom/handout/handout.ts';
import { readHandout, writeHandout } from '../../classroom/handout/handout-code.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { getHandout } from '../notebook/handout.ts';
import { getSession, lessonOf } from '../notebook/notebook.ts';
import { writeHash } from '../notebook/url.ts';
import { checkedStorage, fieldsOf } from '../page/memory.ts';

interface Drafts {
  readonly drafts: readonly { readonly lesson: string; readonly code: string }[];
}

export function readDrafts(content: unknown): Drafts | null {
  const drafts = fieldsOf(content)?.drafts;
  const good = (value: unknown) => {
    const { lesson, code } = fieldsOf(value) ?? {};
    return typeof lesson === 'string' && typeof code === 'string';
  };
  return Array.isArray(drafts) && drafts.every(good) ? (content as Drafts) : null;
}

const useDrafts = create<Drafts>()(
  persist((): Drafts => ({ drafts: [] }), {
    name: 'digit-lab/drafts',
    version: 1,
    storage: checkedStorage(readDrafts),
  }),
);

/** The settings of a lesson as it stands, as a handout carries them. */
export function settingsNow(id: LessonId): string {
  const hash = new URLSearchParams(writeHash(lessonOf(id), getSession(id)).slice(1));
  hash.delete('lesson');
  return hash.toString();
}

const blank = (lesson: LessonId): Handout => ({
  ...{ lesson, settings: '', title: '', text: '', cells: null, controls: {}, tasks: [] },
});

function readOr(code: string | undefined, otherwise: Handout): Handout {
  try {
    return code === undefined ? otherwise : readHandout(code);
  } catch {
    return otherwise;
  }
}

/** What a teacher was preparing for a lesson, or what is open of it, or nothing yet. */
export function draftOf(id: LessonId): Handout {
  const kept = useDrafts.getState().drafts.find(({ lesson }) => lesson === id)?.code;
  return readOr(kept ?? getHandout(id)?.code, blank(id));
}

export function keepDraft(handout: Handout): void {
  const { lesson } = handout;
  useDrafts.setState(({ drafts }) => ({
    drafts: [
      { lesson, code: writeHandout(handout) },
      ...drafts.filter((draft) => draft.lesson !== lesson),
    ],
  }));
}

export function dropDraft(id: LessonId): Handout {
  useDrafts.setState(({ drafts }) => ({ drafts: drafts.filter(({ lesson }) => lesson !== id) }));
  return draftOf(id);
}

/** The link that opens a handout on this page, wherever the page lies. */
export const linkOf = (handout: Handout): string =>
  `${location.origin}${location.pathname}#class=${writeHandout(handout)}`;
