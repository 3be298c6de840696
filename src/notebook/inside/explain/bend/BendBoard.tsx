import { percent } from '../../../../domain/numbers.ts';
import { t } from '../../../../domain/language.ts';
import { useEffect, useRef } from 'react';
import { DigitImage } from '../../../../charts/images/DigitImage.tsx';
import { nameOfClass } from '../../../../domain/data/class-name.ts';
import type { ImageSet } from '../../../../domain/data/dataset.ts';
import type { BendPlane } from '../../../../state/inside/explain.ts';
import results from '../../../results/results.module.css';
import { classColour } from '../../map/scatter.ts';
import { onThemeChange } from '../../map/theme-change.ts';
import styles from '../Explain.module.css';
import { answersOn, edge, linesOf, planeWords } from './bend-words.ts';

interface BendBoardProps {
  readonly plane: BendPlane;
  readonly bent: boolean;
  readonly corners: readonly [ImageSet, ImageSet, ImageSet];
  readonly classNames: readonly string[];
}

/** More lines are a grey haze. */
const mostLines = 120;

const places = [
  [0, 0],
  [1, 0],
  [0, 1],
] as const;

const at = (value: number) => `${(100 * (value + edge)) / (1 + 2 * edge)}%`;

/** The plane through three images: which answer where, and where neurons bend. */
export function BendBoard({ plane, bent, corners, classNames }: BendBoardProps) {
  const words = planeWords(plane, bent);
  const answers = answersOn(plane.verdicts);
  const name = (label: number) => nameOfClass(classNames, label);
  return (
    <>
      <div className={styles.plane}>
        <Verdicts
          plane={plane}
          label={t('The plane through three images, by the network’s answer: {count}. {words}', {
            count: answers.map(([label, share]) => `${name(label)} ${percent(share)}`).join(', '),
            words,
          })}
        />
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          {linesOf(plane, mostLines).map((line, index) => (
            <line key={index} {...line} />
          ))}
        </svg>
        {places.map(([x, y], index) => (
          <span
            key={index}
            className={styles.corner}
            style={{ left: at(x), bottom: at(y) }}
            aria-hidden="true"
          >
            <DigitImage
              pixels={corners[index]!.pixels}
              height={corners[index]!.height}
              width={corners[index]!.width}
              label=""
            />
          </span>
        ))}
      </div>
      <ul className={styles.legend} aria-label={t('Answers on the plane')}>
        {answers.map(([label, share]) => (
          <li key={label}>
            <Swatch label={label} />
            {name(label)}, {percent(share)}
          </li>
        ))}
      </ul>
      <p className={results.note} aria-live="polite">
        {words}
      </p>
    </>
  );
}

const isDark = (element: Element) => getComputedStyle(element).colorScheme === 'dark';

function Swatch({ label }: { readonly label: number }) {
  const swatch = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const paint = () => {
      const element = swatch.current;
      if (element) element.style.background = classColour(label, isDark(element));
    };
    paint();
    return onThemeChange(paint);
  }, [label]);
  return <span ref={swatch} className={styles.swatch} />;
}

function Verdicts({ plane, label }: { readonly plane: BendPlane; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { side, verdicts } = plane;
  useEffect(() => {
    const paint = () => {
      const context = canvas.current?.getContext('2d');
      if (!canvas.current || !context) return;
      const dark = isDark(canvas.current);
      verdicts.forEach((verdict, point) => {
        context.fillStyle = classColour(verdict, dark);
        context.fillRect(point % side, Math.floor(point / side), 1, 1);
      });
    };
    paint();
    return onThemeChange(paint);
  }, [side, verdicts]);
  return <canvas ref={canvas} width={side} height={side} role="img" aria-label={label} />;
}
