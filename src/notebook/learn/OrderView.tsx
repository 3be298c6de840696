import { t } from '../../domain/language.ts';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './Learn.module.css';
import { shuffled } from './order.ts';
import type { QuestionViewProps } from './Questions.tsx';

/** Steps that are pressed one after the other, in the order in which they belong. */
export function OrderView({ question, given, onAnswer }: QuestionViewProps<'order'>) {
  const { steps, why } = question;
  const all = shuffled(steps);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    given === null ? [] : given.split(' | '),
  );
  const left = all.filter((step) => !chosen.includes(step));
  const right = chosen.every((step, at) => step === steps[at]);
  const choose = (step: string) => {
    const next = [...chosen, step];
    setChosen(next);
    if (next.length === steps.length) {
      onAnswer(
        next.join(' | '),
        next.every((one, at) => one === steps[at]),
      );
    }
  };
  const firstWrong = chosen.findIndex((step, at) => step !== steps[at]);
  return (
    <>
      {chosen.length > 0 && (
        <ol className={styles.steps} aria-label={t('Your order')}>
          {chosen.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {left.length > 0 && (
        <div className={styles.options} role="group" aria-label={t('What comes next?')}>
          {left.map((step) => (
            <button key={step} type="button" className={styles.option} onClick={() => choose(step)}>
              {step}
            </button>
          ))}
        </div>
      )}
      {chosen.length > 0 && left.length > 0 && (
        <div>
          <Button small onClick={() => setChosen(chosen.slice(0, -1))}>
            {t('Take the last one back')}
          </Button>
        </div>
      )}
      <p aria-live="polite">
        {left.length === 0 && (
          <>
            <strong>{right ? 'Yes. ' : t('Not quite. ')}</strong>
            {!right &&
              t('The first one out of place is number {firstWrong}. ', {
                firstWrong: firstWrong + 1,
              })}
            {why}
          </>
        )}
      </p>
    </>
  );
}
