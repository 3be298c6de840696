import type { MeasuredMoment } from '../../../state/inside/course.ts';
import type { Landscape } from '../../../state/inside/landscape.ts';
import { momentText } from '../../time/moment-words.ts';

/** Where a moment lies on an axis that gives the first epoch as much room as four others. */
export const placeOf = (epochs: number): number =>
  epochs < 1 ? 4 * Math.sqrt(epochs) : 3 + epochs;

/** The epochs at a place of that axis. */
export const epochsAt = (place: number): number => (place < 4 ? (place / 4) ** 2 : place - 3);

export const small = (value: number): string =>
  value === 0
    ? '0'
    : value >= 0.001 && value < 1000
      ? value.toPrecision(2)
      : value.toExponential(1);

export interface LayerLine {
  readonly layer: string;
  /** A moment's place and the norm there. */
  readonly points: readonly (readonly [place: number, norm: number])[];
}

/** The gradient norms of each layer that has weights, over the moments. */
export function layerLines(measured: readonly MeasuredMoment[]): readonly LayerLine[] {
  const first = measured[0]?.gradients.layers ?? [];
  return first
    .filter(({ norm }) => norm !== null)
    .map(({ layer }) => ({
      layer,
      points: measured.flatMap(({ moment, gradients }) => {
        const norm = gradients.layers.find((one) => one.layer === layer)?.norm ?? null;
        return norm === null || norm <= 0 ? [] : [[placeOf(moment.epochs), norm] as const];
      }),
    }));
}

/** Whether all layers learn, at the moment that is looked at. */
export function courseWords({ moment, gradients }: MeasuredMoment): string {
  const learning = gradients.layers.flatMap(({ layer, norm }) =>
    norm === null ? [] : [{ layer, norm }],
  );
  const [most, ...others] = [...learning].sort((one, other) => other.norm - one.norm);
  if (!most) return '';
  const least = others.at(-1);
  const when = momentText(moment);
  const loss = `the loss of the ${gradients.images} images is ${gradients.loss.toFixed(4)}`;
  if (!least) return `${when}: ${loss}, the gradient of ${most.layer} ${small(most.norm)} long.`;
  const apart =
    least.norm > 0 && most.norm / least.norm < 100
      ? 'all layers learn.'
      : `${least.layer} gets hardly any of it.`;
  return `${when}: ${loss}; the gradient is longest in ${most.layer} (${small(most.norm)}) and shortest in ${least.layer} (${small(least.norm)}): ${apart}`;
}

/** One moment of a landscape: its own loss, that at its place on the plane, and what lies between. */
export function placeWords({ path, own, onPlane }: Landscape, at: number): string {
  const moment = path.moments[at];
  if (!moment) return '';
  const [mine, there] = [own[at] ?? NaN, onPlane[at] ?? NaN];
  const [off, reach] = [path.off[at] ?? 0, path.reach[at] ?? 0];
  const said = `${momentText(moment)}: loss ${mine.toFixed(4)}`;
  if (reach === 0) return `${said}. The plane goes through here, the end of the training.`;
  const share = `${((100 * off) / reach).toFixed(0)} %`;
  return `${said}, at its place on the plane ${there.toFixed(4)}: a remainder of ${signed(there - mine)}, since its weights lie ${small(off)} off the plane, ${share} of their distance ${small(reach)} from the end.`;
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`;

/** The landscape in a sentence, for those who do not see it. */
export function landscapeWords({ path, losses, own }: Landscape): string {
  const known = losses.filter((value) => Number.isFinite(value));
  if (known.length === 0) return 'The landscape is being measured.';
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const [start, end] = [own[0] ?? NaN, own.at(-1) ?? NaN];
  return `The loss on a plane around the training, from ${low.toFixed(3)} to ${high.toFixed(3)}; the path goes from ${start.toFixed(3)} to ${end.toFixed(3)} in ${path.moments.length} moments.`;
}
