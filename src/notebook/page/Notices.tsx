import { t } from '../../domain/language.ts';
import { useBackend } from '../../state/page/backend.ts';
import { dismissNotice, useNotices } from '../../state/page/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import styles from './Notices.module.css';

/** What concerns the whole page: nothing computes here, or something could not be kept. */
export function Notices() {
  const { failure } = useBackend();
  const notices = useNotices();
  if (!failure && notices.length === 0) return null;
  return (
    <div className={styles.notices}>
      {failure && (
        <FailureNote failure={failure}>
          <Button small className={styles.action} onClick={() => location.reload()}>
            {t('Reload the page')}
          </Button>
        </FailureNote>
      )}
      {notices.map((notice, index) => (
        <FailureNote key={index} failure={notice} mild>
          <Button small className={styles.action} onClick={() => dismissNotice(notice)}>
            {t('Dismiss')}
          </Button>
        </FailureNote>
      ))}
    </div>
  );
}
