import { useEffect } from 'react';
import type { LessonId } from '../lessons/lesson.ts';
import { openFiles } from '../state/run-cells.ts';

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false;

/** Files that are dropped anywhere on the page become the data of the lesson. */
export function useFileDrop(id: LessonId): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      // The drawing pad takes pictures itself.
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      void openFiles(id, [...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [id]);
}
