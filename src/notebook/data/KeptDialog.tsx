import { t } from '../../domain/language.ts';
import { FolderOpen, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Lesson } from '../../lessons/lesson.ts';
import { keptChoice } from '../../state/data/data-choice.ts';
import type { KeptData, KeptDataset } from '../../state/data/kept-datasets.ts';
import {
  deleteKept,
  showKept,
  useKeptData,
  useKeptFailure,
} from '../../state/data/kept-datasets.ts';
import { loadData } from '../../state/notebook/run-cells.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { bytes, count } from '../../domain/numbers.ts';
import { Modal } from '../../ui/over/Modal.tsx';
import { AdminLine } from './AdminLine.tsx';
import styles from './data.module.css';
import { roomInWords } from './kept-words.ts';
import { WithoutNetwork } from './WithoutNetwork.tsx';

/** The data sets that this browser keeps: opened again at once, or deleted. */
export function KeptDialog({ lesson }: { readonly lesson: Lesson }) {
  const kept = useKeptData();
  const failure = useKeptFailure();
  const open = ({ key }: KeptDataset) => {
    showKept(false);
    void loadData(lesson.id, keptChoice(key));
  };
  return (
    <Modal wide open title={t('Data kept in this browser')} onOpenChange={showKept}>
      <div className={styles.stack}>
        {failure && <FailureNote failure={failure} />}
        {kept?.failure && (
          <FailureNote failure={kept.failure} mild>
            <AdminLine code={kept.failure.code} />
          </FailureNote>
        )}
        {kept && kept.datasets.length === 0 && !kept.failure && (
          <p className={styles.note}>
            {t(
              'Nothing yet. Data sets that you open or fetch are kept here, on this computer only, so that they open again at once.',
            )}
          </p>
        )}
        {kept && kept.datasets.length > 0 && (
          <ul className={styles.kept} aria-label={t('Kept data sets')}>
            {kept.datasets.map((dataset) => (
              <Entry key={dataset.key} dataset={dataset} onOpen={() => open(dataset)} />
            ))}
          </ul>
        )}
        <WithoutNetwork />
        {kept && <Room kept={kept} />}
      </div>
    </Modal>
  );
}

interface EntryProps {
  readonly dataset: KeptDataset;
  readonly onOpen: () => void;
}

function Entry({ dataset, onOpen }: EntryProps) {
  const { key, name, source, trainCount, testCount, savedAt } = dataset;
  const day = new Date(savedAt).toLocaleDateString('en', { dateStyle: 'medium' });
  return (
    <li>
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.note}>
          {t('{trainCount} + {testCount} images, {bytes}{it}, {day}', {
            trainCount: count(trainCount),
            testCount: count(testCount),
            bytes: bytes(dataset.bytes),
            it: source !== name ? t(', from {source}', { source }) : '',
            day,
          })}
        </p>
      </div>
      <Button small icon={<FolderOpen />} aria-label={t('Open {name}', { name })} onClick={onOpen}>
        {t('Open')}
      </Button>
      <IconButton
        small
        bare
        label={t('Delete {name}', { name })}
        icon={<Trash2 />}
        onClick={() => void deleteKept(key)}
      />
    </li>
  );
}

function Room({ kept }: { readonly kept: KeptData }) {
  const [asked, setAsked] = useState(false);
  const { datasets, unfinishedBytes } = kept;
  const empty = datasets.length === 0 && unfinishedBytes === 0;
  const deleteAll = () => {
    setAsked(false);
    void deleteKept('all');
  };
  return (
    <div className={styles.foot}>
      <p className={styles.note} role="status">
        {roomInWords(kept)}
      </p>
      {asked && <Button onClick={() => setAsked(false)}>{t('Keep them')}</Button>}
      <Button icon={<Trash2 />} disabled={empty} onClick={asked ? deleteAll : () => setAsked(true)}>
        {asked ? t('Yes, delete everything') : t('Delete all')}
      </Button>
    </div>
  );
}
