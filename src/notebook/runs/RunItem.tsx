import { t } from '../../domain/language.ts';
import { FolderOpen, GitCompareArrows, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { lessonOfRecord, reopenRecord, useRecordBusy } from '../../state/ledger/reopen.ts';
import { showRuns } from '../../state/ledger/ledger-shown.ts';
import type { RunRecord } from '../../state/ledger/ledger.ts';
import { describeRecord, longestName, longestNote } from '../../state/ledger/ledger.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { toast } from '../../ui/toast/toast.ts';
import { GoOnButton } from '../train/GoOn.tsx';
import { runStroke } from './overlay.ts';
import type { Base } from './run-list.ts';
import { changesAgainst, dateText, endWords, finalFigures, nameOf } from './run-list.ts';
import styles from './Runs.module.css';

interface RunItemProps {
  readonly record: RunRecord;
  readonly base: Base | null;
  readonly isBase: boolean;
  /** It is learning on this page now. */
  readonly trainsHere: boolean;
  /** Its place among the chosen ones, from 0; -1 where it is not chosen. */
  readonly place: number;
  readonly onChoose: (on: boolean) => void;
  readonly onBase: () => void;
  readonly onDelete: () => void;
}

/** One run: its name and figures, what changed, and what can be done with it. */
export function RunItem(props: RunItemProps) {
  const { record, base, isBase, trainsHere, place, onChoose, onBase, onDelete } = props;
  const name = nameOf(record);
  return (
    <li className={styles.item} aria-label={name}>
      <div className={styles.itemHead}>
        <label className={styles.choose}>
          <input
            type="checkbox"
            aria-label={t('Show the curves of {name}', { name })}
            checked={place >= 0}
            onChange={(event) => onChoose(event.target.checked)}
          />
          {place >= 0 && (
            <span className={styles.place} style={{ color: `var(${runStroke(place).color})` }}>
              {place + 1}
            </span>
          )}
        </label>
        <IconButton
          small
          label={
            record.starred
              ? t('Take the star from {name}', { name })
              : t('Give {name} a star', { name })
          }
          icon={<Star className={record.starred ? styles.starred : undefined} />}
          aria-pressed={record.starred}
          onClick={() => void describeRecord(record.id, { starred: !record.starred })}
        />
        <NameField record={record} />
      </div>
      <p className={styles.meta}>
        {dateText(record.at)}. {endWords(record, trainsHere)}. {record.data.name}
        {record.data.generated && t(' (not MNIST)')}.
      </p>
      <Figures record={record} />
      <Changes record={record} base={isBase ? null : base} isBase={isBase} />
      <NoteField record={record} />
      <div className={styles.actions}>
        <GoOnButton keyed={record.id} onGo={() => showRuns(false)} />
        <OpenAgain record={record} />
        <Button small look="quiet" icon={<GitCompareArrows />} disabled={isBase} onClick={onBase}>
          {t('Compare with this')}
        </Button>
        <IconButton
          small
          label={t('Delete {name}', { name })}
          icon={<Trash2 />}
          onClick={onDelete}
        />
      </div>
    </li>
  );
}

function Figures({ record }: { readonly record: RunRecord }) {
  return (
    <dl className={styles.figures}>
      {finalFigures(record).map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ChangesProps {
  readonly record: RunRecord;
  readonly base: Base | null;
  readonly isBase: boolean;
}

function Changes({ record, base, isBase }: ChangesProps) {
  if (isBase)
    return <p className={styles.changes}>{t('The others are compared with this run.')}</p>;
  if (!base) return <p className={styles.changes}>{t('Its lesson is no more.')}</p>;
  const changes = changesAgainst(record, base);
  if (changes.length === 0) return <p className={styles.changes}>{t('Nothing changed.')}</p>;
  return (
    <ul className={styles.changes} aria-label={t('What changed')}>
      {changes.map(({ name, before, after }) => (
        <li key={name}>
          {name}: {before} → <strong>{after}</strong>
        </li>
      ))}
    </ul>
  );
}

/** Taken over when the reader leaves it or presses Enter; empty, the lesson's title stands for it. */
function NameField({ record }: { readonly record: RunRecord }) {
  return (
    <input
      key={record.name}
      className={styles.name}
      aria-label={t('Name of {record}', { record: nameOf(record) })}
      defaultValue={record.name}
      placeholder={record.title}
      maxLength={longestName}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') currentTarget.blur();
      }}
      onBlur={({ target }) => {
        const name = target.value.trim();
        if (name !== record.name) void describeRecord(record.id, { name });
      }}
    />
  );
}

function NoteField({ record }: { readonly record: RunRecord }) {
  const [open, setOpen] = useState(false);
  if (!open && record.note === '') {
    return (
      <Button small look="quiet" className={styles.addNote} onClick={() => setOpen(true)}>
        {t('Add a note')}
      </Button>
    );
  }
  return (
    <textarea
      key={record.note}
      className={styles.noteField}
      aria-label={t('Note on {record}', { record: nameOf(record) })}
      rows={2}
      autoFocus={open}
      defaultValue={record.note}
      maxLength={longestNote}
      onBlur={({ target }) => {
        setOpen(false);
        const note = target.value.trim();
        if (note !== record.note) void describeRecord(record.id, { note });
      }}
    />
  );
}

function OpenAgain({ record }: { readonly record: RunRecord }) {
  const busy = useRecordBusy(record);
  const lesson = lessonOfRecord(record);
  const open = async () => {
    const reopening = reopenRecord(record);
    if (reopening === null) return;
    showRuns(false);
    const reopened = await reopening;
    toast({
      title: t('“{record}” is open again', { record: nameOf(record) }),
      description:
        reopened === 'network'
          ? t('Its network is here again: every cell and the pad read with it.')
          : t(
              'All settings are as they were. Run all trains it again; the same seed gives the same network on the same device.',
            ),
    });
  };
  return (
    <Button
      small
      icon={<FolderOpen />}
      disabled={busy || lesson === null}
      title={busy ? t('Cells of this lesson are running: stop them first.') : undefined}
      onClick={() => void open()}
    >
      {t('Open again')}
    </Button>
  );
}
