import { t } from '../../domain/language.ts';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { use, useEffect, useMemo, useRef, useState } from 'react';
import { lessons } from '../../lessons/index.ts';
import type { Lesson, LessonWords } from '../../lessons/lesson.ts';
import { wordsOf } from '../../state/notebook/words.ts';
import type { PageDoors } from './actions.ts';
import { allEntries } from './entries.ts';
import styles from './FindDialog.module.css';
import type { Entry } from './rank.ts';
import { excerpt, findEntries, wordsIn } from './rank.ts';

interface FindDialogProps extends PageDoors {
  readonly lesson: Lesson;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The words of all lessons, fetched when something is first looked for. */
let everything: Promise<readonly LessonWords[]> | null = null;
const allWords = () => (everything ??= Promise.all(lessons.map(wordsOf)));

/** One line to type into, which finds what the page does, its cells and lessons, terms, and any sentence. It suspends until all lessons’ words are there. */
export function FindDialog({ open, onOpenChange, ...finding }: FindDialogProps) {
  const words = use(allWords());
  // What was chosen moves the focus itself.
  const chosen = useRef(false);
  useEffect(() => {
    if (open) chosen.current = false;
  }, [open]);
  const choose = (entry: Entry) => {
    chosen.current = true;
    onOpenChange(false);
    entry.run();
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={styles.popup}
          aria-label={t('Find a command, a cell, a term or a sentence')}
          finalFocus={() => !chosen.current}
        >
          <Finder {...finding} words={words} onChoose={choose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface FinderProps extends PageDoors {
  readonly lesson: Lesson;
  /** Of all lessons, in their order. */
  readonly words: readonly LessonWords[];
  readonly onChoose: (entry: Entry) => void;
}

function Finder({ lesson, words, openPad, showShortcuts, onChoose }: FinderProps) {
  const [query, setQuery] = useState('');
  const entries = useMemo(
    () => allEntries(lesson, words, { openPad, showShortcuts }),
    [lesson, words, openPad, showShortcuts],
  );
  const found = findEntries(entries, query);
  const asked = wordsIn(query);
  return (
    <Autocomplete.Root
      items={found}
      value={query}
      onValueChange={setQuery}
      mode="none"
      autoHighlight="always"
      inline
      keepHighlight
      open
      itemToStringValue={({ title }: Entry) => title}
    >
      <div className={styles.line}>
        <Search aria-hidden="true" />
        <Autocomplete.Input
          className={styles.input}
          aria-label={t('What to find')}
          placeholder={t('A command, a cell, a term or a sentence')}
        />
      </div>
      <Autocomplete.Empty className={styles.empty}>
        {query === ''
          ? null
          : t('Nothing here is called “{query}”, and no lesson says it.', { query })}
      </Autocomplete.Empty>
      <Autocomplete.List className={styles.list}>
        {({ label, items }: (typeof found)[number]) => (
          <Autocomplete.Group key={label} items={items} className={styles.group}>
            <Autocomplete.GroupLabel className={styles.label}>{label}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: Entry) => (
                <Autocomplete.Item
                  key={entry.id}
                  value={entry}
                  className={styles.item}
                  onClick={() => onChoose(entry)}
                >
                  <EntryLine entry={entry} asked={asked} />
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

interface EntryLineProps {
  readonly entry: Entry;
  /** The words that were looked for. */
  readonly asked: readonly string[];
}

function EntryLine({ entry: { title, text, whole, keys }, asked }: EntryLineProps) {
  return (
    <>
      <span className={styles.title}>{title}</span>
      {keys && (
        <span className={styles.keys}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
      {text && <span className={styles.text}>{whole ? text : excerpt(text, asked)}</span>}
    </>
  );
}
