import { Toast } from '@base-ui/react/toast';

/** Holds the messages in sight; Toasts shows them. */
export const toastManager = Toast.createToastManager();
