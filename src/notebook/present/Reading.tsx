import { t } from '../../domain/language.ts';
import { Printer, X } from 'lucide-react';
import { useEffect } from 'react';
import type { Lesson } from '../../lessons/lesson.ts';
import { showView } from '../../state/reading/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Notebook } from '../frame/Notebook.tsx';
import './reading.css';
import styles from './Reading.module.css';

/** A lesson to be read and printed: prose and figures of every cell, and nothing to press. */
export function Reading({ lesson }: { readonly lesson: Lesson }) {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.view = 'reading';
    return () => {
      delete dataset.view;
    };
  }, []);
  return (
    <>
      <nav className={styles.bar} aria-label={t('Reading view')}>
        <Button small look="quiet" icon={<Printer />} onClick={() => window.print()}>
          {t('Print')}
        </Button>
        <Button small look="quiet" icon={<X />} onClick={() => showView('notebook')}>
          {t('Back to the notebook')}
        </Button>
      </nav>
      <main className={styles.page} id="notebook" tabIndex={-1}>
        <Notebook key={lesson.id} lesson={lesson} />
      </main>
    </>
  );
}
