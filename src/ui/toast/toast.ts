import { t } from '../../domain/language.ts';

interface Message {
  readonly title: string;
  readonly description?: string;
  readonly undo?: () => void;
}

async function show({ title, description, undo }: Message): Promise<void> {
  const { toastManager } = await import('./toast-manager.ts');
  const id = toastManager.add({
    title,
    description,
    actionProps: undo && {
      children: t('Undo'),
      onClick: () => {
        undo();
        toastManager.close(id);
      },
    },
  });
}

/** Shows a short message, with a way back where there is one. */
export function toast(message: Message): void {
  // Without its code there is no message, and what was done is done all the same.
  show(message).catch(() => undefined);
}
