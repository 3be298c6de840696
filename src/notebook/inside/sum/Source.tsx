import { t } from '../../../domain/language.ts';
import styles from '../Inside.module.css';

interface SourceProps {
  readonly place: number;
  readonly nameOf: (place: number) => string;
  readonly onGo: ((place: number) => void) | null;
  /** Shown instead of the name, which is then read out. */
  readonly text?: string;
}

/** Where a number comes from: a way to how that one comes about, unless it is the image's own. */
export function Source({ place, nameOf, onGo, text }: SourceProps) {
  if (place < 0) return <span className={styles.quiet}>{text ?? t('within the layer')}</span>;
  const name = nameOf(place);
  if (!onGo) return <span title={name}>{text ?? name}</span>;
  return (
    <button
      type="button"
      className={styles.source}
      title={name}
      aria-label={text === undefined ? undefined : `${text}, ${name}`}
      onClick={() => onGo(place)}
    >
      {text ?? name}
    </button>
  );
}
