import { t } from '../../../domain/language.ts';
import { answersByTask, callName } from '../../../classroom/report/collection.ts';
import type { Report } from '../../../classroom/report/report.ts';
import styles from '../class.module.css';

interface AnswersProps {
  readonly reports: readonly Report[];
  readonly anonymous: boolean;
}

const whole = (share: number): string => t('{round} of 100', { round: Math.round(100 * share) });

/** What the class answered and believed, by question. */
export function Answers({ reports, anonymous }: AnswersProps) {
  const tasks = answersByTask(reports);
  if (tasks.length === 0) return null;
  const names = reports.map((report, at) => callName(report, at, anonymous));
  return (
    <section className={styles.stack}>
      {tasks.map(({ text, answers, guesses, done }) => (
        <div key={text}>
          <h3 className={styles.heading}>{text}</h3>
          <p className={styles.note}>
            {t('Done by {done} of {count}.', { done, count: reports.length })}
          </p>
          <ul className={styles.answers}>
            {guesses.map(({ at, guess, accuracy }) => (
              <li key={at}>
                {t('{name} believed {guess}, and got {accuracy}.', {
                  name: names[at],
                  guess: whole(guess),
                  accuracy: whole(accuracy),
                })}
              </li>
            ))}
            {answers.map(({ at, answer }) => (
              <li key={at}>
                {names[at]}: {answer}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
