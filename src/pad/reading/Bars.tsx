import { t } from '../../domain/language.ts';
import type { CSSProperties } from 'react';
import { argmax } from '../../domain/metrics/argmax.ts';
import { percent } from '../../domain/numbers.ts';

interface BarsProps {
  /** They add up to 1; all 0 while nothing is drawn. */
  readonly shares: readonly number[];
  readonly classNames: readonly string[];
  /** False marks no bar: the network does not know. */
  readonly known: boolean;
}

/** The probability of every class as a bar, one line each; its look is bars.css, which main.ts brings. */
export function Bars({ shares, classNames, known }: BarsProps) {
  const best = known ? argmax(shares) : -1;
  return (
    <ol className="bars" aria-label={t('Probability of each class')}>
      {shares.map((share, index) => (
        <li key={index} className="bars-row" data-best={index === best}>
          <span className="bars-name">{classNames[index] ?? index}</span>
          <span className="bars-track">
            <span className="bars-fill" style={{ '--share': share } as CSSProperties} />
          </span>
          <span className="bars-value">{percent(share)}</span>
        </li>
      ))}
    </ol>
  );
}
