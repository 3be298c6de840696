import { t } from '../../../domain/language.ts';
import { Code } from 'lucide-react';
import type { CellSpec, Lesson } from '../../../lessons/lesson.ts';
import { useDataset } from '../../../state/data/datasets.ts';
import { useSession } from '../../../state/notebook/notebook.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import styles from './CodeFold.module.css';
import { CodeText } from './CodeText.tsx';
import { codeContext } from '../../parts/code-context.ts';
import { kerasCode } from '../../../keras/code/keras-code.ts';

interface CodeFoldProps {
  readonly lesson: Lesson;
  readonly cell: CellSpec;
}

/** What the cell does, as Keras code with the settings of now; folded, one press to show. */
export function CodeFold({ lesson, cell }: CodeFoldProps) {
  const session = useSession(lesson.id, (whole) => whole);
  const data = useDataset(session.datasetId);
  const code = kerasCode(cell.kind, codeContext(lesson, session, data));
  if (code === null) return null;
  return (
    <Fold
      smooth
      look="small"
      className={styles.fold}
      icon={<Code />}
      label={
        <>
          {t('Keras code')}
          <span className={styles.hidden}>{t(' of {title}', { title: cell.title })}</span>
        </>
      }
      panelClassName={styles.panel}
    >
      <div className={styles.copy}>
        <CopyButton text={code} label={t('Copy the code')} />
      </div>
      <CodeText code={code} label={t('Keras code of {title}', { title: cell.title })} />
    </Fold>
  );
}
