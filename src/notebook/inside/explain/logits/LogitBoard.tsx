import { t } from '../../../../domain/language.ts';
import { decimals, signed } from '../../../../domain/numbers.ts';
import type { CSSProperties } from 'react';
import { useState } from 'react';
import { nameOfClass } from '../../../../domain/data/class-name.ts';
import { Button } from '../../../../ui/Button.tsx';
import { RangeField } from '../../../../ui/fields/RangeField.tsx';
import { SelectField } from '../../../../ui/fields/SelectField.tsx';
import results from '../../../results/results.module.css';
import styles from '../Explain.module.css';
import { readTwice, shareText, twiceWords } from './logit-words.ts';

interface LogitBoardProps {
  /** As the network gives them: [classes]. */
  readonly logits: readonly number[];
  readonly classNames: readonly string[];
  readonly truth: number;
  /** Which of the two the network was trained by. */
  readonly trained: 'softmax' | 'sigmoid' | null;
}

/** The logits on sliders, and what sigmoid and softmax make of them, side by side. */
export function LogitBoard({ logits, classNames, truth: known, trained }: LogitBoardProps) {
  const [moved, setMoved] = useState<{ from: readonly number[]; to: readonly number[] } | null>(
    null,
  );
  const [asked, setAsked] = useState<number | null>(null);
  // Another image, or another stroke, begins anew.
  const now = moved?.from === logits ? moved.to : logits;
  const truth = asked ?? known;
  const reach = Math.max(10, Math.ceil(Math.max(...logits.map(Math.abs)) / 5) * 5 + 5);
  const set = (to: readonly number[]) =>
    setMoved({ from: logits, to: to.map((value) => Math.min(Math.max(value, -reach), reach)) });
  const read = readTwice(now, truth);
  const name = (label: number) => nameOfClass(classNames, label);
  return (
    <>
      <ol className={styles.logits} aria-label={t('Logits, and both readings of them')}>
        <li className={styles.logitHead} aria-hidden="true">
          <span>{t('logit')}</span>
          <span>{t('sigmoid, each by itself')}</span>
          <span>{t('softmax, shares of one whole')}</span>
        </li>
        {now.map((value, label) => (
          <li key={label} data-marked={label === truth}>
            <RangeField
              label={name(label)}
              min={-reach}
              max={reach}
              step={0.1}
              value={value}
              text={signed(value, 1)}
              onChange={(next) => set(now.map((one, at) => (at === label ? next : one)))}
            />
            <Bar word="sigmoid" share={read.sigmoids[label] ?? 0} />
            <Bar word="softmax" share={read.shares[label] ?? 0} />
          </li>
        ))}
      </ol>
      <p className={results.note} aria-live="polite">
        {twiceWords(read, classNames)}
      </p>
      <div className={results.toolbar}>
        <Button small onClick={() => set(now.map((value) => value + 1))}>
          {t('All up by 1')}
        </Button>
        <Button small onClick={() => set(now.map((value) => value - 1))}>
          {t('All down by 1')}
        </Button>
        <Button small disabled={now === logits} onClick={() => setMoved(null)}>
          {t('As the network says')}
        </Button>
        <SelectField
          label={t('If the right class is')}
          value={String(truth)}
          options={logits.map((_, label) => ({ value: String(label), label: name(label) }))}
          onChange={(label) => setAsked(Number(label))}
          className={results.select}
        />
      </div>
      <p className={results.note} aria-live="polite">
        {t(
          'For {truth} the softmax’s loss is {softmaxLoss}: −ln of its share, {shareText}. Asked {count} times yes or no, each sigmoid by itself, it would be {yesNoLoss}.',
          {
            truth: name(truth),
            softmaxLoss: decimals(read.softmaxLoss, 4),
            shareText: shareText(read.shares[truth] ?? 0),
            count: logits.length,
            yesNoLoss: decimals(read.yesNoLoss, 4),
          },
        )}
        {trained === 'softmax' &&
          t(
            ' This network was trained by the first: add the same to all of them, and see which of the two changes.',
          )}
      </p>
    </>
  );
}

function Bar({ word, share }: { readonly word: string; readonly share: number }) {
  return (
    <span className={styles.bar}>
      <span className={styles.track} aria-hidden="true">
        <span style={{ '--share': share } as CSSProperties} />
      </span>
      <span className={styles.hidden}>{word} </span>
      <span className={styles.value}>{shareText(share)}</span>
    </span>
  );
}
