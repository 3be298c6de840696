/**
 * What a teacher hands out: a lesson as it is set, the cells and controls that are in it, words of
 * the teacher's own, and tasks with goals that the page can check. Plain data; a link carries it.
 */
import { t } from '../../domain/language.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';

/** The settings that can be kept from being changed, each with the parts of an experiment it is. */
export const controls = {
  variant: { label: t('Where the lesson starts from'), parts: [] },
  data: { label: t('Data'), parts: [] },
  layers: { label: t('Layers'), parts: ['model'] },
  optimizer: {
    label: t('Optimizer and learning rate'),
    parts: ['optimizer', 'schedule', 'decay', 'clipping'],
  },
  loss: { label: t('Loss'), parts: ['loss'] },
  epochs: { label: t('Epochs'), parts: ['epochs'] },
  batch: { label: t('Batch size'), parts: ['batchSize'] },
  seed: { label: t('Seed'), parts: ['seed'] },
  images: { label: t('Training images'), parts: ['trainLimit'] },
  noise: { label: t('Wrong labels'), parts: ['labelNoise'] },
  scaling: { label: t('Scaling'), parts: ['scaling'] },
  validation: { label: t('Validation data'), parts: ['validation'] },
  augment: { label: t('Augmentation'), parts: ['augmentation'] },
  callbacks: {
    label: t('Early stopping, plateau'),
    parts: ['earlyStopping', 'reduceLearningRate'],
  },
} as const satisfies Record<string, { label: string; parts: readonly (keyof Experiment)[] }>;

export type ControlName = keyof typeof controls;

export const controlNames = Object.keys(controls) as ControlName[];

/** A control that is not free is seen and cannot be changed, or is not seen. */
export type ControlRule = 'fixed' | 'hidden';

export type ControlRules = Readonly<Partial<Record<ControlName, ControlRule>>>;

/** What a task asks for, as far as the page can tell whether it is reached. */
export type Goal =
  /** A training whose network is at least so often right, with fewer parameters than that. */
  | { readonly kind: 'accuracy'; readonly least: number; readonly parameters: number | null }
  /** So many kept drawings that the newest network takes for another digit than was meant. */
  | { readonly kind: 'misread'; readonly count: number }
  /** A training that ends so much better on what it learned from than on validation images. */
  | { readonly kind: 'overfit'; readonly gap: number }
  /** A guess, given before a training, of how often its network will be right. */
  | { readonly kind: 'guess' }
  /** An answer in words; the page can tell only that there is one. */
  | { readonly kind: 'answer' };

export interface Task {
  readonly text: string;
  readonly minutes: number | null;
  /** Null where only people can tell. */
  readonly goal: Goal | null;
}

export interface Handout {
  readonly lesson: string;
  /** The settings that it begins with, as the address has them: "epochs=3&seed=7". */
  readonly settings: string;
  /** Empty where the lesson's own title stands. */
  readonly title: string;
  /** The teacher's words; an empty line begins a paragraph. */
  readonly text: string;
  /** Ids of the cells that are in it; null for all. */
  readonly cells: readonly string[] | null;
  readonly controls: ControlRules;
  readonly tasks: readonly Task[];
}

export const longest = { title: 120, text: 1500, task: 300, settings: 1500 } as const;
export const mostTasks = 12;
export const mostMinutes = 600;

/** An experiment with what may not be changed as it was handed out. */
export function keepFixed(start: Experiment, asked: Experiment, rules: ControlRules): Experiment {
  const held: (keyof Experiment)[] = controlNames
    .filter((name) => rules[name] !== undefined)
    .flatMap((name) => [...controls[name].parts]);
  return held.reduce((kept, part) => ({ ...kept, [part]: start[part] }), asked);
}
