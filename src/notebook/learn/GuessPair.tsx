import { t } from '../../domain/language.ts';
import { useState } from 'react';
import type { LessonId } from '../../lessons/lesson.ts';
import { useDataset } from '../../state/data/datasets.ts';
import { makeGuess, useGuess } from '../../state/learn/guesses.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { pairWords } from './guess-words.ts';
import styles from './Learn.module.css';

interface GuessPairProps {
  readonly lessonId: LessonId;
  /** The matrix is on the page already: too late to guess. */
  readonly shown: boolean;
}

const digits = Array.from({ length: 10 }, (_, digit) => String(digit));

/** Before the mistakes are shown: which two classes are taken for each other most often? */
export function GuessPair({ lessonId, shown }: GuessPairProps) {
  const dataset = useDataset(useSession(lessonId, (session) => session.datasetId));
  const guess = useGuess(lessonId, 'pair');
  const names = dataset?.classNames ?? digits;
  const [one, setOne] = useState('0');
  const [other, setOther] = useState('1');
  if (guess && (shown || guess.came === null)) {
    return (
      <section className={styles.card} aria-label={t('Your guess of a pair')}>
        <p aria-live="polite">{pairWords(guess, names)}</p>
      </section>
    );
  }
  if (shown || names.length < 3) return null;
  const options = names.map((name, at) => ({ value: String(at), label: name }));
  const value = [Number(one), Number(other)].sort((a, b) => a - b);
  return (
    <section className={styles.card} aria-label={t('A guess before the mistakes are shown')}>
      <p className={styles.lead}>
        {t('Before you train: which two will your network confuse most?')}
      </p>
      <div className={styles.pair}>
        <SelectField label={t('One')} value={one} options={options} onChange={setOne} />
        <SelectField label={t('The other')} value={other} options={options} onChange={setOther} />
        <Button
          disabled={one === other}
          onClick={() => makeGuess(lessonId, { kind: 'pair', value })}
        >
          {t('That is my guess')}
        </Button>
      </div>
    </section>
  );
}
