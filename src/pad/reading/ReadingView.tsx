import { t } from '../../domain/language.ts';
import { isUnknown, readingWords } from '../../draw/reading.ts';
import type { RunReading } from '../../state/pad/readings.ts';
import { setThreshold, useThreshold } from '../../state/pad/drawing.ts';
import { classes } from '../../ui/classes.ts';
import { Bars } from './Bars.tsx';
import { RangeField } from '../../ui/fields/RangeField.tsx';
import styles from './ReadingView.module.css';

interface ReadingViewProps {
  readonly run: RunReading;
  /** Which of several digits the bars and the stages show. */
  readonly selected: number;
  readonly onSelect: (digit: number) => void;
  /** What is said where there is nothing to read. */
  readonly empty?: string;
}

/** What one network reads: the digits in large, its certainty in words, ten bars, the threshold. */
export function ReadingView({ run, selected, onSelect, empty }: ReadingViewProps) {
  const threshold = useThreshold();
  const shown = run.digits[selected];
  return (
    <div className={styles.reading}>
      <Answer {...{ run, selected, onSelect, empty }} />
      {shown && (
        <>
          <Bars
            shares={shown.shares}
            classNames={run.classNames}
            known={!isUnknown(shown, threshold)}
          />
          {shown.refused === undefined && <Threshold value={threshold} />}
        </>
      )}
    </div>
  );
}

interface AnswerProps extends ReadingViewProps {
  /** Beside a small pad the words stand below the digits, and are few. */
  readonly narrow?: boolean;
}

/** The digits in large, and in words how certain that is. */
export function Answer({ run, selected, onSelect, empty, narrow = false }: AnswerProps) {
  const threshold = useThreshold();
  const shown = run.digits[selected];
  return (
    <div className={classes(styles.head, narrow && styles.narrow)}>
      <Digits {...{ run, selected, onSelect, threshold }} />
      <p className={styles.words} aria-live="polite">
        {shown
          ? sentence(run, selected, threshold)
          : narrow
            ? t('What you draw is read here.')
            : without(run, empty)}
      </p>
    </div>
  );
}

const nothingDrawn = t(
  'Nothing drawn yet. Draw a digit: what it is taken for stands here, and below it how sure that is.',
);

/** Why there is no reading. */
const without = ({ failure, form }: RunReading, empty = nothingDrawn): string =>
  failure || form === 'none' ? t('No reading') : empty;

/** How certain a network must be, where it has no refusal of its own. */
function Threshold({ value }: { readonly value: number }) {
  return (
    <RangeField
      label={t('“I don’t know” below')}
      value={Math.round(value * 100)}
      min={0}
      max={99}
      unit="%"
      onChange={(below) => setThreshold(below / 100)}
    />
  );
}

function sentence(run: RunReading, selected: number, threshold: number): string {
  const which = run.digits.length > 1 ? t('Digit {selected}: ', { selected: selected + 1 }) : '';
  const reading = run.digits[selected];
  return reading
    ? which + readingWords(reading, run.classNames[reading.digit] ?? '', threshold)
    : '';
}

interface DigitsProps extends Omit<ReadingViewProps, 'empty'> {
  readonly threshold: number;
}

function Digits({ run, selected, onSelect, threshold }: DigitsProps) {
  if (run.digits.length === 0) return <span className={styles.blank}>–</span>;
  return (
    <div className={styles.digits} role="group" aria-label={t('Digits from left to right')}>
      {run.digits.map((reading, index) => (
        <button
          key={index}
          type="button"
          className={classes(styles.digit, run.digits.length === 1 && styles.alone)}
          aria-pressed={run.digits.length > 1 ? index === selected : undefined}
          onClick={() => onSelect(index)}
        >
          {isUnknown(reading, threshold) ? '?' : run.classNames[reading.digit]}
        </button>
      ))}
    </div>
  );
}
