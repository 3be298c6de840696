/** What the list of runs shows, in which order, and in which words: pure functions. */
import { t } from '../../domain/language.ts';
import { language } from '../../domain/language.ts';
import type { Difference } from '../../domain/experiment/differences.ts';
import { experimentDifferences } from '../../domain/experiment/differences.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { RunRecord } from '../../state/ledger/ledger.ts';
import type { LedgerRoom } from '../../state/ledger/ledger-room.ts';
import { bytes, count, duration, figure, percent } from '../../domain/numbers.ts';

export const sortings = [
  { value: 'newest', label: t('Newest first') },
  { value: 'oldest', label: t('Oldest first') },
  { value: 'test', label: t('Best on the test set') },
  { value: 'validation', label: t('Best on validation') },
  { value: 'seconds', label: t('Shortest first') },
  { value: 'name', label: t('By name') },
] as const;

export type Sorting = (typeof sortings)[number]['value'];

export interface RunFilter {
  readonly sorting: Sorting;
  /** Of one lesson, or of 'all'. */
  readonly lessonId: string;
  readonly starred: boolean;
}

export const everyRun: RunFilter = { sorting: 'newest', lessonId: 'all', starred: false };

/** The reader's name for a run, or the lesson's. */
export const nameOf = ({ name, title }: Pick<RunRecord, 'name' | 'title'>): string => name || title;

const validationOf = ({ history }: RunRecord): number | null =>
  history.at(-1)?.validationAccuracy ?? null;

const highest = (one: number | null, other: number | null): number => (other ?? -1) - (one ?? -1);

type Order = (one: RunRecord, other: RunRecord) => number;

const orders: Readonly<Record<Sorting, Order>> = {
  newest: (one, other) => other.at - one.at,
  oldest: (one, other) => one.at - other.at,
  test: (one, other) => highest(one.test?.accuracy ?? null, other.test?.accuracy ?? null),
  validation: (one, other) => highest(validationOf(one), validationOf(other)),
  seconds: (one, other) => (one.seconds ?? Infinity) - (other.seconds ?? Infinity) || 0,
  name: (one, other) => nameOf(one).localeCompare(nameOf(other), 'en', { numeric: true }),
};

/** The records that pass, in order; of equal ones the newest first. */
export function listedRuns(records: readonly RunRecord[], filter: RunFilter): RunRecord[] {
  const { sorting, lessonId, starred } = filter;
  return records
    .filter((record) => lessonId === 'all' || record.lessonId === lessonId)
    .filter((record) => !starred || record.starred)
    .sort((one, other) => orders[sorting](one, other) || orders.newest(one, other));
}

/** The lessons that there are runs of, each once, as a field offers them. */
export function lessonOptions(records: readonly RunRecord[]) {
  const titles = new Map(records.map(({ lessonId, title }) => [lessonId, title]));
  const lessons = [...titles].map(([value, label]) => ({ value, label }));
  return [{ value: 'all', label: t('All lessons') }, ...lessons];
}

/** How a run ended, in a few words; `here`: it is learning on this page now. */
export function endWords(record: RunRecord, here: boolean): string {
  const { status, history, experiment, failure } = record;
  const done = t('{count} of {epochs} epochs', {
    count: count(history.length),
    epochs: count(experiment.epochs),
  });
  switch (status) {
    case 'starting':
    case 'running':
    case 'paused':
      return here
        ? t('Training: {done}', { done })
        : t('Not finished when last kept: {done}', { done });
    case 'completed':
      return history.length === 1
        ? '1 epoch'
        : t('{count} epochs', { count: count(history.length) });
    case 'stopped':
      return t('Stopped after {done}', { done });
    case 'earlyStopped':
      return t('Ended by early stopping after {done}', { done });
    case 'failed':
      return t('Failed after {done}{what}', { done, what: failure ? `: ${failure.message}` : '' });
  }
}

/** A figure and what it is of. */
export interface RunFigure {
  readonly name: string;
  readonly text: string;
}

/** The final figures of a run; those that were measured. */
export function finalFigures({ history, test, seconds }: RunRecord): RunFigure[] {
  const last = history.at(-1);
  const share = (name: string, value: number | null | undefined): RunFigure[] =>
    value === null || value === undefined ? [] : [{ name, text: percent(value, 2) }];
  return [
    ...share(t('Test'), test?.accuracy),
    ...share(t('Validation'), last?.validationAccuracy),
    ...share(t('Training'), last?.accuracy),
    ...(last ? [{ name: t('Loss'), text: figure(last.loss) }] : []),
    ...(seconds === null ? [] : [{ name: t('Took'), text: duration(seconds) }]),
  ];
}

/** What a run is compared with: another run, or its lesson as it is written. */
export interface Base {
  readonly experiment: Experiment;
  readonly dataName: string | null;
}

/** What a run has that its base has not; other data are a difference too. */
export function changesAgainst(record: RunRecord, base: Base): Difference[] {
  const { experiment, data } = record;
  const others =
    base.dataName !== null && base.dataName !== data.name
      ? [{ name: 'data', before: base.dataName, after: data.name }]
      : [];
  return [...others, ...experimentDifferences(base.experiment, experiment)];
}

/** How safe the runs are and how much room there is, in sentences. */
export function roomWords({ persisted, usage, quota }: LedgerRoom): string {
  const safe =
    persisted === null
      ? []
      : persisted
        ? [t('The browser has promised not to clear them by itself.')]
        : [t('The browser has not promised to keep them: with a full disk it may clear them.')];
  const room =
    usage === null || quota === null
      ? []
      : [
          t('This page uses {usage} of the {quota} that it may.', {
            usage: bytes(usage),
            quota: bytes(quota),
          }),
        ];
  return [...safe, ...room].join(' ');
}

const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
const times = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });

export const dateText = (at: number): string => dates.format(at);
export const timeText = (at: number): string => times.format(at);
