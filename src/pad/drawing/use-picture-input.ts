import { t } from '../../domain/language.ts';
import type { DragEvent } from 'react';
import { useEffect } from 'react';
import { toFailure } from '../../domain/failure.ts';
import { showPicture } from '../../state/pad/drawing.ts';
import { toast } from '../../ui/toast/toast.ts';
import { readPicture } from '../../state/pad/finding.ts';
import { imageAmong, isImage } from './image-files.ts';

/** Lays an image file on the pad, or says why it cannot be read. */
export async function takePicture(file: Blob): Promise<void> {
  try {
    showPicture(await readPicture(file));
  } catch (thrown) {
    toast({ title: t('No picture'), description: toFailure(thrown).message });
  }
}

/** Lays the first of these pictures that can be read on the pad, and says what became of the others. */
export async function takePictures(files: readonly File[]): Promise<void> {
  const failed: string[] = [];
  for (const [at, file] of files.entries()) {
    try {
      showPicture(await readPicture(file));
    } catch (thrown) {
      failed.push(`${file.name}: ${toFailure(thrown).message}`);
      continue;
    }
    const waiting = files.length - at - 1;
    const more =
      waiting > 0 ? [t('One picture at a time: {name} lies on the pad.', { name: file.name })] : [];
    const said = [...failed, ...more].join(' ');
    if (said) toast({ title: t('Not all pictures are on the pad'), description: said });
    return;
  }
  toast({ title: t('No picture'), description: failed.join(' ') });
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
      // What does not say that it is a picture is looked into by whoever takes files on the page.
      const files = [...event.dataTransfer.files];
      if (!files.some(isImage) || !files.every(isImage)) return;
      event.preventDefault();
      event.stopPropagation();
      void takePictures(files);
    },
  };
}
