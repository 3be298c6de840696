import { t } from '../../domain/language.ts';
import { points, significant } from '../../domain/numbers.ts';
import type { CurveMetric, EpochFigures } from './curves.ts';
import { metricText } from './figures.ts';

/** How far two values of a curve lie apart: 0.012 of a loss, 1.2 points of an accuracy. */
const gapText = (metric: CurveMetric, gap: number): string =>
  metric === 'accuracy' ? points(gap) : significant(Math.abs(gap), 2);

/** A change smaller than this share of the whole one is none that an eye would see. */
const level = 0.05;

interface Course {
  readonly epochs: readonly number[];
  readonly values: readonly number[];
}

function courseOf(
  history: readonly EpochFigures[],
  key: keyof Omit<EpochFigures, 'epoch'>,
): Course {
  const known = history.filter((log) => Number.isFinite(log[key] ?? NaN));
  return { epochs: known.map(({ epoch }) => epoch), values: known.map((log) => log[key] ?? 0) };
}

const last = (values: readonly number[]): number => values.at(-1) ?? NaN;

/** "falls fast until epoch 2, then level": how a curve goes from its first value to its last. */
function trend({ epochs, values }: Course, metric: CurveMetric): string {
  const [from = NaN] = values;
  const to = last(values);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const span = highest - lowest;
  if (span <= 0.01 * Math.max(Math.abs(from), 1e-9))
    return t('stays at {metric}', { metric: metricText(metric, to) });
  const falls = to < from;
  const [verb, back] = falls ? ['falls', 'rises'] : ['rises', 'falls'];
  const extreme = falls ? lowest : highest;
  const best = values.indexOf(extreme);
  const turned = Math.abs(to - extreme) > 2 * level * span && best < values.length - 1;
  const knee = values.findIndex(
    (value) => Math.abs(value - from) >= 0.8 * Math.abs(extreme - from),
  );
  const fast = knee > 0 && knee <= 0.6 * (values.length - 1);
  const start = fast
    ? t('{verb} fast until epoch {it}', { verb, it: epochs[knee] })
    : t('{verb} until epoch {it}', { verb, it: epochs[best] });
  if (turned) {
    const middle =
      fast && best > knee
        ? t('{start}, slowly until epoch {it}', { start, it: epochs[best] })
        : start;
    return t('{middle}, then {back} again', { middle, back });
  }
  if (!fast) return t('{verb} to the end', { verb });
  const rest = Math.abs(to - values[knee]!);
  return t('{start}, then {what}', {
    start,
    what: rest <= level * span ? 'level' : t('{verb} slowly', { verb }),
  });
}

/** "validation stays 0.01 above": where the validation curve lies by the training curve. */
function gapWords(history: readonly EpochFigures[], metric: CurveMetric): string {
  const key = metric === 'loss' ? 'validationLoss' : 'validationAccuracy';
  const both = history.filter(
    (log) => Number.isFinite(log[key] ?? NaN) && Number.isFinite(log[metric] ?? NaN),
  );
  if (both.length === 0) return '';
  const gaps = both.map((log) => (log[key] ?? 0) - (log[metric] ?? 0));
  const tail = gaps.slice(-Math.max(1, Math.ceil(gaps.length / 3)));
  const gap = tail.reduce((sum, one) => sum + one, 0) / tail.length;
  const values = both.flatMap((log) => [log[metric] ?? 0, log[key] ?? 0]);
  const span = Math.max(Math.max(...values) - Math.min(...values), 1e-9);
  if (Math.abs(gap) <= 0.01 * span) return t('validation goes with it');
  const side = gap > 0 ? 'above' : 'below';
  const crossed = gaps.findLastIndex((one) => Math.sign(one) !== Math.sign(gap));
  if (crossed < 0)
    return t('validation stays {metric} {side}', { metric: gapText(metric, gap), side });
  const since = both[crossed + 1] ?? both.at(-1);
  return t('validation is {metric} {side} from epoch {epoch} on', {
    metric: gapText(metric, gap),
    side,
    epoch: since?.epoch,
  });
}

function ownWords(history: readonly EpochFigures[], metric: CurveMetric): string {
  const course = courseOf(history, metric);
  const [first] = course.values;
  if (first === undefined) return t('Nothing measured yet.');
  const gap = gapWords(history, metric);
  const at = t('{metric} at epoch {epochs}', {
    metric: metricText(metric, last(course.values)),
    epochs: last(course.epochs),
  });
  const body =
    course.values.length === 1
      ? at
      : t('{course}, from {metric} to {at}', {
          course: trend(course, metric),
          metric: metricText(metric, first),
          at,
        });
  return t('Training {body}{gap}.', { body, gap: gap && `; ${gap}` });
}

/** What a plot of a training shows, in words, for those who do not see it; `ghost` owns the other curve. */
export function curveSentence(
  history: readonly EpochFigures[],
  documented: readonly EpochFigures[],
  metric: CurveMetric,
  ghost = t('The documented training'),
): string {
  const title = metric === 'loss' ? t('Loss by epoch.') : t('Accuracy by epoch.');
  const said = courseOf(documented, metric);
  const beside =
    said.values.length === 0
      ? ''
      : t(' {ghost} ends at {metric} after epoch {epochs}.', {
          ghost,
          metric: metricText(metric, last(said.values)),
          epochs: last(said.epochs),
        });
  return `${title} ${ownWords(history, metric)}${beside}`;
}
