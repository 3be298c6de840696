import { t } from '../../../domain/language.ts';
import styles from './Paper.module.css';
import type { PaperItem, PaperPart } from './worksheet.ts';

interface PaperProps {
  readonly title: string;
  /** The teacher's words; an empty line begins a paragraph. */
  readonly text: string;
  readonly parts: readonly PaperPart[];
  readonly withAnswers: boolean;
}

/** A worksheet, or its key, as it is printed. */
export function Paper({ title, text, parts, withAnswers }: PaperProps) {
  return (
    <article className={styles.paper} aria-label={withAnswers ? t('Answer key') : t('Worksheet')}>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p>
          {withAnswers
            ? t('Answer key, for the teacher')
            : 'Name: ____________________  Date: __________'}
        </p>
      </header>
      {text
        .split(/\n\s*\n/)
        .filter((one) => one.trim() !== '')
        .map((one) => (
          <p key={one}>{one}</p>
        ))}
      {parts.map(({ cell, number, items }) => (
        <section key={cell?.id ?? ''}>
          <h2>{cell ? `${number}. ${cell.title}` : t('Tasks')}</h2>
          {items.map((item, at) => (
            <Item key={at} item={item} withAnswers={withAnswers} />
          ))}
        </section>
      ))}
    </article>
  );
}

interface ItemProps {
  readonly item: PaperItem;
  readonly withAnswers: boolean;
}

function Item({ item, withAnswers }: ItemProps) {
  const { text, code, minutes, choices, numbered, lines, answer } = item;
  return (
    <div className={styles.item}>
      <p className={styles.question}>
        {text}
        {minutes !== null && (
          <span className={styles.minutes}>{t('  {minutes} min', { minutes })}</span>
        )}
      </p>
      {code !== null && <pre className={styles.code}>{code}</pre>}
      {choices.length > 0 && (
        <ul className={styles.choices}>
          {choices.map((choice) => (
            <li key={choice}>
              <span className={styles.box} data-wide={numbered ? '' : undefined} />
              {choice}
            </li>
          ))}
        </ul>
      )}
      {withAnswers ? (
        <div className={styles.answer}>
          {answer.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </div>
      ) : (
        Array.from({ length: lines }, (_, line) => <div key={line} className={styles.line} />)
      )}
    </div>
  );
}
