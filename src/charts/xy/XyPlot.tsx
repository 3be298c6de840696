import { wholePercent } from '../../domain/numbers.ts';
import { axisTicks, pathOf } from './xy.ts';
import styles from './XyPlot.module.css';

export interface XyLine {
  readonly label: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** A colour token of charts. */
  readonly colour: string;
  readonly dashed?: boolean;
  readonly dots?: boolean;
}

export interface XyBar {
  readonly low: number;
  readonly high: number;
  readonly value: number;
  /** 0 to 1: how much it is to be seen. */
  readonly weight: number;
}

interface XyPlotProps {
  /** The plot in words, for those who do not see it. */
  readonly words: string;
  readonly across: string;
  readonly up: string;
  readonly x: readonly [low: number, high: number];
  readonly y: readonly [low: number, high: number];
  readonly lines: readonly XyLine[];
  readonly bars?: readonly XyBar[];
  /** A place across that is pointed at. */
  readonly mark?: number;
  readonly xText?: (value: number) => string;
  readonly yText?: (value: number) => string;
}

const width = 340;
const height = 240;
const room = { left: 44, right: 20, top: 10, bottom: 36 };

/** A small plot of shares: lines, bars behind them, and both axes. */
export function XyPlot(props: XyPlotProps) {
  const { words, across, up, x, y, lines, bars = [], mark } = props;
  const { xText = wholePercent, yText = wholePercent } = props;
  const placeX = (value: number) =>
    room.left + ((value - x[0]) / (x[1] - x[0])) * (width - room.left - room.right);
  const placeY = (value: number) =>
    height - room.bottom - ((value - y[0]) / (y[1] - y[0])) * (height - room.top - room.bottom);
  const inside = (value: number) => Math.min(Math.max(value, y[0]), y[1]);
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words} className={styles.plot}>
        {axisTicks(...y).map((tick) => (
          <g key={tick}>
            <line
              className={styles.grid}
              {...{ x1: room.left, x2: width - room.right, y1: placeY(tick), y2: placeY(tick) }}
            />
            <text className={styles.tick} x={room.left - 6} y={placeY(tick) + 4} textAnchor="end">
              {yText(tick)}
            </text>
          </g>
        ))}
        {axisTicks(...x).map((tick) => (
          <text
            key={tick}
            className={styles.tick}
            x={placeX(tick)}
            y={height - room.bottom + 15}
            textAnchor="middle"
          >
            {xText(tick)}
          </text>
        ))}
        {bars.map(({ low, high, value, weight }) => (
          <rect
            key={low}
            className={styles.bar}
            x={placeX(low) + 1}
            y={placeY(inside(value))}
            width={Math.max(0, placeX(high) - placeX(low) - 2)}
            height={placeY(y[0]) - placeY(inside(value))}
            opacity={0.25 + 0.75 * weight}
          />
        ))}
        {mark !== undefined && (
          <line
            className={styles.mark}
            {...{ x1: placeX(mark), x2: placeX(mark), y1: room.top, y2: height - room.bottom }}
          />
        )}
        {lines.map(({ label, points, colour, dashed, dots }) => (
          <g key={label} style={{ color: `var(${colour})` }}>
            <path
              className={styles.line}
              d={pathOf(points.map(([px, py]) => [placeX(px), placeY(inside(py))]))}
              strokeDasharray={dashed ? '4 4' : undefined}
            />
            {dots &&
              points.map(([px, py]) => (
                <circle
                  key={px}
                  className={styles.dot}
                  {...{ cx: placeX(px), cy: placeY(inside(py)), r: 3 }}
                />
              ))}
          </g>
        ))}
        <text className={styles.axis} x={width - room.right} y={height - 4} textAnchor="end">
          {across}
        </text>
      </svg>
      <figcaption className={styles.caption}>
        <span>{up}</span>
        {lines.length > 1 &&
          lines.map(({ label, colour, dashed }) => (
            <span key={label} className={styles.key}>
              <span
                className={styles.swatch}
                data-dashed={dashed ?? false}
                style={{ color: `var(${colour})` }}
              />
              {label}
            </span>
          ))}
      </figcaption>
    </figure>
  );
}
