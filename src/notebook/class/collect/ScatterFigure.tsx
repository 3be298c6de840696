import { t } from '../../../domain/language.ts';
import styles from '../class.module.css';
import type { ScatterPoint } from './scatter.ts';
import { picture, scatter } from './scatter.ts';
import { percent } from '../../../domain/numbers.ts';

/** How good the networks of a class are, against how large. */
export function ScatterFigure({ points }: { readonly points: readonly ScatterPoint[] }) {
  const { across, up, points: placed } = scatter(points);
  const { width, height, left, right, top, bottom } = picture;
  const words = points
    .map(({ name, accuracy, parameters }) =>
      t('{name}: {accuracy} with {parameters}', { name, accuracy: percent(accuracy), parameters }),
    )
    .join('. ');
  return (
    <svg
      className={styles.scatter}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('Accuracy against parameters. {words}.', { words })}
    >
      {up.map(({ y, text }) => (
        <g key={text}>
          <path className={styles.axis} d={`M${left} ${y}H${width - right}`} />
          <text x={left - 8} y={y + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {across.map(({ x, text }) => (
        <g key={text}>
          <path className={styles.axis} d={`M${x} ${top}V${height - bottom}`} />
          <text x={x} y={height - bottom + 18} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      <text x={(left + width - right) / 2} y={height - 4} textAnchor="middle">
        {t('parameters')}
      </text>
      {placed.map(({ name, x, y, altered }, at) => (
        <g key={at} data-altered={altered ? '' : undefined}>
          <circle cx={x} cy={y} r={4.5} />
          <text x={x + 8} y={y + 4}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
