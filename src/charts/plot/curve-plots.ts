import { t } from '../../domain/language.ts';
import type { EarlyStoppingSpec } from '../../domain/experiment/experiment.ts';
import type { ScheduleSpec } from '../../domain/experiment/schedule.ts';
import { scheduledRate } from '../../domain/experiment/schedules.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import type { CurveMetric, EpochFigures } from './curves.ts';
import type { Axis } from './axis.ts';
import { epochAxis, linearAxis, logarithmicAxis } from './axis.ts';
import { joinMarks, rateMarks, stoppingMarks } from './marks.ts';
import type { Plot, PlotLine, PlotMark } from './plot.ts';
import type { RunningPoint } from './trace.ts';
import { stepTrace, thinLine } from './trace.ts';

/** What the plots of a training are made of. */
export interface TrainingCurves {
  readonly history: readonly EpochLog[];
  /** Reports from within the epochs; empty for a run that was read from a file. */
  readonly running: readonly RunningPoint[];
  /** The run's length, which the axis reaches to. */
  readonly epochs: number;
  readonly documented: readonly EpochFigures[];
  readonly earlyStopping: EarlyStoppingSpec | null;
  /** Where something was found in the curves. */
  readonly marks?: readonly PlotMark[];
  /** What the learning rate follows; null where it stays, or is lowered now and then. */
  readonly scheduled: ScheduledRate | null;
}

/** The learning rate of a training that has a schedule. */
export interface ScheduledRate {
  readonly spec: ScheduleSpec;
  readonly rate: number;
  readonly epochs: number;
}

/** More points than this cannot be told apart on a screen. */
const capacity = 400;

const validationOf = { loss: 'validationLoss', accuracy: 'validationAccuracy' } as const;
type Figure = 'loss' | 'accuracy' | 'validationLoss' | 'validationAccuracy';

/** The values of a figure over epochs, without what was not measured or has become NaN. */
export function byEpoch(epochs: readonly EpochFigures[], figure: Figure) {
  const known = epochs.filter((epoch) => Number.isFinite(epoch[figure] ?? NaN));
  return thinned(
    known.map(({ epoch }) => epoch),
    known.map((epoch) => epoch[figure] ?? 0),
  );
}

function thinned(xs: readonly number[], ys: readonly number[]) {
  const [keptXs, keptYs] = thinLine(xs, ys, capacity);
  return { xs: keptXs, ys: keptYs };
}

/**
 * Keras's running means as one line: through the first epoch as they move, then from epoch's end to
 * epoch's end, and on to where the present epoch stands.
 */
export function runningMeans(
  { history, running }: Pick<TrainingCurves, 'history' | 'running'>,
  metric: CurveMetric,
) {
  const ends = history.filter((log) => Number.isFinite(log[metric]));
  const done = history.at(-1)?.epoch ?? 0;
  const first = running.filter(({ epoch, epochs }) => epoch === 1 && epochs < 1);
  const tip = running.at(-1);
  const points = [
    ...first.map((point) => ({ x: point.epochs, y: point[metric] })),
    ...ends.map((log) => ({ x: log.epoch, y: log[metric] })),
    ...(tip && tip.epoch > Math.max(1, done) ? [{ x: tip.epochs, y: tip[metric] }] : []),
  ].filter(({ y }) => Number.isFinite(y));
  return thinned(
    points.map(({ x }) => x),
    points.map(({ y }) => y),
  );
}

function stepLine({ running }: TrainingCurves, metric: CurveMetric) {
  const trace = stepTrace(running).filter((point) => Number.isFinite(point[metric]));
  return thinned(
    trace.map(({ x }) => x),
    trace.map((point) => point[metric]),
  );
}

const plain = { width: 2, dash: [], points: false } as const;
const strokes = {
  documented: { color: '--series-train-ghost', width: 1.75, dash: [5, 4], points: false },
  documentedValidation: {
    ...{ color: '--series-validation-ghost', width: 1.75, dash: [1.5, 3.5], points: false },
  },
  steps: { ...plain, color: '--series-steps', width: 1 },
  train: { ...plain, color: '--series-train' },
  validation: { ...plain, color: '--series-validation', dash: [9, 3, 2, 3] },
} as const;

/** Lines of one metric: the document's, the steps, training, validation; those that are there. */
function metricLines(curves: TrainingCurves, metric: CurveMetric): PlotLine[] {
  const { history, documented } = curves;
  const few = history.length <= 12;
  const lines: PlotLine[] = [
    {
      ...{ id: 'documented', name: t('Documented training'), label: 'documented' },
      ...strokes.documented,
      ...byEpoch(documented, metric),
    },
    {
      ...{
        id: 'documentedValidation',
        name: t('Documented validation'),
        label: t('documented val.'),
      },
      ...strokes.documentedValidation,
      ...byEpoch(documented, validationOf[metric]),
    },
    {
      id: 'steps',
      name: t('Single steps'),
      label: t('steps'),
      ...strokes.steps,
      ...stepLine(curves, metric),
    },
    {
      ...{ id: 'train', name: t('Training'), label: t('training') },
      ...strokes.train,
      ...runningMeans(curves, metric),
      // Where the first epoch is drawn as it moves, points would hide it.
      points: few && curves.running.length === 0,
    },
    {
      ...{ id: 'validation', name: t('Validation'), label: t('validation') },
      ...strokes.validation,
      ...byEpoch(history, validationOf[metric]),
      points: few,
    },
  ];
  return lines.filter(({ xs }) => xs.length > 0);
}

const isDocumented = ({ id }: PlotLine): boolean => id.startsWith('documented');

/** Shares end at 1. */
export function shareAxis(low: number, high: number): Axis {
  const { low: bottom, ticks } = linearAxis(low, Math.max(high, low + 0.01));
  const within = ticks.filter((tick) => tick <= 1);
  return { low: bottom, high: within.at(-1) ?? 1, ticks: within, shares: true };
}

/** Accuracies over epochs on one pair of axes, one line for each training or split. */
export function accuracyPlot(lines: readonly PlotLine[]): Plot {
  const ys = lines.flatMap((line) => line.ys);
  const last = Math.max(2, ...lines.flatMap((line) => line.xs));
  return {
    ...{ title: t('Accuracy'), across: 'epoch', up: 'accuracy' },
    ...{ lines, marks: [], logarithmic: false },
    x: epochAxis(1, last),
    y: shareAxis(Math.min(1, ...ys), Math.max(0, ...ys)),
  };
}

interface Span {
  readonly low: number;
  readonly high: number;
}

function spanOf(lines: readonly PlotLine[], within: (value: number) => boolean): Span | null {
  const values = lines.flatMap(({ ys }) => ys).filter(within);
  if (values.length === 0) return null;
  return {
    low: values.reduce((one, other) => Math.min(one, other)),
    high: values.reduce((one, other) => Math.max(one, other)),
  };
}

/**
 * Around the reader's own values, and around documented ones too where these leave them half of the
 * room: a curve of other data must not press the reader's own flat.
 */
function valueAxis(lines: readonly PlotLine[], metric: CurveMetric, logarithmic: boolean): Axis {
  const within = (value: number) => !logarithmic || value > 0;
  const all = spanOf(lines, within);
  if (!all && metric === 'accuracy') return shareAxis(0, 1);
  if (!all) return logarithmic ? logarithmicAxis(0.01, 1) : linearAxis(0, 2.5);
  const own = spanOf(
    lines.filter((line) => !isDocumented(line)),
    within,
  );
  const size = ({ low, high }: Span) => (logarithmic ? Math.log(high / low) : high - low);
  const { low, high } = own && size(all) > 2 * size(own) ? own : all;
  if (metric === 'accuracy') return shareAxis(low, high);
  return logarithmic ? logarithmicAxis(low, high) : linearAxis(0, Math.max(high, 1e-3));
}

function across({ epochs, history, running }: TrainingCurves): Axis {
  const first = running.length > 0 || history.length === 0 ? 0 : 1;
  return epochAxis(first, Math.max(epochs, first + 1, history.at(-1)?.epoch ?? 0));
}

function trainingMarks(curves: TrainingCurves): PlotMark[] {
  const { history, earlyStopping, scheduled, marks = [] } = curves;
  // Where the rate changes with every step, marks would say nothing.
  const rates = !scheduled || scheduled.spec.kind === 'step' ? rateMarks(history) : [];
  return joinMarks([...rates, ...stoppingMarks(history, earlyStopping), ...marks]);
}

const titles = { loss: t('Loss'), accuracy: t('Accuracy') } as const;

/** Loss or accuracy over epochs. */
export function metricPlot(
  curves: TrainingCurves,
  metric: CurveMetric,
  logarithmic: boolean,
): Plot {
  const log = logarithmic && metric === 'loss';
  const lines = metricLines(curves, metric);
  return {
    ...{ title: titles[metric], across: 'epoch', up: metric, lines, logarithmic: log },
    marks: trainingMarks(curves),
    x: across(curves),
    y: valueAxis(lines, metric, log),
  };
}

/** Loss, accuracy, val_loss and val_accuracy on one pair of axes, as document 000 draws them. */
export function onePlot(curves: TrainingCurves): Plot {
  const four = [
    ['loss', t('Loss'), 'loss', '--series-train', []],
    ['validationLoss', t('Validation loss'), 'val_loss', '--series-train', [7, 3]],
    ['accuracy', t('Accuracy'), 'accuracy', '--series-validation', []],
    ['validationAccuracy', t('Validation accuracy'), 'val_accuracy', '--series-validation', [7, 3]],
  ] as const;
  const few = curves.history.length <= 12;
  const lines: PlotLine[] = four
    .map(([id, name, label, color, dash]) => ({
      ...{ id, name, label, color, dash, width: 2, points: few },
      shares: id === 'accuracy' || id === 'validationAccuracy',
      ...(id === 'loss' || id === 'accuracy'
        ? runningMeans(curves, id)
        : byEpoch(curves.history, id)),
    }))
    .filter(({ xs }) => xs.length > 0);
  const high = lines.flatMap(({ ys }) => ys).reduce((one, other) => Math.max(one, other), 1);
  return {
    ...{ title: t('Loss and accuracy'), across: 'epoch', up: t('loss, accuracy'), lines },
    ...{ marks: trainingMarks(curves), logarithmic: false },
    x: across(curves),
    y: linearAxis(0, high),
  };
}

/** The learning rate through a training as its schedule has it, from before the first step on. */
function schedulePlot(curves: TrainingCurves, { spec, rate, epochs }: ScheduledRate): Plot {
  const x = across(curves);
  const span = { epochs, stepsPerEpoch: Math.max(4, Math.ceil(capacity / epochs)) };
  const last = Math.min(x.high, epochs) * span.stepsPerEpoch;
  const steps = Array.from({ length: Math.floor(last) + 1 }, (_, step) => step);
  const rates = thinned(
    steps.map((step) => step / span.stepsPerEpoch),
    steps.map((step) => scheduledRate(spec, rate, step, span)),
  );
  const line: PlotLine = {
    ...{ id: 'rate', name: t('Learning rate'), color: '--series-rate', width: 2, dash: [] },
    ...{ points: false, stepped: spec.kind === 'step', ...rates },
  };
  return {
    ...{
      title: t('Learning rate'),
      across: 'epoch',
      up: 'rate',
      lines: [line],
      logarithmic: false,
    },
    ...{ marks: [], x: { ...x, low: 0 }, y: linearAxis(0, Math.max(...rates.ys, 1e-9)) },
  };
}

/**
 * The learning rate: what its schedule makes of it, or else that of every epoch on a logarithmic axis;
 * null where it never changed.
 */
export function ratePlot(curves: TrainingCurves): Plot | null {
  const { history, scheduled } = curves;
  if (scheduled) return schedulePlot(curves, scheduled);
  const [first] = history;
  if (!first || rateMarks(history).length === 0) return null;
  const rates = history.map(({ learningRate }) => learningRate).filter((rate) => rate > 0);
  const line: PlotLine = {
    ...{ id: 'rate', name: t('Learning rate'), color: '--series-rate', width: 2, dash: [] },
    ...{ points: false, stepped: true },
    xs: [first.epoch - 1, ...history.map(({ epoch }) => epoch)],
    ys: [first.learningRate, ...history.map(({ learningRate }) => learningRate)],
  };
  return {
    ...{ title: t('Learning rate'), across: 'epoch', up: 'rate', lines: [line], logarithmic: true },
    marks: rateMarks(history),
    x: across(curves),
    y: logarithmicAxis(Math.min(...rates), Math.max(...rates)),
  };
}
