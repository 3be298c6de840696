import { useEffect, useState } from 'react';
import type { LessonId } from '../../lessons/lesson.ts';
import { droppedFiles } from './dropped-files.ts';
import type { DropPlace } from './take-dropped.ts';

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false;

const placeOf = ({ target }: DragEvent): DropPlace =>
  target instanceof Element && target.closest('[data-takes-pictures]') ? 'pad' : 'page';

/**
 * Files and folders that are dropped anywhere on the page are taken for what they are: a model, a
 * saved training, a picture, data.
 * Returns whether some are held over the page now.
 */
export function useFileDrop(id: LessonId): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // The drawing pad shows pictures itself.
      setOver(placeOf(event) === 'page');
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
      const place = placeOf(event);
      // The files themselves are asked for before anything is waited for: the event's data go with it.
      const dropped = droppedFiles(dataTransfer);
      void import('./take-dropped.ts').then(async ({ takeDropped }) =>
        takeDropped(id, await dropped, place),
      );
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
