import { t } from '../../domain/language.ts';
import { answerEnd, useEndAnswer } from '../../state/reading/end-answers.ts';
import { classes } from '../../ui/classes.ts';
import styles from './End.module.css';
import type { EndQuestion } from './questions.ts';

interface EndQuestionsProps {
  readonly runId: string;
  readonly questions: readonly EndQuestion[];
}

/** Questions about the reader's own run: a press answers, and the verdict stands below at once. */
export function EndQuestions({ runId, questions }: EndQuestionsProps) {
  return (
    <ol className={styles.questions}>
      {questions.map((question) => (
        <li key={question.id}>
          <Asked runId={runId} question={question} />
        </li>
      ))}
    </ol>
  );
}

function Asked({ runId, question }: { readonly runId: string; readonly question: EndQuestion }) {
  const { id, text, options, right, because } = question;
  const answer = useEndAnswer(runId, id);
  return (
    <div role="group" aria-label={text}>
      <p className={styles.question}>{text}</p>
      <div className={styles.options}>
        {options.map((option, place) => (
          <button
            key={option}
            type="button"
            className={classes(
              styles.option,
              answer !== null && place === right && styles.isRight,
              answer === place && place !== right && styles.isWrong,
            )}
            aria-pressed={answer === place}
            onClick={() => answerEnd(runId, id, place)}
          >
            {option}
          </button>
        ))}
      </div>
      <p className={styles.verdict} role="status">
        {answer !== null &&
          `${answer === right ? t('Right.') : t('No: {it}.', { it: options[right] })} ${because}`}
      </p>
    </div>
  );
}
