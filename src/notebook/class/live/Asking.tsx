import { t } from '../../../domain/language.ts';
import { MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { tally } from '../../../classroom/live/board.ts';
import { longestQuestion, mostAnswers } from '../../../classroom/live/message.ts';
import { askClass, useBoard } from '../../../state/class/live/teacher.ts';
import { Button } from '../../../ui/Button.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import classStyles from '../class.module.css';
import styles from './live.module.css';

/** A question to the whole class, and what was answered. */
export function Asking() {
  const questions = useBoard((board) => board.questions);
  return (
    <>
      <Fold icon={<MessageCircleQuestion />} label={t('Ask the class something')} look="line">
        <AskForm />
      </Fold>
      {questions.map(({ id, text }) => (
        <Answered key={id} id={id} text={text} />
      ))}
    </>
  );
}

function AskForm() {
  const [text, setText] = useState('');
  const [choices, setChoices] = useState('');
  const answers = choices
    .split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter((line) => line !== '')
    .slice(0, mostAnswers);
  const send = () => {
    askClass(text.trim(), answers);
    setText('');
    setChoices('');
  };
  return (
    <div className={classStyles.form}>
      <label className={classStyles.field}>
        {t('Question')}
        <input
          type="text"
          value={text}
          maxLength={longestQuestion}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <label className={classStyles.field}>
        {t('Answers to choose from, one a line; leave it empty for words of their own')}
        <textarea rows={3} value={choices} onChange={({ target }) => setChoices(target.value)} />
      </label>
      <div>
        <Button small disabled={text.trim() === ''} onClick={send}>
          {t('Ask everybody')}
        </Button>
      </div>
    </div>
  );
}

function Answered({ id, text }: { readonly id: string; readonly text: string }) {
  const students = useBoard((board) => board.students);
  const counts = tally(students, id);
  const given = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles.question} aria-label={t('Answers to “{text}”', { text })}>
      <h3 className={classStyles.heading}>{text}</h3>
      <p className={classStyles.note}>
        {t('{given} of {count} have answered.', { given, count: students.length })}
      </p>
      <ul className={styles.said}>
        {counts.map(({ answer, count }) => (
          <li key={answer}>
            {count} × {answer}
          </li>
        ))}
      </ul>
    </section>
  );
}
