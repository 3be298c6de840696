import { t } from '../language.ts';
import { pythonValue } from '../layers/keras.ts';
import type { ScheduleKind, ScheduleSpec, Span } from './schedule.ts';
import { chosenPercent } from '../numbers.ts';

/** What each schedule of the learning rate does, its words and its Keras code. */
interface Description<Spec extends ScheduleSpec> {
  readonly label: string;
  readonly fresh: Spec;
  /** How a form calls its settings, and by how much its buttons change them. */
  readonly fields: Readonly<Record<Exclude<keyof Spec, 'kind'>, ScheduleField>>;
  /** What is made of the rate in the step `step`, from 0, of a training. */
  share(spec: Spec, step: number, span: Span): number;
  text(spec: Spec): string;
  /** Lines of Python that leave the schedule in `schedule`; `steps` are an epoch's. */
  code(spec: Spec, rate: string, epochs: number): string[];
}

export interface ScheduleField {
  readonly label: string;
  readonly step: number;
}

type Descriptions = {
  readonly [Kind in ScheduleKind]: Description<Extract<ScheduleSpec, { readonly kind: Kind }>>;
};

const floorField = { label: t('End share'), step: 0.01 };

const cosine = (share: number, floor: number): number =>
  (1 - floor) * 0.5 * (1 + Math.cos(Math.PI * share)) + floor;

const totalOf = ({ epochs, stepsPerEpoch }: Span): number => epochs * stepsPerEpoch;

const descriptions: Descriptions = {
  step: {
    label: t('Steps down'),
    fresh: { kind: 'step', every: 2, factor: 0.5 },
    fields: {
      every: { label: t('Every (epochs)'), step: 1 },
      factor: { label: t('Times'), step: 0.1 },
    },
    share: ({ every, factor }, step, { stepsPerEpoch }) =>
      factor ** Math.floor(step / (every * stepsPerEpoch)),
    text: ({ every, factor }) =>
      t('times {factor} every {what}', {
        factor,
        what: every === 1 ? 'epoch' : t('{every} epochs', { every }),
      }),
    code: ({ every, factor }, rate) => [
      'schedule = keras.optimizers.schedules.ExponentialDecay(',
      `    ${rate}, decay_steps=${every} * steps, decay_rate=${pythonValue(factor)}, staircase=True`,
      ')',
    ],
  },
  cosine: {
    label: t('Cosine'),
    fresh: { kind: 'cosine', floor: 0 },
    fields: { floor: floorField },
    share({ floor }, step, span) {
      const total = totalOf(span);
      return cosine(Math.min(step, total) / total, floor);
    },
    text: ({ floor }) => t('cosine, down to {floor}', { floor: chosenPercent(floor) }),
    code: ({ floor }, rate, epochs) => [
      'schedule = keras.optimizers.schedules.CosineDecay(',
      `    ${rate}, decay_steps=${epochs} * steps, alpha=${pythonValue(floor)}`,
      ')',
    ],
  },
  oneCycle: {
    label: t('One cycle, with warm-up'),
    fresh: { kind: 'oneCycle', warmUp: 0.3, start: 0.04, floor: 0 },
    fields: {
      warmUp: { label: t('Warm-up share'), step: 0.05 },
      start: { label: t('Start share'), step: 0.01 },
      floor: floorField,
    },
    share({ warmUp, start, floor }, step, span) {
      const total = totalOf(span);
      const up = Math.floor(warmUp * total);
      if (step < up) return start + (1 - start) * (step / up);
      return cosine((Math.min(step, total) - up) / (total - up), floor);
    },
    text: ({ warmUp, start, floor }) =>
      t('one cycle, from {start} up for {warmUp} of the steps, then down to {floor}', {
        start: chosenPercent(start),
        warmUp: chosenPercent(warmUp),
        floor: chosenPercent(floor),
      }),
    code: ({ warmUp, start, floor }, rate, epochs) => [
      `total = ${epochs} * steps`,
      `warm_up = int(${pythonValue(warmUp)} * total)`,
      'schedule = keras.optimizers.schedules.CosineDecay(',
      `    ${pythonValue(start)} * ${rate}, decay_steps=total - warm_up, alpha=${pythonValue(floor)},`,
      `    warmup_target=${rate}, warmup_steps=warm_up,`,
      ')',
    ],
  },
};

export const scheduleKinds = Object.keys(descriptions) as ScheduleKind[];

/** The description of a schedule, to be called with specs of its own kind only. */
export const describeSchedule = (kind: ScheduleKind): Description<ScheduleSpec> =>
  descriptions[kind];

/** How a form calls a setting. */
export const scheduleField = (kind: ScheduleKind, name: string): ScheduleField =>
  Reflect.get(describeSchedule(kind).fields, name) as ScheduleField;

/** The rate of the step `step`, from 0; `rate` is the optimizer's own. */
export function scheduledRate(spec: ScheduleSpec, rate: number, step: number, span: Span): number {
  return rate * describeSchedule(spec.kind).share(spec, step, span);
}

/** The rates of an epoch, from 1: one a step, as a GPU holds them. */
export function epochRates(
  spec: ScheduleSpec,
  rate: number,
  epoch: number,
  span: Span,
): Float32Array {
  const first = (epoch - 1) * span.stepsPerEpoch;
  return Float32Array.from({ length: span.stepsPerEpoch }, (_, step) =>
    scheduledRate(spec, rate, first + step, span),
  );
}

/** "times 0.5 every 2 epochs". */
export const scheduleText = (spec: ScheduleSpec): string => describeSchedule(spec.kind).text(spec);

/** Python that leaves the schedule in `schedule`, where `steps` are the steps of an epoch. */
export const scheduleCode = (spec: ScheduleSpec, rate: number, epochs: number): string[] =>
  describeSchedule(spec.kind).code(spec, pythonValue(rate), epochs);
