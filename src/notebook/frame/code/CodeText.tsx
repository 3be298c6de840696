import styles from './CodeFold.module.css';
import { tokenize } from './python-tokens.ts';

interface CodeTextProps {
  readonly code: string;
  readonly label: string;
}

/** Python with a little colour. */
export function CodeText({ code, label }: CodeTextProps) {
  return (
    <pre className={styles.code} tabIndex={0} role="region" aria-label={label}>
      <code>
        {tokenize(code).map(({ kind, text }, index) =>
          kind === 'plain' ? (
            text
          ) : (
            <span key={index} className={styles[kind]}>
              {text}
            </span>
          ),
        )}
      </code>
    </pre>
  );
}
