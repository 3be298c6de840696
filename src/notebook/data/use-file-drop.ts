import { useEffect, useState } from 'react';
import type { LessonId } from '../../lessons/lesson.ts';
import { getHandout } from '../../state/notebook/handout.ts';
import { bringFiles } from '../../state/notebook/import-files.ts';
import { toast } from '../../ui/toast/toast.ts';
import { droppedFiles } from './dropped-files.ts';

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false;

/**
 * Files and folders that are dropped anywhere on the page are looked at as data for the lesson.
 * Returns whether some are held over the page now.
 */
export function useFileDrop(id: LessonId): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // The drawing pad takes pictures itself.
      setOver(!event.defaultPrevented);
      event.preventDefault();
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const { dataTransfer, defaultPrevented } = event;
      if (defaultPrevented || !dataTransfer || !hasFiles(event)) return;
      event.preventDefault();
      if (getHandout(id)?.rules.data) {
        toast({
          title: 'The data of this lesson are set',
          description: 'Whoever handed it out has chosen them for everybody.',
        });
        return;
      }
      void droppedFiles(dataTransfer).then((files) => bringFiles(id, files));
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [id]);
  return over;
}
