/** What a speaker wants to remember at each slide: kept in this browser, never in a link. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { checkedStorage, fieldsOf } from '../page/memory.ts';

interface SpeakerNotes {
  /** The newest last; `slide` names the lesson and the slide. */
  readonly notes: readonly { readonly slide: string; readonly text: string }[];
}

export const longestSpeakerNote = 4000;
const mostNotes = 500;

/** Notes as they were written, or null for anything else. */
export function readSpeakerNotes(content: unknown): SpeakerNotes | null {
  const notes = fieldsOf(content)?.notes;
  const good = (value: unknown) => {
    const { slide, text } = fieldsOf(value) ?? {};
    return typeof slide === 'string' && typeof text === 'string';
  };
  return Array.isArray(notes) && notes.every(good) ? { notes } : null;
}

const useNotes = create<SpeakerNotes>()(
  persist((): SpeakerNotes => ({ notes: [] }), {
    name: 'digit-lab/speaker-notes',
    version: 1,
    storage: checkedStorage(readSpeakerNotes),
  }),
);

export const useSpeakerNote = (slide: string): string =>
  useNotes(({ notes }) => notes.find((note) => note.slide === slide)?.text ?? '');

export function setSpeakerNote(slide: string, text: string): void {
  useNotes.setState(({ notes }) => {
    const others = notes.filter((note) => note.slide !== slide);
    const own = text === '' ? [] : [{ slide, text: text.slice(0, longestSpeakerNote) }];
    return { notes: [...others, ...own].slice(-mostNotes) };
  });
}
