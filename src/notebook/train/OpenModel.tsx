import { t } from '../../domain/language.ts';
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { LessonId } from '../../lessons/lesson.ts';
import { openModel } from '../../state/notebook/run-cells.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { FileButton } from '../../ui/fields/FileButton.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { openedModelWords } from './model-words.ts';
import styles from './Train.module.css';

/** Reads a saved model back: its weights take the place of a training. */
export function OpenModel({ lessonId }: { readonly lessonId: LessonId }) {
  const { busy, failure, attempt } = useAttempt();
  const [said, setSaid] = useState('');
  const open = (files: readonly File[]) => {
    setSaid('');
    attempt(async () => {
      const what = await openModel(lessonId, files);
      if (what) setSaid(openedModelWords(files[0]?.name ?? 'model', what));
    });
  };
  return (
    <>
      <FileButton multiple icon={<FolderOpen />} onFiles={open}>
        {t('Open a saved model')}
      </FileButton>
      <p className={styles.said} role="status">
        {busy ? t('Reading the model…') : said}
      </p>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
