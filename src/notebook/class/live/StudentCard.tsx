import { splitName } from '../../../domain/data/split-name.ts';
import { t } from '../../../domain/language.ts';
import type { ReactNode } from 'react';
import { DigitImage } from '../../../charts/images/DigitImage.tsx';
import { fromBase64 } from '../../../classroom/base64.ts';
import type { Student } from '../../../classroom/live/board.ts';
import type { LiveRun } from '../../../classroom/live/message.ts';
import type { ReportPicture } from '../../../classroom/report/report.ts';
import type { Said } from '../../../classroom/report/said.ts';
import { count, decimals, percent } from '../../../domain/numbers.ts';
import styles from './live.module.css';
import { runWords } from './live-words.ts';

interface StudentCardProps {
  readonly student: Student;
  readonly name: string;
  readonly children?: ReactNode;
}

/** What the board shows of one student: as the student sees it before it is sent, too. */
export function StudentCard({ student, name, children }: StudentCardProps) {
  const { there, lesson, run, said, drawings, held } = student;
  return (
    <>
      <p className={styles.top}>
        <span>{name}</span>
        {there !== 'here' && (
          <span className={styles.state}>{there === 'away' ? t('not heard') : t('has left')}</span>
        )}
      </p>
      {lesson !== '' && <p className={styles.soft}>{lesson}</p>}
      {run && <Progress run={run} held={held} />}
      <SaidList said={said} />
      <Drawings drawings={drawings} />
      {children}
    </>
  );
}

function Progress({ run, held }: { readonly run: LiveRun; readonly held: boolean }) {
  const { epoch, epochs, parameters, curve, tested } = run;
  return (
    <>
      <p>
        {runWords(run)}
        {held && run.status === 'running' && t(' (goes on)')}
      </p>
      {run.status !== 'ended' && epochs > 0 && (
        <div className={styles.bar} aria-hidden="true">
          <div style={{ width: `${(100 * Math.min(epoch, epochs)) / epochs}%` }} />
        </div>
      )}
      {curve.length > 1 && <Sparkline run={run} />}
      <p className={styles.soft}>
        {t('{parameters} parameters{it}', {
          parameters: count(parameters),
          it:
            tested !== null
              ? t(', {tested} of the test images right', { tested: percent(tested) })
              : '',
        })}
      </p>
    </>
  );
}

/** Accuracy by epoch, from 0 to 1. */
function Sparkline({ run: { curve, validated } }: { readonly run: LiveRun }) {
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last) return null;
  const across = Math.max(1, last[0] - first[0]);
  const points = curve.map(
    ([epoch, value]) =>
      `${decimals((100 * (epoch - first[0])) / across, 2)} ${decimals(40 * (1 - value), 2)}`,
  );
  const images = splitName(validated ? 'validation' : 'train');
  return (
    <svg
      className={styles.curve}
      viewBox="0 -1 100 42"
      preserveAspectRatio="none"
      role="img"
      aria-label={t('Accuracy on {images} images over {it} epochs, {percent} at last.', {
        images,
        it: last[0],
        percent: percent(last[1]),
      })}
    >
      <path className={styles.ground} d="M0 40H100M0 0H100" />
      <path d={`M${points.join('L')}`} />
    </svg>
  );
}

const ofHundred = (share: number): string =>
  t('{round} of 100', { round: Math.round(100 * share) });

function saidWords({ answer, guess, came, reached }: Said): string {
  if (guess !== null) {
    return t('guessed {guess}{what}', {
      guess: ofHundred(guess),
      what: typeof came === 'number' ? t(', it came to {came}', { came: ofHundred(came) }) : '',
    });
  }
  return answer.trim() || reached || '';
}

function SaidList({ said }: { readonly said: readonly Said[] }) {
  const told = said.filter((one) => saidWords(one) !== '');
  if (told.length === 0) return null;
  return (
    <ul className={styles.said}>
      {told.map((one, at) => (
        <li key={at}>
          <span className={styles.soft}>{one.text}</span> {saidWords(one)}
        </li>
      ))}
    </ul>
  );
}

const sideOf = (pixels: Uint8Array): number => Math.round(Math.sqrt(pixels.length));

export function Drawings({ drawings }: { readonly drawings: readonly ReportPicture[] }) {
  if (drawings.length === 0) return null;
  return (
    <ul className={styles.drawings} aria-label={t('Drawings')}>
      {drawings.map(({ truth, read, pixels }, at) => {
        const bytes = fromBase64(pixels) ?? new Uint8Array(784);
        const side = sideOf(bytes);
        const wrong = read !== null && read !== truth;
        return (
          <li key={at}>
            <DigitImage
              pixels={bytes.length === side * side ? bytes : null}
              {...{ height: side, width: side }}
              label={`A ${truth}${read === null ? '' : t(', read as {read}', { read })}`}
            />
            <span className={wrong ? styles.wrong : undefined} aria-hidden="true">
              {read === null ? truth : wrong ? `${truth}→${read}` : truth}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
