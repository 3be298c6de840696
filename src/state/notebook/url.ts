/**
 * The whole configuration in the address: `#lesson=hidden-layer&epochs=3&seed=7`. Only what differs
 * from the lesson is written; what cannot be read (unknown, out of range) is named.
 */
import { t } from '../../domain/language.ts';
import type {
  Experiment,
  MonitoredMetric,
  ValidationSpec,
} from '../../domain/experiment/experiment.ts';
import type { LossKind, Shape } from '../../domain/model/model.ts';
import { clippingKinds, clippingLimits } from '../../domain/experiment/clipping.ts';
import { readSchedule, writeSchedule } from '../../domain/experiment/schedule.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { findLesson } from '../../lessons/index.ts';
import type { Lesson, LessonId } from '../../lessons/lesson.ts';
import { readChoice, writeChoice } from '../data/data-choice.ts';
import { numberWithin, readLayers, writeLayers } from './layer-code.ts';
import type { LessonSession } from './notebook.ts';
import { originalExperiment } from './notebook.ts';

/** One value of an experiment in the address. `read` gives null for what it does not understand. */
interface Field {
  readonly key: string;
  readonly write: (experiment: Experiment) => string;
  readonly read: (text: string, experiment: Experiment) => Partial<Experiment> | null;
}

const patch = <T>(value: T | null, make: (value: T) => Partial<Experiment>) =>
  value === null ? null : make(value);

function countField(
  key: string,
  name: 'epochs' | 'batchSize' | 'seed',
  low: number,
  high: number,
): Field {
  return {
    key,
    write: (experiment) => String(experiment[name]),
    read: (text) => patch(numberWithin(text, low, high, true), (value) => ({ [name]: value })),
  };
}

/** A number of the optimizer, where the optimizer in use has it. */
function optimizerField(key: string, name: string, high: number): Field {
  return {
    key,
    write: ({ optimizer }) => String(Reflect.get(optimizer, name) ?? ''),
    read: (text, { optimizer }) =>
      name in optimizer
        ? patch(numberWithin(text, 0, high), (value) => ({
            optimizer: { ...optimizer, [name]: value },
          }))
        : null,
  };
}

const lossKinds: readonly LossKind[] = [
  'sparseCategoricalCrossentropy',
  'categoricalCrossentropy',
  'meanSquaredError',
];

const metrics: readonly MonitoredMetric[] = [
  'loss',
  'accuracy',
  'validationLoss',
  'validationAccuracy',
];

function readShape(text: string): Shape | null {
  const axes = text.split('x').map((axis) => numberWithin(axis, 1, 4096, true));
  return axes.length <= 3 && axes.every((axis) => axis !== null) ? axes : null;
}

function writeValidation(validation: ValidationSpec): string {
  switch (validation.kind) {
    case 'none':
    case 'testSet':
      return validation.kind;
    case 'lastFraction':
      return `last-${validation.fraction}`;
    case 'randomSplit':
      return `random-${validation.fraction}-${validation.seed}`;
  }
}

function readValidation(text: string): ValidationSpec | null {
  const [kind, share, seedText] = text.split('-');
  if (kind === 'none' || kind === 'testSet') return { kind };
  const fraction = numberWithin(share, 0.01, 0.9);
  const seed = numberWithin(seedText, 0, 0xffff_ffff, true);
  if (fraction !== null && kind === 'last') return { kind: 'lastFraction', fraction };
  if (fraction !== null && kind === 'random' && seed !== null) {
    return { kind: 'randomSplit', fraction, seed };
  }
  return null;
}

/** Reads "off" as null, and else a metric (where one is expected) and numbers within 0..high. */
function readList<const High extends readonly number[]>(
  text: string,
  high: High,
): { -readonly [At in keyof High]: number } | null {
  const values = text.split('*').map((part, at) => numberWithin(part, 0, high[at] ?? -1));
  const read = values.length === high.length && values.every((value) => value !== null);
  return read ? (values as { -readonly [At in keyof High]: number }) : null;
}

const augmentation: Field = {
  key: 'augment',
  write: ({ augmentation: set }) =>
    set ? [set.rotation, set.zoom, set.widthShift, set.heightShift].join('*') : 'off',
  read: (text) => {
    if (text === 'off') return { augmentation: null };
    return patch(readList(text, [180, 0.9, 1, 1]), ([rotation, zoom, widthShift, heightShift]) => ({
      augmentation: { rotation, zoom, widthShift, heightShift },
    }));
  },
};

const earlyStopping: Field = {
  key: 'stop',
  write: ({ earlyStopping: set }) =>
    set
      ? [set.monitor, set.patience, set.minDelta, Number(set.restoreBestWeights)].join('*')
      : 'off',
  read: (text) => {
    if (text === 'off') return { earlyStopping: null };
    const [name, ...rest] = text.split('*');
    const monitor = metrics.find((metric) => metric === name);
    const values = readList(rest.join('*'), [1000, 10, 1]);
    if (!monitor || !values) return null;
    const [patience, minDelta, restore] = values;
    return { earlyStopping: { monitor, patience, minDelta, restoreBestWeights: restore === 1 } };
  },
};

const reduceLearningRate: Field = {
  key: 'plateau',
  write: ({ reduceLearningRate: set }) =>
    set
      ? [set.monitor, set.patience, set.factor, set.minDelta, set.minLearningRate].join('*')
      : 'off',
  read: (text) => {
    if (text === 'off') return { reduceLearningRate: null };
    const [name, ...rest] = text.split('*');
    const monitor = metrics.find((metric) => metric === name);
    const values = readList(rest.join('*'), [1000, 1, 10, 10]);
    if (!monitor || !values) return null;
    const [patience, factor, minDelta, minLearningRate] = values;
    return { reduceLearningRate: { monitor, patience, factor, minDelta, minLearningRate } };
  },
};

const schedule: Field = {
  key: 'schedule',
  write: ({ schedule: set }) => (set ? writeSchedule(set) : 'off'),
  read: (text) =>
    text === 'off' ? { schedule: null } : patch(readSchedule(text), (read) => ({ schedule: read })),
};

const decay: Field = {
  key: 'decay',
  write: ({ decay: set }) => String(set ?? 0),
  read: (text) => patch(numberWithin(text, 0, 1), (read) => ({ decay: read || null })),
};

const clipping: Field = {
  key: 'clip',
  write: ({ clipping: set }) => (set ? [set.kind, set.limit].join('*') : 'off'),
  read: (text) => {
    if (text === 'off') return { clipping: null };
    const [name, ...rest] = text.split('*');
    const kind = clippingKinds.find((one) => one === name);
    const limit = numberWithin(rest.join('*'), clippingLimits.low, clippingLimits.high);
    return kind && limit !== null ? { clipping: { kind, limit } } : null;
  },
};

/** In the order in which they are read: the optimizer before its numbers. */
const fields: readonly Field[] = [
  countField('epochs', 'epochs', 1, 1000),
  countField('batch', 'batchSize', 1, 4096),
  countField('seed', 'seed', 0, 0xffff_ffff),
  {
    key: 'images',
    write: ({ trainLimit }) => String(trainLimit ?? 'all'),
    read: (text) =>
      text === 'all'
        ? { trainLimit: null }
        : patch(numberWithin(text, 1, 10_000_000, true), (trainLimit) => ({ trainLimit })),
  },
  {
    key: 'noise',
    write: ({ labelNoise: set }) => (set ? [set.share, set.seed].join('*') : 'off'),
    read: (text) => {
      if (text === 'off') return { labelNoise: null };
      const [share = NaN, seed = NaN] = readList(text, [1, 0xffff_ffff]) ?? [];
      return Number.isInteger(seed) ? { labelNoise: { share, seed } } : null;
    },
  },
  {
    key: 'optimizer',
    write: ({ optimizer }) => optimizer.kind,
    read: (text) => {
      const known = Object.values(optimizerDefaults).find(({ kind }) => kind === text);
      return known ? { optimizer: known } : null;
    },
  },
  optimizerField('lr', 'learningRate', 10),
  optimizerField('momentum', 'momentum', 1),
  optimizerField('rho', 'rho', 1),
  optimizerField('beta1', 'beta1', 1),
  optimizerField('beta2', 'beta2', 1),
  optimizerField('epsilon', 'epsilon', 1),
  {
    key: 'loss',
    write: ({ loss }) => loss.kind,
    read: (text, { loss }) =>
      patch(lossKinds.find((kind) => kind === text) ?? null, (kind) => ({
        loss: { ...loss, kind },
      })),
  },
  {
    key: 'logits',
    write: ({ loss }) => String(Number(loss.fromLogits)),
    read: (text, { loss }) =>
      ['0', '1'].includes(text) ? { loss: { ...loss, fromLogits: text === '1' } } : null,
  },
  {
    key: 'scaling',
    write: ({ scaling }) => scaling,
    read: (text) => (text === 'unit' || text === 'minMax' ? { scaling: text } : null),
  },
  {
    key: 'validation',
    write: ({ validation }) => writeValidation(validation),
    read: (text) => patch(readValidation(text), (validation) => ({ validation })),
  },
  {
    key: 'drop-last',
    write: ({ dropLastBatch }) => String(Number(dropLastBatch)),
    read: (text) => (['0', '1'].includes(text) ? { dropLastBatch: text === '1' } : null),
  },
  augmentation,
  earlyStopping,
  reduceLearningRate,
  schedule,
  decay,
  clipping,
  {
    key: 'input',
    write: ({ model }) => model.inputShape.join('x'),
    read: (text, { model }) =>
      patch(readShape(text), (inputShape) => ({ model: { ...model, inputShape } })),
  },
  {
    key: 'layers',
    write: ({ model }) => writeLayers(model.layers),
    read: (text, { model }) =>
      patch(readLayers(text), (layers) => ({ model: { ...model, layers } })),
  },
];

export type Configuration = Pick<LessonSession, 'variantId' | 'experiment' | 'datasetChoice'> & {
  readonly lessonId: LessonId;
};

/** The address of a configuration, with its '#'. */
export function writeHash(lesson: Lesson, session: Omit<Configuration, 'lessonId'>): string {
  const { variantId, experiment, datasetChoice } = session;
  const hash = new URLSearchParams({ lesson: lesson.id });
  if (variantId !== null) hash.set('variant', variantId);
  const data = writeChoice(datasetChoice);
  if (data !== null) hash.set('data', data);
  let base = originalExperiment(lesson, variantId);
  for (const field of fields) {
    const text = field.write(experiment);
    if (text === field.write(base) || text === '') continue;
    hash.set(field.key, text);
    // Reading applies this field before the next: what it implies need not be written.
    base = { ...base, ...field.read(text, base) };
  }
  return `#${hash.toString()}`;
}

/** A part of an address that was not understood, and what is used in its place. */
export interface Unclear {
  /** As it stands there, cut to a length that can be read: "batch=60000". */
  readonly text: string;
  /** Null where nothing is: the page knows no setting of this name. */
  readonly used: string | null;
}

export interface ReadAddress {
  /** Null when it names no lesson that there is. */
  readonly configuration: Configuration | null;
  readonly unclear: readonly Unclear[];
}

/** Longer values are cut: they are shown to be recognised, not to be read. */
const longestShown = 40;

function unclear(key: string, value: string, used: string | null): Unclear {
  const text = `${key}=${value}`;
  return { text: text.length > longestShown ? `${text.slice(0, longestShown)}…` : text, used };
}

/** `class`, `net` and `join` are read by what opens what was handed round (state/class). */
const otherKeys: readonly string[] = ['lesson', 'variant', 'data', 'class', 'net', 'view', 'join'];

/** What an address asks for, and what of it was not understood: unknown, or out of range. */
export function readAddress(hash: string): ReadAddress {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const named = values.get('lesson');
  const lesson = findLesson(named ?? '');
  if (!lesson) {
    return { configuration: null, unclear: named ? [unclear('lesson', named, null)] : [] };
  }
  const problems: Unclear[] = [];
  const variant = values.get('variant');
  const variantId = lesson.variants.find(({ id }) => id === variant)?.id ?? null;
  if (variant !== null && variantId === null) {
    problems.push(unclear('variant', variant, t('the lesson itself')));
  }
  let experiment = originalExperiment(lesson, variantId);
  for (const field of fields) {
    const text = values.get(field.key);
    if (text === null) continue;
    const read = field.read(text, experiment);
    experiment = { ...experiment, ...read };
    if (!read) problems.push(unclear(field.key, text, field.write(experiment) || null));
  }
  for (const [key, text] of values) {
    const known = otherKeys.includes(key) || fields.some((field) => field.key === key);
    if (!known) problems.push(unclear(key, text, null));
  }
  const data = values.get('data');
  const datasetChoice = readChoice(data);
  if (data !== null && data !== 'auto' && datasetChoice === 'auto') {
    problems.push(unclear('data', data, t('the lesson’s own data')));
  }
  const configuration = { lessonId: lesson.id, variantId, experiment, datasetChoice };
  return { configuration, unclear: problems };
}

/** The configuration that an address asks for, or null when it names no lesson that there is. */
export const readHash = (hash: string): Configuration | null => readAddress(hash).configuration;

/** What was not understood, in a sentence; null where everything was. */
export function unclearInWords(parts: readonly Unclear[]): string | null {
  if (parts.length === 0) return null;
  const words = parts.slice(0, 6).map(({ text, used }) => {
    const shown =
      used === null ? t('left out') : t('{slice} is used', { slice: used.slice(0, longestShown) });
    return `“${text}” (${shown})`;
  });
  const more =
    parts.length > words.length ? [t('{count} more', { count: parts.length - words.length })] : [];
  return t('Unknown or out of range: {count}.', { count: [...words, ...more].join(', ') });
}
