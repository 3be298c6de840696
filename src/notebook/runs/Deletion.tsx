import { t } from '../../domain/language.ts';
import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { RunRecord } from '../../state/ledger/ledger.ts';
import { deleteRecords } from '../../state/ledger/ledger.ts';
import { leaveInterrupted } from '../../state/ledger/going-on.ts';
import { deleteStates } from '../../state/ledger/stored-states.ts';
import { Button } from '../../ui/Button.tsx';
import { nameOf } from './run-list.ts';
import styles from './Runs.module.css';

interface Deletion {
  readonly remove: (records: readonly RunRecord[]) => void;
  /** What was deleted last, with a way back; nothing before that. */
  readonly note: ReactNode;
}

/** Deleting runs, and taking it back; within the panel, since a dialog covers the page's messages. */
export function useDeletion(): Deletion {
  const [last, setLast] = useState<{ readonly words: string; readonly undo: () => void }>();
  // Their networks go when they can be had back no longer.
  const going = useRef<readonly string[]>([]);
  const settle = (next: readonly string[]) => {
    if (going.current.length > 0) void deleteStates(going.current);
    going.current = next;
  };
  useEffect(() => () => settle([]), []);
  const remove = (records: readonly RunRecord[]) => {
    const [first, ...others] = records;
    const one = others.length === 0 ? first : undefined;
    const what = one ? `“${nameOf(one)}”` : t('{count} runs', { count: records.length });
    const ids = records.map(({ id }) => id);
    ids.forEach(leaveInterrupted);
    void deleteRecords(ids).then((undo) => {
      settle(ids);
      setLast({ words: t('{what} deleted.', { what }), undo });
    });
  };
  const takeBack = () => {
    last?.undo();
    going.current = [];
    setLast(undefined);
  };
  return {
    remove,
    note: (
      <div className={styles.deleted} role="status">
        {last && (
          <>
            <span>{last.words}</span>
            <Button small icon={<Undo2 />} onClick={takeBack}>
              {t('Undo')}
            </Button>
          </>
        )}
      </div>
    ),
  };
}
