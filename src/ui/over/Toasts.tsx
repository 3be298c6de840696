import { t } from '../../domain/language.ts';
import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { IconButton } from '../Button.tsx';
import styles from './Toasts.module.css';
import { toastManager } from '../toast/toast-manager.ts';

/** Where short messages appear; read out politely, reached with F6. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={toastManager} timeout={8000}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast}>
      <Toast.Content className={styles.content}>
        <div>
          <Toast.Title className={styles.title} render={<p />} />
          <Toast.Description className={styles.description} />
        </div>
        <Toast.Action className={styles.action} />
        <Toast.Close render={<IconButton label={t('Dismiss')} icon={<X />} small />} />
      </Toast.Content>
    </Toast.Root>
  ));
}
