import { t } from '../../domain/language.ts';
import { FileWarning } from 'lucide-react';
import { use } from 'react';
import type { Lesson } from '../../lessons/lesson.ts';
import { documentedOf, useSession } from '../../state/notebook/notebook.ts';
import { Fold } from '../../ui/Fold.tsx';
import styles from './Corrections.module.css';

/** Where the source document is wrong, and what the lesson does instead; folded until asked for. */
export function Corrections({ lesson }: { readonly lesson: Lesson }) {
  const variantId = useSession(lesson.id, (session) => session.variantId);
  const { corrections } = use(documentedOf(lesson, variantId));
  if (corrections.length === 0) return null;
  return (
    <Fold icon={<FileWarning />} label={t('Where the document is wrong')} className={styles.fold}>
      <ul className={styles.list}>
        {corrections.map((correction) => (
          <li key={correction}>{correction}</li>
        ))}
      </ul>
    </Fold>
  );
}
