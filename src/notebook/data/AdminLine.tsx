import { t } from '../../domain/language.ts';
import type { FailureCode } from '../../domain/failure.ts';
import { adminLine } from '../../ui/admin-words.ts';
import styles from './data.module.css';

/** What whoever administers this computer can do about a reason, where that is known. */
export function AdminLine({ code }: { readonly code: FailureCode | 'software-adapter' }) {
  const line = adminLine(code);
  return (
    line && (
      <p className={styles.note}>{t('For whoever administers this computer: {line}', { line })}</p>
    )
  );
}
