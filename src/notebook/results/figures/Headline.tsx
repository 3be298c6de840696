import { t } from '../../../domain/language.ts';
import { count, percent } from '../../../domain/numbers.ts';
import styles from '../results.module.css';

interface HeadlineProps {
  /** Share of the images that were named rightly. */
  readonly accuracy: number;
  /** Images. */
  readonly count: number;
}

/** The one number of an examination, large, and how many images it is. */
export function Headline({ accuracy, count: images }: HeadlineProps) {
  const right = Math.round(accuracy * images);
  return (
    <p className={styles.headline}>
      <strong>{percent(accuracy)}</strong>{' '}
      {t('{right} of {count} right', { right: count(right), count: count(images) })}
    </p>
  );
}
