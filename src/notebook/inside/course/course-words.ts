import { t } from '../../../domain/language.ts';
import { decimals, signed, significant, wholePercent } from '../../../domain/numbers.ts';
import type { MeasuredMoment } from '../../../state/inside/course.ts';
import type { Landscape } from '../../../state/inside/landscape.ts';
import { momentText } from '../../time/moment-words.ts';

/** Where a moment lies on an axis that gives the first epoch as much room as four others. */
export const placeOf = (epochs: number): number =>
  epochs < 1 ? 4 * Math.sqrt(epochs) : 3 + epochs;

/** The epochs at a place of that axis. */
export const epochsAt = (place: number): number => (place < 4 ? (place / 4) ** 2 : place - 3);

export const small = (value: number): string => significant(value, 2);

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
  const loss = t('the loss of the {images} images is {count}', {
    images: gradients.images,
    count: decimals(gradients.loss, 4),
  });
  if (!least)
    return t('{when}: {loss}, the gradient of {layer} {norm} long.', {
      when,
      loss,
      layer: most.layer,
      norm: small(most.norm),
    });
  const apart =
    least.norm > 0 && most.norm / least.norm < 100
      ? t('all layers learn.')
      : t('{layer} gets hardly any of it.', { layer: least.layer });
  return t(
    '{when}: {loss}; the gradient is longest in {layer} ({norm}) and shortest in {layer2} ({norm2}): {apart}',
    {
      when,
      loss,
      layer: most.layer,
      norm: small(most.norm),
      layer2: least.layer,
      norm2: small(least.norm),
      apart,
    },
  );
}

/** One moment of a landscape: its own loss, that at its place on the plane, and what lies between. */
export function placeWords({ path, own, onPlane }: Landscape, at: number): string {
  const moment = path.moments[at];
  if (!moment) return '';
  const [mine, there] = [own[at] ?? NaN, onPlane[at] ?? NaN];
  const [off, reach] = [path.off[at] ?? 0, path.reach[at] ?? 0];
  const said = t('{moment}: loss {count}', {
    moment: momentText(moment),
    count: decimals(mine, 4),
  });
  if (reach === 0)
    return t('{said}. The plane goes through here, the end of the training.', { said });
  const share = wholePercent(off / reach);
  return t(
    '{said}, at its place on the plane {count}: a remainder of {signed}, since its weights lie {off} off the plane, {share} of their distance {reach} from the end.',
    {
      said,
      count: decimals(there, 4),
      signed: signed(there - mine),
      off: small(off),
      share,
      reach: small(reach),
    },
  );
}

/** The landscape in a sentence, for those who do not see it. */
export function landscapeWords({ path, losses, own }: Landscape): string {
  const known = losses.filter((value) => Number.isFinite(value));
  if (known.length === 0) return t('The landscape is being measured.');
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const [start, end] = [own[0] ?? NaN, own.at(-1) ?? NaN];
  return t(
    'The loss on a plane around the training, from {count} to {count2}; the path goes from {count3} to {count4} in {count5} moments.',
    {
      count: decimals(low, 3),
      count2: decimals(high, 3),
      count3: decimals(start, 3),
      count4: decimals(end, 3),
      count5: path.moments.length,
    },
  );
}
