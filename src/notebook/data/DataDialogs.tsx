import { t } from '../../domain/language.ts';
import { lazy, Suspense } from 'react';
import type { Lesson } from '../../lessons/lesson.ts';
import { useFileImport } from '../../state/notebook/import-files.ts';
import { useKeptShown } from '../../state/data/kept-datasets.ts';
import styles from './data.module.css';

const FilesDialog = lazy(async () => ({
  default: (await import('./FilesDialog.tsx')).FilesDialog,
}));
const KeptDialog = lazy(async () => ({ default: (await import('./KeptDialog.tsx')).KeptDialog }));

interface DataDialogsProps {
  readonly lesson: Lesson;
  /** Files are held over the page. */
  readonly dropping: boolean;
}

/** What concerns data and stands over the notebook; its code comes when it is first needed. */
export function DataDialogs({ lesson, dropping }: DataDialogsProps) {
  const importing = useFileImport() !== null;
  const keptShown = useKeptShown();
  return (
    <>
      {dropping && <p className={styles.drop}>{t('Drop data, a picture, a model or a project')}</p>}
      <Suspense fallback={null}>
        {importing && <FilesDialog />}
        {keptShown && <KeptDialog lesson={lesson} />}
      </Suspense>
    </>
  );
}
