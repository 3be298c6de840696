import { t } from '../../domain/language.ts';
import { ScrollTable } from '../../charts/tables/ScrollTable.tsx';
import type { ChoiceQuestion } from '../../lessons/questions/questions.ts';
import styles from './Learn.module.css';
import type { QuestionViewProps } from './Questions.tsx';

/** Options to choose from; what was chosen is explained, and others can be tried. */
export function ChoiceView({ question, given, onAnswer }: QuestionViewProps<'choice'>) {
  const { options, code, matrix } = question;
  const chosen = options.find(({ text }) => text === given);
  return (
    <>
      {code && <pre className={styles.code}>{code}</pre>}
      {matrix && <Matrix {...matrix} />}
      <div className={styles.options} role="group" aria-label={t('Answers')}>
        {options.map(({ text, right }) => (
          <button
            key={text}
            type="button"
            className={styles.option}
            aria-pressed={text === given}
            data-right={text === given ? (right ?? false) : undefined}
            onClick={() => onAnswer(text, right ?? false)}
          >
            {text}
          </button>
        ))}
      </div>
      <p aria-live="polite">
        {chosen && (
          <>
            <strong>{chosen.right ? 'Yes. ' : 'No. '}</strong>
            {chosen.why}
            {chosen.misconception && (
              <span className={styles.quiet}>
                {t(' A common belief: {misconception}.', { misconception: chosen.misconception })}
              </span>
            )}
          </>
        )}
      </p>
    </>
  );
}

function Matrix({ names, counts }: NonNullable<ChoiceQuestion['matrix']>) {
  return (
    <ScrollTable label={t('Confusion matrix')}>
      <thead>
        <tr>
          <th scope="col">{t('truth')}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((row, truth) => (
          <tr key={names[truth]}>
            <th scope="row">{names[truth]}</th>
            {row.map((count, predicted) => (
              <td key={names[predicted]}>{count}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
