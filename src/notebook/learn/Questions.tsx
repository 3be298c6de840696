import { t } from '../../domain/language.ts';
import { ChevronRight } from 'lucide-react';
import { use, useEffect, useId, useState } from 'react';
import type { CellSpec, Lesson } from '../../lessons/lesson.ts';
import type { Question } from '../../lessons/questions/questions.ts';
import {
  answerKey,
  clearAnswer,
  follow,
  giveAnswer,
  useAnswers,
} from '../../state/learn/answers.ts';
import { questionsFor } from '../../state/learn/questions.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceView } from './ChoiceView.tsx';
import { LabelView } from './LabelView.tsx';
import styles from './Learn.module.css';
import { OrderView } from './OrderView.tsx';

interface QuestionsProps {
  readonly lesson: Lesson;
  readonly cell: CellSpec;
}

/** The questions of a cell, behind a line that says how many there are (it suspends until they came). */
export function Questions({ lesson, cell }: QuestionsProps) {
  const questions = use(questionsFor(lesson.id)).filter((question) => question.cell === cell.id);
  const answers = useAnswers();
  const [open, setOpen] = useState(false);
  const listId = useId();
  useEffect(follow, []);
  if (questions.length === 0) return null;
  const right = questions.filter(({ id }) =>
    answers.some((one) => one.key === answerKey(lesson.id, id) && one.right),
  ).length;
  const count =
    questions.length === 1
      ? t('One question')
      : t('{count} questions', { count: questions.length });
  return (
    <div className={styles.questions}>
      <button
        type="button"
        className={styles.open}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight aria-hidden="true" />
        {count}
        {right > 0 && (
          <span className={styles.quiet}>{t(', {right} answered rightly', { right })}</span>
        )}
      </button>
      <div id={listId} hidden={!open} className={styles.list}>
        {open &&
          questions.map((question) => (
            <Asked key={question.id} lesson={lesson} question={question} />
          ))}
      </div>
    </div>
  );
}

interface AskedProps {
  readonly lesson: Lesson;
  readonly question: Question;
}

/** What every kind of question gets: what was answered last, and how to answer. */
export interface QuestionViewProps<Kind extends Question['kind']> {
  readonly question: Extract<Question, { readonly kind: Kind }>;
  /** In words; null before it is answered. */
  readonly given: string | null;
  readonly onAnswer: (answer: string, right: boolean) => void;
}

function Asked({ lesson, question }: AskedProps) {
  const key = answerKey(lesson.id, question.id);
  const known = useAnswers().find((one) => one.key === key) ?? null;
  // A question that is tried again begins anew, with other images where it shows some.
  const [round, setRound] = useState(0);
  const onAnswer = (answer: string, right: boolean) =>
    giveAnswer({ key, text: question.text, answer, right });
  const again = () => {
    clearAnswer(key);
    setRound(round + 1);
  };
  const common = { given: known?.answer ?? null, onAnswer };
  return (
    <section className={styles.card} aria-label={question.text}>
      <p className={styles.lead}>{question.text}</p>
      {question.kind === 'choice' && <ChoiceView key={round} question={question} {...common} />}
      {question.kind === 'order' && <OrderView key={round} question={question} {...common} />}
      {question.kind === 'label' && (
        <LabelView key={round} question={question} lessonId={lesson.id} round={round} {...common} />
      )}
      {known && (
        <div>
          <Button small onClick={again}>
            {t('Try it again')}
          </Button>
        </div>
      )}
    </section>
  );
}
