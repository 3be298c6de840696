import { t } from '../language.ts';
import type { PublishedSet } from './published-names.ts';
import type { Readings } from './reading-questions.ts';

/** A data set that the app can open by itself. Plain data: it crosses the worker boundary. */
export type DatasetSource =
  | {
      readonly kind: PublishedSet;
      /** Fetch from public mirrors if it is not here: only when the user has just asked for it. */
      readonly download?: boolean;
      /** Keep it in this browser though it lies beside the app: it is wanted without network. */
      readonly keep?: boolean;
    }
  | {
      readonly kind: 'builtin';
      readonly seed: number;
      readonly train: number;
      readonly test: number;
      /** 'digits' are 28x28 handwriting; 'houseNumbers' are 32x32 (SVHN's form). */
      readonly style: 'digits' | 'houseNumbers';
      /** Whose way of writing the digits follow; a bit of each when not given. */
      readonly habit?: ChosenHabit;
    }
  /** Files that the user dropped or picked. */
  | {
      readonly kind: 'files';
      readonly files: readonly File[];
      /** Their paths with folders, in the same order: a File loses its own on the way to the worker. */
      readonly paths?: readonly string[];
      readonly mapping?: FileMapping;
    }
  /** Files of this page's own origin, by their paths from the page (#data=shared/digits.npz). */
  | { readonly kind: 'address'; readonly paths: readonly string[] }
  /** A data set of the user's that this browser has kept, by its key in the cache. */
  | { readonly kind: 'kept'; readonly key: string };

/** Whose habits built-in digits follow: `mixed` is a bit of each, mostly as MNIST's writers do. */
export type Habit = 'mixed' | 'us' | 'europe' | 'arabic';

export const habits: readonly Habit[] = ['mixed', 'us', 'europe', 'arabic'];

/** A habit that digits can be asked for in, instead of a bit of each. */
export type ChosenHabit = Exclude<Habit, 'mixed'>;

/** What stands behind the name of built-in digits of a habit. */
export const habitNames: Record<ChosenHabit, string> = {
  us: t('as in the United States'),
  europe: t('as in continental Europe'),
  arabic: t('as by writers of Arabic'),
};

export type BuiltinSource = Extract<DatasetSource, { kind: 'builtin' }>;
export type PublishedSource = Extract<DatasetSource, { kind: PublishedSet }>;
export type FilesSource = Extract<DatasetSource, { kind: 'files' }>;

/** The data sets that were found beside the app, and those that need nothing. */
export type AvailableDataset = PublishedSet | 'builtin';

/** What the user says about files that do not say it themselves; all of it is optional. */
export interface FileMapping {
  /** Which array (HDF5 path, NPZ or MAT name) holds what. */
  readonly arrays?: Partial<Record<ArrayRole, string>>;
  /** Names of the classes in the order of their labels; the digits 0 to 9 when not given. */
  readonly classNames?: readonly string[];
  /** Share of the labelled images that is held out for testing where no file brings a test set. */
  readonly testShare?: number;
  /** Fits images of any size into a square of this side; pictures need it, arrays may have it. */
  readonly side?: 28 | 32;
  /** Turns dark ink on white paper into light ink on black, as MNIST's digits are. */
  readonly invert?: boolean;
  /** Answers to what the files leave open. */
  readonly readings?: Readings;
}

export type ArrayRole = 'trainImages' | 'trainLabels' | 'testImages' | 'testLabels' | 'unlabelled';
