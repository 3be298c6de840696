import { t } from '../../domain/language.ts';
import { useKeptAt } from '../../state/ledger/ledger-shown.ts';
import { useLedgerRoom } from '../../state/ledger/ledger-room.ts';
import { mostRecords, useLedger } from '../../state/ledger/ledger.ts';
import { count } from '../../domain/numbers.ts';
import { roomWords, timeText } from './run-list.ts';
import styles from './Runs.module.css';

/** When something was kept last, how safe it is, and how much room there is. */
export function RunsFoot() {
  const many = useLedger(({ records }) => records.length);
  const madeRoom = useLedger((state) => state.madeRoom);
  const keptAt = useKeptAt();
  const room = useLedgerRoom();
  return (
    <div className={styles.foot}>
      <p role="status">
        {t(
          '{many} of at most {mostRecords} runs are kept{it}. The oldest without a star make room for new ones{it2}.',
          {
            many: count(many),
            mostRecords: count(mostRecords),
            it:
              keptAt !== null ? t(', the last time at {keptAt}', { keptAt: timeText(keptAt) }) : '',
            it2:
              madeRoom > 0
                ? t('; {madeRoom} did so since the page was opened', { madeRoom: count(madeRoom) })
                : '',
          },
        )}
      </p>
      <p>{roomWords(room)}</p>
      <p>
        {t(
          'A run’s settings and figures stay; its network stays too, until newer ones need its room. Trained again with the same seed on the same device, it comes out the same.',
        )}
      </p>
    </div>
  );
}
