import { t } from '../language.ts';
import { LabError } from '../failure.ts';

/**
 * A learning rate that is a function of the step, as one of Keras's `optimizers.schedules`: what may
 * be set. What each does, its words and its code are in schedules.ts. Without one a rate stays.
 */

/** ExponentialDecay(staircase=True): times `factor` every so many epochs. */
interface StepSchedule {
  readonly kind: 'step';
  readonly every: number;
  readonly factor: number;
}
/** CosineDecay: down to `floor`, a share of the rate, over the whole training. */
interface CosineSchedule {
  readonly kind: 'cosine';
  readonly floor: number;
}
/**
 * CosineDecay with a warm-up: in a straight line from the share `start` of the rate up to all of it,
 * for the share `warmUp` of the training's steps, and from there down to `floor`.
 */
interface OneCycleSchedule {
  readonly kind: 'oneCycle';
  readonly warmUp: number;
  readonly start: number;
  readonly floor: number;
}
export type ScheduleSpec = StepSchedule | CosineSchedule | OneCycleSchedule;
export type ScheduleKind = ScheduleSpec['kind'];

/** How long a training is. */
export interface Span {
  readonly epochs: number;
  readonly stepsPerEpoch: number;
}

interface Limits {
  readonly low: number;
  readonly high: number;
  readonly whole?: boolean;
}

type LimitsOf<Spec> = Readonly<Record<Exclude<keyof Spec, 'kind'>, Limits>>;

const share = { low: 0, high: 1 };

/** The settings of each schedule in the order in which an address and a form have them. */
const limits: {
  readonly [Kind in ScheduleKind]: LimitsOf<Extract<ScheduleSpec, { readonly kind: Kind }>>;
} = {
  step: { every: { low: 1, high: 1000, whole: true }, factor: { low: 0.01, high: 1 } },
  cosine: { floor: share },
  oneCycle: { warmUp: { low: 0, high: 0.9 }, start: share, floor: share },
};

export const scheduleLimits = (kind: ScheduleKind): [name: string, limits: Limits][] =>
  Object.entries(limits[kind]);

/** The value of a setting. */
export const scheduleSetting = (spec: ScheduleSpec, name: string): number =>
  Number(Reflect.get(spec, name));

/** As an address has it: "step*2*0.5". */
export const writeSchedule = (spec: ScheduleSpec): string =>
  [spec.kind, ...Object.keys(limits[spec.kind]).map((name) => scheduleSetting(spec, name))].join(
    '*',
  );

/** What is wrong with a setting, in words. */
function problemOf(spec: ScheduleSpec): string | null {
  for (const [name, { low, high, whole }] of scheduleLimits(spec.kind)) {
    const value = scheduleSetting(spec, name);
    if (value >= low && value <= high && (!whole || Number.isInteger(value))) continue;
    const kind = whole ? t('a whole number') : 'a number';
    return t('The schedule’s {name} must be {kind} from {low} to {high}.', {
      name,
      kind,
      low,
      high,
    });
  }
  return null;
}

/** The inverse of `writeSchedule`, or null for what is none or out of range. */
export function readSchedule(text: string): ScheduleSpec | null {
  const [kind = '', ...values] = text.split('*');
  if (!Object.hasOwn(limits, kind)) return null;
  const names = Object.keys(limits[kind as ScheduleKind]);
  const settings = names.map((name, at) => [name, values[at] ? Number(values[at]) : NaN]);
  const spec = { kind, ...Object.fromEntries(settings) } as ScheduleSpec;
  return names.length === values.length && problemOf(spec) === null ? spec : null;
}

/** @throws LabError 'experiment-invalid' where a setting is outside its limits. */
export function checkSchedule(spec: ScheduleSpec): void {
  const problem = problemOf(spec);
  if (problem !== null) throw new LabError('experiment-invalid', problem);
}
