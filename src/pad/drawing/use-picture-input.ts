import type { DragEvent } from 'react';
import { useEffect } from 'react';
import { toFailure } from '../../domain/failure.ts';
import { showPicture } from '../../state/pad/drawing.ts';
import { toast } from '../../ui/toast/toast.ts';
import { imageAmong, readPicture } from './read-picture.ts';

/** Lays an image file on the pad, or says why it cannot be read. */
export async function takePicture(file: Blob): Promise<void> {
  try {
    showPicture(await readPicture(file));
  } catch (thrown) {
    toast({ title: 'No picture', description: toFailure(thrown).message });
  }
}

/** Pasting an image anywhere puts it on the pad. Returns the handlers for dropping one there. */
export function usePictureInput() {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = imageAmong(event.clipboardData);
      if (file) void takePicture(file);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
  return {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      const file = imageAmong(event.dataTransfer);
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      void takePicture(file);
    },
  };
}
