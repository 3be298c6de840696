import { t } from '../../domain/language.ts';
import { useEffect, useMemo, useState } from 'react';
import { showRuns } from '../../state/ledger/ledger-shown.ts';
import { openLedger, useLedger } from '../../state/ledger/ledger.ts';
import { Modal } from '../../ui/over/Modal.tsx';
import { everyRun, listedRuns } from './run-list.ts';
import { RunList } from './RunList.tsx';
import { RunOverlay } from './RunOverlay.tsx';
import styles from './Runs.module.css';
import { ProjectTools } from './ProjectTools.tsx';
import { RunsFoot } from './RunsFoot.tsx';
import { RunsTools } from './RunsTools.tsx';
import { useDeletion } from './Deletion.tsx';

/** Every training that this browser remembers: found again, compared, opened again. */
export function RunsPanel() {
  const records = useLedger((state) => state.records);
  const ready = useLedger((state) => state.ready);
  const [filter, setFilter] = useState(everyRun);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [baseId, setBaseId] = useState<string | null>(null);
  const deletion = useDeletion();
  useEffect(() => void openLedger(), []);
  const listed = useMemo(() => listedRuns(records, filter), [records, filter]);
  const selected = useMemo(
    () => chosen.flatMap((id) => records.find((record) => record.id === id) ?? []),
    [records, chosen],
  );
  const choose = (id: string, on: boolean) =>
    setChosen((before) => [...before.filter((one) => one !== id), ...(on ? [id] : [])]);
  return (
    <Modal title={t('Runs')} wide="whole" open onOpenChange={showRuns}>
      <div className={styles.panel}>
        {ready && records.length === 0 ? (
          <p className={styles.note}>
            {t('Every training is kept here by itself, on this computer only. There is none yet.')}
          </p>
        ) : (
          <RunsTools
            {...{ records, listed, selected, filter, setFilter }}
            onChoose={(runs) => setChosen(runs.map(({ id }) => id))}
            onDelete={deletion.remove}
          />
        )}
        {deletion.note}
        {selected.length > 0 && <RunOverlay records={selected} />}
        <RunList
          {...{ listed, records, chosen, choose, baseId }}
          setBase={setBaseId}
          onDelete={(record) => deletion.remove([record])}
        />
        <ProjectTools records={selected.length > 0 ? selected : records} />
        <RunsFoot />
      </div>
    </Modal>
  );
}
