import { t } from '../../domain/language.ts';
import { Modal } from '../../ui/over/Modal.tsx';
import styles from './ShortcutSheet.module.css';
import { shortcuts } from './use-shortcuts.ts';

interface ShortcutSheetProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The keys of the page. */
export function ShortcutSheet(props: ShortcutSheetProps) {
  return (
    <Modal title={t('Keyboard shortcuts')} {...props}>
      <dl className={styles.list}>
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t('On a Mac, Ctrl can be ⌘ as well, and Alt is ⌥.')}</p>
    </Modal>
  );
}
