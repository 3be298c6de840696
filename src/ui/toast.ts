import { Toast } from '@base-ui/react/toast';

export const toastManager = Toast.createToastManager();

interface Message {
  readonly title: string;
  readonly description?: string;
  readonly undo?: () => void;
}

/** Shows a short message, with a way back where there is one. */
export function toast({ title, description, undo }: Message): void {
  const id = toastManager.add({
    title,
    description,
    actionProps: undo && {
      children: 'Undo',
      onClick: () => {
        undo();
        toastManager.close(id);
      },
    },
  });
}
