import { t } from '../../domain/language.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { resetLesson } from '../../state/notebook/running.ts';
import { toast } from '../../ui/toast/toast.ts';

/** Puts a lesson back as it was at first, and says so with a way back. */
export async function resetWithUndo(
  { id, title }: Pick<Lesson, 'id' | 'title'>,
  told = t('“{title}” is as it was at first', { title }),
): Promise<void> {
  toast({ title: told, undo: await resetLesson(id) });
}
