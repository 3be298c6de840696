import { Collapsible } from '@base-ui/react/collapsible';
import { FileWarning } from 'lucide-react';
import type { Lesson } from '../lessons/lesson.ts';
import { documentedOf, useSession } from '../state/notebook.ts';
import styles from './Corrections.module.css';

/** Where the source document is wrong, and what the lesson does instead; folded until asked for. */
export function Corrections({ lesson }: { readonly lesson: Lesson }) {
  const variantId = useSession(lesson.id, (session) => session.variantId);
  const { corrections } = documentedOf(lesson, variantId);
  if (corrections.length === 0) return null;
  return (
    <Collapsible.Root className={styles.fold}>
      <Collapsible.Trigger className={styles.trigger}>
        <FileWarning />
        Where the document is wrong
      </Collapsible.Trigger>
      <Collapsible.Panel>
        <ul className={styles.list}>
          {corrections.map((correction) => (
            <li key={correction}>{correction}</li>
          ))}
        </ul>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
