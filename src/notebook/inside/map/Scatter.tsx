import { t } from '../../../domain/language.ts';
import type { PointerEvent } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import { nameOfClass } from '../../../domain/data/class-name.ts';
import type { FeatureMap } from '../../../state/inside/questions.ts';
import { onThemeChange } from './theme-change.ts';
import styles from '../Inside.module.css';
import type { Fit } from './scatter.ts';
import { classColour, fitPoints, nearestPoint, toCanvas } from './scatter.ts';

interface ScatterProps {
  readonly map: FeatureMap;
  readonly classNames: readonly string[];
  readonly predicted: Uint8Array | null;
  readonly point: number;
  readonly drawn: readonly [number, number] | null;
  readonly onPoint: (point: number) => void;
}

const size = { width: 520, height: 420 };

/** Images as their classes' letters; errors have a ring, the drawing is a star. */
export function Scatter(props: ScatterProps) {
  const { map, classNames, onPoint } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const fit = useMemo(() => fitPoints(map.places, size.width, size.height), [map]);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const draw = () => paint(element, fit, props);
    draw();
    return onThemeChange(draw);
  }, [fit, props]);
  const point = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * size.width;
    const y = ((event.clientY - box.top) / box.height) * size.height;
    const found = nearestPoint(map.places, fit, x, y);
    if (found !== null) onPoint(found);
  };
  return (
    <canvas
      ref={canvas}
      className={styles.scatter}
      width={2 * size.width}
      height={2 * size.height}
      role="img"
      aria-label={t(
        'Map of {count} images of {count2} classes; choose a point by its number beside it',
        { count: map.labels.length, count2: classNames.length },
      )}
      onPointerMove={point}
      onPointerDown={point}
    />
  );
}

function paint(canvas: HTMLCanvasElement, fit: Fit, props: ScatterProps): void {
  const { map, classNames, predicted, point, drawn } = props;
  const context = canvas.getContext('2d');
  if (!context) return;
  const style = getComputedStyle(canvas);
  const dark = style.colorScheme === 'dark';
  const ink = style.color;
  context.setTransform(2, 0, 0, 2, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  context.font = '9px sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const placeOf = (at: number) => toCanvas(fit, map.places[2 * at]!, map.places[2 * at + 1]!);
  const ring = (at: number, radius: number, width: number) => {
    context.lineWidth = width;
    context.beginPath();
    context.arc(...placeOf(at), radius, 0, 2 * Math.PI);
    context.stroke();
  };
  map.labels.forEach((label, at) => {
    context.fillStyle = classColour(label, dark);
    const [x, y] = placeOf(at);
    context.fillText(nameOfClass(classNames, label).slice(0, 1), x, y);
  });
  context.strokeStyle = ink;
  map.labels.forEach((label, at) => {
    if (predicted && predicted[at] !== label) ring(at, 6, 1);
  });
  ring(point, 8, 2.5);
  if (drawn) star(context, toCanvas(fit, ...drawn), ink);
}

/** Where the drawing lies; one beyond the edge is at the edge. */
function star(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  ink: string,
): void {
  const within = (value: number, most: number) => Math.min(Math.max(value, 12), most - 12);
  context.font = '26px sans-serif';
  context.lineWidth = 4;
  context.strokeStyle = ink;
  context.fillStyle = '#ffb000';
  const place = [within(x, size.width), within(y, size.height)] as const;
  context.strokeText('★', ...place);
  context.fillText('★', ...place);
}
