import { t } from '../../../domain/language.ts';
import { useState } from 'react';
import type { Handout } from '../../../classroom/handout/handout.ts';
import { longest } from '../../../classroom/handout/handout.ts';
import { draftOf, dropDraft, keepDraft, settingsNow } from '../../../state/class/drafts.ts';
import { useLesson, useSession } from '../../../state/notebook/notebook.ts';
import { Button } from '../../../ui/Button.tsx';
import { toast } from '../../../ui/toast/toast.ts';
import { CellChoice } from './CellChoice.tsx';
import { ControlRulesForm } from './ControlRulesForm.tsx';
import styles from './HandOut.module.css';
import { HandOutLink } from './HandOutLink.tsx';
import { TaskForms } from './TaskForms.tsx';

/** Prepares the lesson that is open as something to hand out: a link and its QR code. */
export function HandOut() {
  const lesson = useLesson();
  const session = useSession(lesson.id, (whole) => whole);
  const [draft, setDraft] = useState(() => draftOf(lesson.id));
  const change = (changed: Partial<Handout>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    keepDraft(next);
  };
  const clear = () => {
    const before = draft;
    setDraft(dropDraft(lesson.id));
    toast({
      title: t('The form is empty again'),
      undo: () => {
        keepDraft(before);
        setDraft(before);
      },
    });
  };
  const handout: Handout = { ...draft, lesson: lesson.id, settings: settingsNow(lesson.id) };
  const files = session.datasetChoice === 'own' || session.datasetChoice.startsWith('kept:');
  return (
    <div className={styles.columns}>
      <div className={styles.form}>
        <p className={styles.note}>
          {t(
            'Set the lesson in the notebook as your class shall find it. A link then opens “{title}” with these settings{what}, and with what you add here. The link itself carries everything: nothing is stored anywhere, and nobody is asked to sign in.',
            {
              title: lesson.title,
              what: handout.settings === '' ? t(', which are the lesson’s own') : '',
            },
          )}
        </p>
        {files && (
          <p className={styles.warn}>
            {t(
              'The data of this lesson are files that only this browser has. The link cannot carry them: choose data that your class has, too.',
            )}
          </p>
        )}
        <label className={styles.field}>
          {t('Title')}
          <input
            type="text"
            value={draft.title}
            maxLength={longest.title}
            placeholder={lesson.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        </label>
        <label className={styles.field}>
          {t('Your words to the class')}
          <textarea
            rows={4}
            value={draft.text}
            maxLength={longest.text}
            onChange={({ target }) => change({ text: target.value })}
          />
        </label>
        <TaskForms tasks={draft.tasks} onChange={(tasks) => change({ tasks })} />
        <CellChoice lesson={lesson} cells={draft.cells} onChange={(cells) => change({ cells })} />
        <ControlRulesForm rules={draft.controls} onChange={(controls) => change({ controls })} />
        <div>
          <Button small look="quiet" onClick={clear}>
            {t('Empty the form')}
          </Button>
        </div>
      </div>
      <HandOutLink handout={handout} />
    </div>
  );
}
